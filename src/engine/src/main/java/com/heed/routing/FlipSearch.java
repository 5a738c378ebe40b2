package com.heed.routing;

import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest change of one input that hands a contact to the runner-up: of wait, price, handle time and settle probability, to the worse on
 * the chosen channel or to the better on the runner-up, each by bisection down to neighbouring doubles.
 */
final class FlipSearch {

    /** Beyond any wait, price or handle time a person believes. */
    private static final double MOST = 1e7;

    private FlipSearch() {}

    static @Nullable PriceFlip smallest(Market market, int chosen, int runnerUp) {
        @Nullable PriceFlip best = null;
        for (PriceFlip.Input input : PriceFlip.Input.values()) {
            boolean moreIsWorse = input != PriceFlip.Input.SETTLES;
            double most = moreIsWorse ? MOST : 1;
            best = smaller(best, search(market, chosen, input, moreIsWorse ? most : 0, runnerUp));
            best = smaller(best, search(market, runnerUp, input, moreIsWorse ? 0 : most, runnerUp));
        }
        return best;
    }

    private static @Nullable PriceFlip smaller(@Nullable PriceFlip one, @Nullable PriceFlip other) {
        return other == null || (one != null && one.size() <= other.size()) ? one : other;
    }

    /** The value nearest to the present one, on the way to {@code to}, at which the runner-up wins; null if it does not at {@code to} either. */
    private static @Nullable PriceFlip search(
            Market market, int channel, PriceFlip.Input input, double to, int runnerUp) {
        ChannelOutlook outlook = market.input().outlooks().get(channel);
        double from = switch (input) {
                    case WAIT_MINUTES -> outlook.waitMinutes();
                    case MINUTE_PRICE -> outlook.minutePrice();
                    case HANDLE_MINUTES -> outlook.handleMinutes();
                    case SETTLES -> outlook.settles();
                }
                + 0.0;
        // A handle time of 0 would be no work at all: the smallest is the smallest double.
        double end = input == PriceFlip.Input.HANDLE_MINUTES && to == 0 ? Double.MIN_VALUE : to;
        if (market.winnerWith(channel, input, end) != runnerUp) {
            return null;
        }
        // The bit patterns of non-negative doubles are ordered as the doubles are.
        long keeps = Double.doubleToLongBits(from);
        long flips = Double.doubleToLongBits(end);
        while (Math.abs(flips - keeps) > 1) {
            long middle = keeps + (flips - keeps) / 2;
            if (market.winnerWith(channel, input, Double.longBitsToDouble(middle)) == runnerUp) {
                flips = middle;
            } else {
                keeps = middle;
            }
        }
        return new PriceFlip(input, outlook.slug(), from, Double.longBitsToDouble(flips));
    }
}
