package com.heed.queueing;

/** How many agents a load needs. */
public final class Staffing {

    private static final int MOST = 100_000;

    private Staffing() {}

    /**
     * The smallest number of agents that keeps the mean wait at or under a limit.
     *
     * @param load in erlangs, at least 0
     * @throws IllegalArgumentException if more than 100,000 agents would be needed
     */
    public static int forMeanWait(double load, double handleMinutes, double limitMinutes) {
        if (!(limitMinutes > 0)) {
            throw new IllegalArgumentException("limit " + limitMinutes + " minutes must be above 0");
        }
        for (long agents = (long) Math.floor(load) + 1; agents <= MOST; agents++) {
            if (ErlangC.meanWaitMinutes((int) agents, load, handleMinutes) <= limitMinutes) {
                return (int) agents;
            }
        }
        throw new IllegalArgumentException("a load of " + load + " erlangs needs more than " + MOST + " agents");
    }

    /**
     * The smallest number of agents that keeps the mean wait at or under a limit where waiting contacts give up. Fewer than Erlang C asks for, because who
     * leaves no longer waits: look at {@link ErlangA#abandons()} beside it.
     *
     * @param load            in erlangs, above 0
     * @param patienceMinutes mean patience, above 0
     * @throws IllegalArgumentException if more than 100,000 agents would be needed
     */
    public static int forMeanWait(double load, double handleMinutes, double limitMinutes, double patienceMinutes) {
        if (!(limitMinutes > 0)) {
            throw new IllegalArgumentException("limit " + limitMinutes + " minutes must be above 0");
        }
        for (int agents = 1; agents <= MOST; agents++) {
            if (ErlangA.of(agents, load, handleMinutes, patienceMinutes).meanWaitMinutes() <= limitMinutes) {
                return agents;
            }
        }
        throw new IllegalArgumentException("a load of " + load + " erlangs needs more than " + MOST + " agents");
    }
}
