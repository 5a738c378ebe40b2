package com.atlassian.scheduler.config;

import java.util.Date;

// Evidence: USAGE
public final class Schedule {
    private final long intervalInMillis;
    private final Date firstRunTime;

    private Schedule(long intervalInMillis, Date firstRunTime) {
        this.intervalInMillis = intervalInMillis;
        this.firstRunTime = firstRunTime;
    }

    public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
        return new Schedule(intervalInMillis, firstRunTime);
    }

    public long intervalInMillis() {
        return intervalInMillis;
    }

    public Date firstRunTime() {
        return firstRunTime;
    }
}
