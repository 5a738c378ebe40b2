package com.heed.learn;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One step of a long work, counted by all threads that work on it. */
public final class Work {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final Progress progress;
    private final String step;
    private final long all;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong told;

    /**
     * Begins a step and tells so.
     *
     * @param all units expected; more that are done do not count
     */
    public Work(Progress progress, String step, long all) {
        this.progress = progress;
        this.step = step;
        this.all = Math.max(1, all);
        this.told = new AtomicLong(System.nanoTime());
        progress.at(step, 0, this.all);
    }

    /** A step nobody hears of. */
    public static Work quiet() {
        return new Work(Progress.NONE, "", 1);
    }

    /**
     * So many units more are done.
     *
     * @throws CancellationException if the work is to end
     */
    public void done(long units) {
        long sum = done.addAndGet(units);
        check();
        long now = System.nanoTime();
        long last = told.get();
        if (now - last > PAUSE && told.compareAndSet(last, now)) {
            progress.at(step, Math.min(sum, all), all);
        }
    }

    /**
     * Goes on, if it may.
     *
     * @throws CancellationException if the work is to end
     */
    public void check() {
        if (progress.cancelled()) {
            throw new CancellationException("ended on request while at '" + step + "'");
        }
    }

    /** Tells that all is done, even if it took fewer units than expected. */
    public void end() {
        progress.at(step, all, all);
    }
}
