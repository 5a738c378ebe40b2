package com.heed.simulation;

import java.util.List;

/**
 * A simulated day. Costs are per contact that came in of its own accord; the handling of contacts that came back is in the costs and not in the
 * number they are divided by.
 *
 * @param day         its number
 * @param contacts    that came in, without those that came back
 * @param returned    that came back
 * @param abandoned   that left before being answered
 * @param channelCost of handling, a contact
 * @param failureCost of contacts that were not settled, a contact. Where nobody comes back it is the expected cost, else that of what was drawn
 * @param waitCost    of waiting, a contact
 * @param abandonCost of those who left, a contact
 * @param meanWait    minutes, all contacts, those who left until they did
 * @param p95         minutes
 * @param liveP95     minutes, on live channels
 * @param channels    in the scenario's order
 * @param kinds       in the scenario's order
 */
public record DayResult(
        int day,
        int contacts,
        int returned,
        int abandoned,
        double channelCost,
        double failureCost,
        double waitCost,
        double abandonCost,
        double meanWait,
        double p95,
        double liveP95,
        List<OfChannel> channels,
        List<OfKind> kinds) {

    public DayResult {
        channels = List.copyOf(channels);
        kinds = List.copyOf(kinds);
    }

    /**
     * @param contacts   sent there
     * @param occupancy  minutes of work over minutes on shift; may exceed 1, as agents stay until the queue is empty
     * @param idleShare  mean over agents of the share of their shift, within the day, in which they had nothing in hand; in [0, 1]
     * @param idleSpread between the agent of a shift with the largest such share and the one with the smallest; in [0, 1]
     */
    public record OfChannel(
            int contacts,
            int abandoned,
            double meanWait,
            double p95,
            double occupancy,
            double idleShare,
            double idleSpread) {}

    /**
     * Waits of a class in minutes.
     *
     * @param contacts those that came back are among them
     * @param money    all that they cost on the day together
     */
    public record OfKind(int contacts, double meanWait, double p95, double longestWait, double money) {}

    /** Money a contact. */
    public double cost() {
        return channelCost + failureCost + waitCost + abandonCost;
    }

    /** Money of the day. */
    public double money() {
        return cost() * contacts;
    }
}
