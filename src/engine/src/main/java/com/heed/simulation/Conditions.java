package com.heed.simulation;

import java.util.List;

/**
 * The state of a desk: as it is, or as somebody believes it to be. Classes and channels are in the order of their scenario.
 *
 * @param arrivals        of all classes together
 * @param shares          share of each class, adding up to 1
 * @param handleMinutes   mean handle time (classes, channels), above 0
 * @param settles         probability that the channel settles the contact (classes, channels), in [0, 1]
 * @param shifts          agents of each channel
 * @param patienceMinutes mean patience on each channel; infinite where customers stay
 */
public record Conditions(
        ArrivalCurve arrivals,
        List<Double> shares,
        List<List<Double>> handleMinutes,
        List<List<Double>> settles,
        List<Shifts> shifts,
        List<Double> patienceMinutes) {

    public Conditions {
        shares = List.copyOf(shares);
        handleMinutes = handleMinutes.stream().map(List::copyOf).toList();
        settles = settles.stream().map(List::copyOf).toList();
        shifts = List.copyOf(shifts);
        patienceMinutes = List.copyOf(patienceMinutes);
        double sum = 0;
        for (double share : shares) {
            Checks.share("share", share);
            sum += share;
        }
        Checks.that(Math.abs(sum - 1) < 1e-6, "the shares of the classes add up to " + sum + "; must be 1");
        handleMinutes.forEach(row -> row.forEach(minutes -> Checks.positive("handleMinutes", minutes)));
        settles.forEach(row -> row.forEach(settles1 -> Checks.share("settles", settles1)));
        patienceMinutes.forEach(minutes -> Checks.that(minutes > 0, "patience " + minutes + " must be above 0"));
        Checks.that(
                handleMinutes.size() == shares.size() && settles.size() == shares.size(),
                shares.size() + " classes need as many rows of handle times and settle probabilities");
        for (int k = 0; k < shares.size(); k++) {
            Checks.that(
                    handleMinutes.get(k).size() == shifts.size()
                            && settles.get(k).size() == shifts.size(),
                    "class " + (k + 1) + " needs a handle time and a settle probability for each of " + shifts.size()
                            + " channels");
        }
        Checks.that(patienceMinutes.size() == shifts.size(), "each channel needs a patience");
    }

    public int classes() {
        return shares.size();
    }

    public int channels() {
        return shifts.size();
    }

    double handle(int kind, int channel) {
        return handleMinutes.get(kind).get(channel);
    }

    double settle(int kind, int channel) {
        return settles.get(kind).get(channel);
    }

    /** Handle time of a channel over the mix of classes. */
    double meanHandle(int channel) {
        double mean = 0;
        for (int k = 0; k < classes(); k++) {
            mean += shares.get(k) * handle(k, channel);
        }
        return mean;
    }

    /** Settle probability of a channel over the mix of classes. */
    double meanSettle(int channel) {
        double mean = 0;
        for (int k = 0; k < classes(); k++) {
            mean += shares.get(k) * settle(k, channel);
        }
        return mean;
    }

    /** These conditions with other arrivals. */
    public Conditions withArrivals(ArrivalCurve others) {
        return new Conditions(others, shares, handleMinutes, settles, shifts, patienceMinutes);
    }
}
