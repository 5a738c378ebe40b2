package com.heed.queueing;

/**
 * The M/M/n queue of Erlang (1917): Poisson arrivals, exponential handle times, waiting without end.
 *
 * <p>All methods are pure. Loads are in erlangs: arrivals per minute times handle minutes.
 */
public final class ErlangC {

    private ErlangC() {}

    /**
     * Probability that all agents are busy and nobody may wait (Erlang B), by the recursion B(k) = aB(k-1) / (k + aB(k-1)).
     *
     * @param agents at least 0
     * @param load   in erlangs, finite and at least 0
     */
    public static double blocked(int agents, double load) {
        requireLoad(load);
        if (agents < 0) {
            throw new IllegalArgumentException("agents " + agents + " must be 0 or more");
        }
        double blocked = 1;
        for (int k = 1; k <= agents; k++) {
            blocked = load * blocked / (k + load * blocked);
        }
        return blocked;
    }

    /**
     * Probability that a contact waits at all (Erlang C).
     *
     * @throws IllegalArgumentException if the queue is unstable; names the smallest number of agents that works
     */
    public static double waits(int agents, double load) {
        requireStable(agents, load);
        double occupancy = load / agents;
        double blocked = blocked(agents, load);
        return blocked / (1 - occupancy + occupancy * blocked);
    }

    /**
     * Mean wait in minutes, over all contacts, those that do not wait included.
     *
     * @param handleMinutes mean handle time, above 0
     */
    public static double meanWaitMinutes(int agents, double load, double handleMinutes) {
        requireHandle(handleMinutes);
        return waits(agents, load) * handleMinutes / (agents - load);
    }

    /** P(wait &gt; minutes): the wait, given that there is one, is exponential with rate (agents - load) / handleMinutes. */
    public static double waitsLongerThan(double minutes, int agents, double load, double handleMinutes) {
        requireHandle(handleMinutes);
        if (!(minutes >= 0)) {
            throw new IllegalArgumentException("minutes " + minutes + " must be 0 or more");
        }
        return waits(agents, load) * Math.exp(-(agents - load) / handleMinutes * minutes);
    }

    static void requireStable(int agents, double load) {
        requireLoad(load);
        if (agents <= load) {
            throw new IllegalArgumentException("unstable queue: " + agents + " agents for " + load
                    + " erlangs; needs at least " + ((long) Math.floor(load) + 1));
        }
    }

    static void requireHandle(double handleMinutes) {
        if (!(handleMinutes > 0 && handleMinutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("handle time " + handleMinutes + " minutes must be above 0");
        }
    }

    private static void requireLoad(double load) {
        if (!(load >= 0 && load < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("load " + load + " erlangs must be 0 or more");
        }
    }
}
