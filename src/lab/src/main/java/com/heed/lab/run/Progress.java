package com.heed.lab.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A bar on work that takes longer than a second, on the error stream so that results can be piped. Safe for many threads. */
public final class Progress {
    private static final int WIDTH = 30;
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final PrintWriter err;
    private final String what;
    private final int all;
    private final long start = System.nanoTime();
    private int done;
    private long shown;
    private boolean open;

    /**
     * Begins to count.
     *
     * @param what one word or two before the bar
     * @param all  steps expected
     */
    public Progress(PrintWriter err, String what, int all) {
        this.err = err;
        this.what = what;
        this.all = all;
    }

    /** One item is done. */
    public synchronized void step() {
        done++;
        long now = System.nanoTime();
        if (now - start > QUIET && now - shown > PAUSE) {
            shown = now;
            open = true;
            show(now);
        }
    }

    /** Ends the line of the bar, if there is one. */
    public synchronized void end() {
        if (open) {
            show(System.nanoTime());
            err.println();
            err.flush();
            open = false;
        }
    }

    private void show(long now) {
        int filled = (int) ((long) WIDTH * done / Math.max(1, all));
        double seconds = (now - start) / 1e9;
        double perSecond = done / seconds;
        err.printf(
                Locale.ROOT,
                "\r%s [%s%s] %,d of %,d, %.1f a second, %s left   ",
                what,
                "=".repeat(filled),
                " ".repeat(WIDTH - filled),
                done,
                all,
                perSecond,
                time((all - done) / perSecond));
        err.flush();
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 100 ? whole + " s" : whole / 60 + " min";
    }
}
