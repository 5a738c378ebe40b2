package com.heed.routing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Corrects a forecast of arrivals by those of the last hour: (observed + 30) / (forecast + 30). The 30 keep it near 1 while little has been seen.
 * Not for several threads.
 */
public final class ForecastScale {

    /** What it looks back at. */
    public static final double WINDOW_MINUTES = 60;

    private static final double PRIOR = 30;

    private final Deque<Double> arrivals = new ArrayDeque<>();

    /** A contact came in. @param minute not before the last one */
    public void arrived(double minute) {
        arrivals.addLast(minute);
        forget(minute);
    }

    /**
     * Factor on all rates of the forecast.
     *
     * @param now      minute
     * @param forecast contacts that were to come within the last {@link #WINDOW_MINUTES}, at least 0
     */
    public double factor(double now, double forecast) {
        forget(now);
        return of(arrivals.size(), forecast);
    }

    /**
     * The factor for those who have counted themselves.
     *
     * @param observed contacts that came within the last {@link #WINDOW_MINUTES}, at least 0
     * @param forecast contacts that were to come, at least 0
     */
    public static double of(int observed, double forecast) {
        return (observed + PRIOR) / (forecast + PRIOR);
    }

    private void forget(double now) {
        while (!arrivals.isEmpty() && arrivals.getFirst() <= now - WINDOW_MINUTES) {
            arrivals.removeFirst();
        }
    }
}
