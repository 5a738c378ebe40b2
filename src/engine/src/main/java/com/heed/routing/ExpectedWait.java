package com.heed.routing;

/**
 * Expected wait of one more contact on a channel whose queue is known contact by contact: the minutes that those waiting will take, and the mean rest
 * of those in hand, shared by the agents. With equal exponential handle times it is that of {@link LiveWaits}: (waiting + 1) h / n.
 *
 * <p>While contacts wait, whoever is present is busy, so that the number in hand is the number present, whatever the roster says.
 */
public final class ExpectedWait {

    private ExpectedWait() {}

    /**
     * @param agents         on shift by the roster, at least 0
     * @param inHand         contacts being handled
     * @param waiting        contacts in the queue
     * @param backlogMinutes predicted handle time of those waiting, summed
     * @param restMinutes    predicted rest of those in hand, summed
     * @return minutes, 0 if somebody is free and nobody waits
     */
    public static double minutes(int agents, int inHand, int waiting, double backlogMinutes, double restMinutes) {
        if (waiting == 0 && inHand < agents) {
            return 0;
        }
        int present = waiting > 0 ? Math.max(1, inHand) : Math.max(1, Math.max(agents, inHand));
        return (backlogMinutes + (inHand == 0 ? 0 : restMinutes / inHand)) / present;
    }
}
