package com.heed.sandbox.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that begin at the same moment. */
final class Together {
    private Together() {}

    /** What one of them does. */
    @FunctionalInterface
    interface Work<T> {
        /** @param worker from 0 */
        T by(int worker) throws Exception;
    }

    /** What each came to, by worker. */
    static <T> List<T> work(int workers, Work<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(workers);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int worker = i;
            tasks.add(() -> {
                start.await();
                return work.by(worker);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
