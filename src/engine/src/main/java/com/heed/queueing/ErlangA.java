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

    /**
     * Share of all contacts that are answered within some minutes; whoever leaves before counts as not answered.
     *
     * <p>A contact that finds q others waiting and stays is served after a sum of q + 1 exponential times with the rates {@code agents / handle + k / patience}, k from 0 to q. Such a
     * sum is {@code -patience ln X} with X of a beta distribution of parameters {@code c = agents patience / handle} and q + 1 (the spacings of ordered exponential times), and it stays
     * with probability X. So the share is {@code P(not all busy) + sum P(q wait) c / (c + q + 1) P(Y > exp(-minutes / patience))} with Y of a beta distribution of parameters c + 1 and q + 1.
     *
     * @param minutes at least 0; other parameters as of {@link #of}
     */
    public static double answeredWithin(
            double minutes, int agents, double load, double handleMinutes, double patienceMinutes) {
        if (!(minutes >= 0)) {
            throw new IllegalArgumentException("minutes " + minutes + " must be 0 or more");
        }
        ErlangA queue = of(agents, load, handleMinutes, patienceMinutes);
        double c = agents * patienceMinutes / handleMinutes;
        // Probability that Y lies below: a sum of negative binomial terms, one more for each contact that waits, kept
        // as a logarithm.
        double logTerm = -(c + 1) * minutes / patienceMinutes;
        double logRest = Math.log(-Math.expm1(-minutes / patienceMinutes));
        double below = Math.exp(logTerm);
        // Probability that exactly so many wait, beginning with all agents busy and nobody waiting.
        double state = queue.waits / waitingMass(agents, load, handleMinutes, patienceMinutes);
        double answered = 1 - queue.waits;
        double left = queue.waits;
        for (int waiting = 0; waiting < MAX_TERMS && left > 1e-15; waiting++) {
            answered += state * c / (c + waiting + 1) * Math.max(0, 1 - below);
            left -= state;
            logTerm += logRest + Math.log((c + 1 + waiting) / (waiting + 1));
            below += Math.exp(logTerm);
            double step = load / handleMinutes / (agents / handleMinutes + (waiting + 1) / patienceMinutes);
            state *= step;
            if (step < 1 && state < 1e-18) {
                break;
            }
        }
        return Math.min(1, answered);
    }

    /** Mass of the states in which all agents are busy, relative to the one in which nobody waits. */
    private static double waitingMass(int agents, double load, double handleMinutes, double patienceMinutes) {
        double mass = 1;
        double term = 1;
        for (int waiting = 1; waiting < MAX_TERMS && term > 1e-16 * mass; waiting++) {
            term *= load / handleMinutes / (agents / handleMinutes + waiting / patienceMinutes);
            mass += term;
        }
        return mass;
    }
}
