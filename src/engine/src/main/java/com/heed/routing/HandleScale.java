package com.heed.routing;

/** Corrects predicted handle times by those of the day: observed over predicted minutes, both begun at 100. Not for several threads. */
public final class HandleScale {

    private static final double PRIOR_MINUTES = 100;

    private double observed = PRIOR_MINUTES;
    private double predicted = PRIOR_MINUTES;

    /** A contact was handled. */
    public void handled(double predictedMinutes, double observedMinutes) {
        predicted += predictedMinutes;
        observed += observedMinutes;
    }

    /** Factor on predicted handle times. */
    public double factor() {
        return observed / predicted;
    }
}
