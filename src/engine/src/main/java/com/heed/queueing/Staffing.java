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
        throw tooMany(load);
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
        throw tooMany(load);
    }

    /**
     * The smallest number of agents that answers a share of the contacts in time where everybody waits as long as it takes (Erlang C).
     *
     * @param load in erlangs, at least 0
     * @throws IllegalArgumentException if more than 100,000 agents would be needed
     */
    public static int forServiceLevel(double load, double handleMinutes, ServiceLevel level) {
        for (long agents = (long) Math.floor(load) + 1; agents <= MOST; agents++) {
            if (answeredWithin(level.minutes(), (int) agents, load, handleMinutes) >= level.share()) {
                return (int) agents;
            }
        }
        throw tooMany(load);
    }

    /**
     * The same where waiting contacts give up (Erlang A); whoever leaves counts as not answered.
     *
     * @param load            in erlangs, at least 0
     * @param patienceMinutes mean patience, above 0; infinite where everybody stays
     * @throws IllegalArgumentException if more than 100,000 agents would be needed
     */
    public static int forServiceLevel(double load, double handleMinutes, ServiceLevel level, double patienceMinutes) {
        if (load == 0 || patienceMinutes == Double.POSITIVE_INFINITY) {
            return forServiceLevel(load, handleMinutes, level);
        }
        // Nobody can answer more than all agents at work all the time do.
        for (long agents = Math.max(1, (long) Math.floor(load * level.share())); agents <= MOST; agents++) {
            if (ErlangA.answeredWithin(level.minutes(), (int) agents, load, handleMinutes, patienceMinutes)
                    >= level.share()) {
                return (int) agents;
            }
        }
        throw tooMany(load);
    }

    /** Share of contacts answered within some minutes by Erlang C; 0 where the agents cannot keep up with the load, 1 without a load. */
    public static double answeredWithin(double minutes, int agents, double load, double handleMinutes) {
        return load == 0 ? 1 : agents <= load ? 0 : 1 - ErlangC.waitsLongerThan(minutes, agents, load, handleMinutes);
    }

    /** The same by Erlang A. @param patienceMinutes infinite where everybody stays */
    public static double answeredWithin(
            double minutes, int agents, double load, double handleMinutes, double patienceMinutes) {
        if (load == 0 || agents == 0 || patienceMinutes == Double.POSITIVE_INFINITY) {
            return answeredWithin(minutes, agents, load, handleMinutes);
        }
        return ErlangA.answeredWithin(minutes, agents, load, handleMinutes, patienceMinutes);
    }

    private static IllegalArgumentException tooMany(double load) {
        return new IllegalArgumentException("a load of " + load + " erlangs needs more than " + MOST + " agents");
    }
}
