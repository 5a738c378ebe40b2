package com.heed.lab.run;

import java.io.PrintWriter;

/** Shows the steps of a training. */
public final class Bars implements com.heed.learn.Progress {
    private final PrintWriter err;
    private String step = "";
    private long shown;
    private Progress bar;

    public Bars(PrintWriter err) {
        this.err = err;
        this.bar = new Progress(err, "", 0);
    }

    @Override
    public synchronized void at(String at, long done, long all) {
        if (!at.equals(step)) {
            bar.end();
            step = at;
            shown = 0;
            bar = new Progress(err, at, (int) Math.min(Integer.MAX_VALUE, all));
        }
        for (; shown < done; shown++) {
            bar.step();
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    public void end() {
        bar.end();
    }
}
