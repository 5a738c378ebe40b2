package com.heed.simulation;

/** How handle times vary around the mean of their class and channel. Every form has the mean 1. */
public sealed interface HandleSpread {

    /**
     * Two lognormal factors multiplied: one of the customer, the same on every channel, and one of the customer on a channel.
     *
     * @param customer standard deviation of the logarithm, 0 to 3
     * @param channel  standard deviation of the logarithm, 0 to 3
     */
    record LogNormal(double customer, double channel) implements HandleSpread {
        public LogNormal {
            Checks.that(customer >= 0 && customer <= 3, "customer " + customer + " must be 0 to 3");
            Checks.that(channel >= 0 && channel <= 3, "channel " + channel + " must be 0 to 3");
        }
    }

    /** Exponential, as the formulas of Erlang want it. */
    record Exponential() implements HandleSpread {}
}
