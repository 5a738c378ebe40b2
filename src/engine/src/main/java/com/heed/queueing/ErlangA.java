package com.heed.queueing;

/**
 * The M/M/n+M queue of Palm (1946): as Erlang C, but a waiting contact leaves after an exponential patience.
 *
 * <p>The stationary distribution is that of a birth and death process: up to {@code agents} in the system the death rate is that of the busy agents,
 * beyond it each waiting contact adds the rate of leaving. The terms are summed until they no longer change the sum; the queue is stable at any load.
 *
 * @param waits           probability that a contact finds all agents busy
 * @param abandons        probability that a contact leaves before it is answered
 * @param meanWaitMinutes mean time in the queue over all contacts, answered or not
 */
public record ErlangA(double waits, double abandons, double meanWaitMinutes) {

    private static final int MAX_TERMS = 10_000_000;

    /**
     * @param agents          at least 1
     * @param load            in erlangs, above 0
     * @param handleMinutes   mean handle time, above 0
     * @param patienceMinutes mean patience, above 0
     */
    public static ErlangA of(int agents, double load, double handleMinutes, double patienceMinutes) {
        ErlangC.requireHandle(handleMinutes);
        if (agents < 1) {
            throw new IllegalArgumentException("agents " + agents + " must be 1 or more");
        }
        if (!(load > 0 && load < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("load " + load + " erlangs must be above 0");
        }
        if (!(patienceMinutes > 0 && patienceMinutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("patience " + patienceMinutes + " minutes must be above 0");
        }
        double arrivals = load / handleMinutes;
        // Relative to the state "all agents busy, nobody waits": mass of the states below it, from Erlang B.
        double below = 1 / ErlangC.blocked(agents, load) - 1;
        double atOrAbove = 1;
        double queue = 0;
        double term = 1;
        for (int waiting = 1; waiting < MAX_TERMS; waiting++) {
            term *= arrivals / (agents / handleMinutes + waiting / patienceMinutes);
            atOrAbove += term;
            queue += waiting * term;
            if (waiting * term < 1e-15 * (queue + 1e-300)) {
                break;
            }
        }
        double mass = below + atOrAbove;
        double meanQueue = queue / mass;
        return new ErlangA(atOrAbove / mass, meanQueue / patienceMinutes / arrivals, meanQueue / arrivals);
    }
}
