package com.heed.routing;

/**
 * Corrects the roster of a channel by who is seen at work: while contacts wait, everybody present is busy. The share is kept until the next time a
 * queue shows it. Not for several threads.
 */
public final class RosterCheck {

    private double share = 1;

    /**
     * The channel as it is now.
     *
     * @param agents  on shift by the roster
     * @param inHand  contacts being handled
     * @param waiting contacts in the queue
     */
    public void seen(int agents, int inHand, int waiting) {
        if (agents > 0 && (waiting > 0 || inHand > agents * share)) {
            share = (double) inHand / agents;
        }
    }

    /** Those present over those on the roster. */
    public double share() {
        return share;
    }
}
