package com.heed.learn;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Runs a long work, and all parallel streams in it, on a few threads of its own of the lowest priority, so that a host's common pool and its other work are left alone. The threads end with the work.
 */
public final class Cores {
    private Cores() {}

    /**
     * Runs a work and waits for it. Interrupting the waiting thread ends the work at its next look at the progress.
     *
     * @param threads at least 1
     * @param work    given the progress it is to tell
     * @throws CancellationException    if the work was ended by the progress or the thread was interrupted, which it still is then
     * @throws IllegalArgumentException if there is no thread
     */
    public static <T> T run(int threads, Progress progress, Function<Progress, T> work) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + " must be 1 or more");
        }
        AtomicBoolean interrupted = new AtomicBoolean();
        Progress heard = new Progress() {
            @Override
            public void at(String step, long done, long all) {
                progress.at(step, done, all);
            }

            @Override
            public boolean cancelled() {
                return interrupted.get() || progress.cancelled();
            }
        };
        ForkJoinPool pool = new ForkJoinPool(threads, Cores::thread, null, false);
        try {
            ForkJoinTask<T> task = pool.submit(() -> work.apply(heard));
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // Waits on: texts under way must not lose the files they read from.
                    interrupted.set(true);
                }
            }
        } catch (ExecutionException e) {
            throw fault(e);
        } finally {
            pool.shutdown();
            if (interrupted.get()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
        ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        thread.setName("heed-learn-" + thread.getPoolIndex());
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** What the work itself threw: a pool wraps it, sometimes twice. */
    private static RuntimeException fault(ExecutionException e) {
        Throwable cause = e;
        for (Throwable next = e.getCause(); next != null && isWrapper(cause, next); next = next.getCause()) {
            cause = next;
        }
        if (cause instanceof CancellationException) {
            CancellationException cancelled = new CancellationException(cause.getMessage());
            cancelled.initCause(e);
            return cancelled;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    /** A fork-join task throws a copy of the exception of another thread, with that as its cause. */
    private static boolean isWrapper(Throwable outer, Throwable inner) {
        return outer instanceof ExecutionException
                || outer.getClass() == RuntimeException.class
                || outer.getClass() == inner.getClass();
    }
}
