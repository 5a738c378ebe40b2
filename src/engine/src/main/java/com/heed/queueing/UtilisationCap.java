package com.heed.queueing;

/**
 * The highest utilisation at which a channel still keeps a wait limit, by bisection on Erlang C. It turns a limit on waiting into a linear limit
 * on load, which is what a linear programme can carry.
 *
 * <p>For handle times that are not exponential the mean wait is multiplied by (1 + cv2) / 2 (Allen and Cunneen 1990); the tail limit is left
 * exponential.
 */
public final class UtilisationCap {

    private static final double HIGHEST = 0.99999;
    private static final int STEPS = 80;

    private UtilisationCap() {}

    /**
     * @param agents        at least 1
     * @param handleMinutes mean handle time, above 0
     * @param cv2           squared coefficient of variation of the handle time, at least 0; 1 is exponential
     * @return utilisation in [0, 1)
     */
    public static double of(int agents, double handleMinutes, WaitLimit limit, double cv2) {
        ErlangC.requireHandle(handleMinutes);
        if (agents < 1) {
            throw new IllegalArgumentException("agents " + agents + " must be 1 or more");
        }
        if (!(cv2 >= 0)) {
            throw new IllegalArgumentException("cv2 " + cv2 + " must be 0 or more");
        }
        double low = 0;
        double high = HIGHEST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (keeps(limit, agents, middle * agents, handleMinutes, cv2)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean keeps(WaitLimit limit, int agents, double load, double handleMinutes, double cv2) {
        return switch (limit) {
            case WaitLimit.Mean mean ->
                ErlangC.meanWaitMinutes(agents, load, handleMinutes) * (1 + cv2) / 2 <= mean.minutes();
            case WaitLimit.Tail tail ->
                ErlangC.waitsLongerThan(tail.minutes(), agents, load, handleMinutes) <= tail.share();
        };
    }
}
