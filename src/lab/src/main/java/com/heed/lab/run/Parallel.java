package com.heed.lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Work on numbered items by several threads; results keep the items' order, so that the number of threads changes nothing. */
public final class Parallel {
    private Parallel() {}

    /**
     * One result an item.
     *
     * @param work from the item's number, from 0; an exception ends the whole work
     */
    public static <T> List<T> map(int items, int threads, Progress progress, IntFunction<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> tasks = new ArrayList<>(items);
            for (int i = 0; i < items; i++) {
                int item = i;
                tasks.add(() -> {
                    T result = work.apply(item);
                    progress.step();
                    return result;
                });
            }
            List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
            List<T> results = new ArrayList<>(items);
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            progress.end();
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WrongUse("Interrupted; nothing was written.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            // After a fault the rest of the items would be worked in vain.
            pool.shutdownNow();
        }
    }
}
