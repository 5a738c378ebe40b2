package com.heed.jira.shared;

import java.time.Duration;

/** Until when all calls of one work together have to be answered. */
final class Deadline {
    private final long end;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Milliseconds, 0 when it is over. */
    long left() {
        return Math.max(0, (end - System.nanoTime()) / 1_000_000);
    }
}
