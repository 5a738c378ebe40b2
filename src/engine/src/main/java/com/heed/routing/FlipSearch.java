package com.heed.routing;

import org.jspecify.annotations.Nullable;

/**
 * Finds the smallest change of one input that hands a contact to the runner-up: of wait, price, handle time and settle probability, to the worse on
 * the chosen channel or to the better on the runner-up, each by bisection down to neighbouring doubles.
 *
 * <p>While one channel is moved the others stand still, but for one thing: its wait decides whether others above the guard are barred. Either it is below
 * all their waits, or it is not; so that the best of the others is one of two, found beforehand, and a step of the bisection compares two offers only.
 */
final class FlipSearch {

    private static final PriceFlip.Input[] INPUTS = PriceFlip.Input.values();

    /** Beyond any wait, price or handle time a person believes. */
    private static final double MOST = 1e7;

    private static final int OPEN = Offer.Standing.OPEN.ordinal();
    private static final int BARRED = Offer.Standing.BARRED.ordinal();

    private FlipSearch() {}

    static @Nullable PriceFlip smallest(PricedInput input, int chosen, int runnerUp) {
        int best = -1;
        double bestFrom = 0;
        double bestTo = 0;
        double bestSize = 0;
        for (int side = 0; side < 2; side++) {
            int moved = side == 0 ? chosen : runnerUp;
            double others = Market.shortest(input, moved);
            int rival = Market.best(input, others, moved);
            int rivalWhenShorter = Market.best(input, Double.NEGATIVE_INFINITY, moved);
            for (int i = 0; i < INPUTS.length; i++) {
                double from = value(input.outlooks().get(moved), INPUTS[i]);
                double to = boundary(
                        input,
                        moved,
                        INPUTS[i],
                        from,
                        end(INPUTS[i], side == 0),
                        runnerUp,
                        others,
                        rival,
                        rivalWhenShorter);
                double size = PriceFlip.size(from, to);
                // Of equal sizes the first input, and of one input the chosen channel.
                if (!Double.isNaN(to) && (best < 0 || size < bestSize || (size == bestSize && 2 * i + side < best))) {
                    best = 2 * i + side;
                    bestFrom = from;
                    bestTo = to;
                    bestSize = size;
                }
            }
        }
        if (best < 0) {
            return null;
        }
        String slug = input.outlooks().get(best % 2 == 0 ? chosen : runnerUp).slug();
        return new PriceFlip(INPUTS[best / 2], slug, bestFrom, bestTo);
    }

    private static double value(ChannelOutlook outlook, PriceFlip.Input which) {
        // Adding zero turns -0.0 into 0.0.
        return switch (which) {
                    case WAIT_MINUTES -> outlook.waitMinutes();
                    case MINUTE_PRICE -> outlook.minutePrice();
                    case HANDLE_MINUTES -> outlook.handleMinutes();
                    case SETTLES -> outlook.settles();
                }
                + 0.0;
    }

    /** Where a search ends. A handle time of 0 would be no work at all: the smallest is the smallest double. */
    private static double end(PriceFlip.Input which, boolean worse) {
        return switch (which) {
            case WAIT_MINUTES, MINUTE_PRICE -> worse ? MOST : 0;
            case HANDLE_MINUTES -> worse ? MOST : Double.MIN_VALUE;
            case SETTLES -> worse ? 0 : 1;
        };
    }

    /**
     * The value nearest to the present one, on the way to {@code to}, at which the runner-up wins.
     *
     * @return not a number if it does not at {@code to} either
     */
    private static double boundary(
            PricedInput input,
            int moved,
            PriceFlip.Input which,
            double from,
            double to,
            int runnerUp,
            double others,
            int rival,
            int rivalWhenShorter) {
        ChannelOutlook outlook = input.outlooks().get(moved);
        int unguarded = Market.unguarded(input, moved);
        int standing = rival < 0 ? Market.CLOSED : Market.standing(input, rival, others);
        double total = rival < 0 ? 0 : Market.total(input, rival);
        int standingWhenShorter = rivalWhenShorter < 0
                ? Market.CLOSED
                : Market.standing(input, rivalWhenShorter, Double.NEGATIVE_INFINITY);
        double totalWhenShorter = rivalWhenShorter < 0 ? 0 : Market.total(input, rivalWhenShorter);
        double leaving = Market.leaving(input, outlook, outlook.waitMinutes());

        // The bit patterns of non-negative doubles are ordered as the doubles are.
        long keeps = Double.doubleToLongBits(from);
        long flips = Double.doubleToLongBits(to);
        long at = flips;
        boolean first = true;
        while (first || Math.abs(flips - keeps) > 1) {
            if (!first) {
                at = keeps + (flips - keeps) / 2;
            }
            double value = Double.longBitsToDouble(at);
            double wait = which == PriceFlip.Input.WAIT_MINUTES ? value : outlook.waitMinutes();
            double own = Market.total(
                    input,
                    outlook,
                    which == PriceFlip.Input.SETTLES ? value : outlook.settles(),
                    which == PriceFlip.Input.HANDLE_MINUTES ? value : outlook.handleMinutes(),
                    which == PriceFlip.Input.MINUTE_PRICE ? value : outlook.minutePrice(),
                    wait,
                    which == PriceFlip.Input.WAIT_MINUTES ? Market.leaving(input, outlook, wait) : leaving);
            boolean shorter = unguarded <= OPEN && wait < others;
            int ownStanding = unguarded == OPEN && Market.barred(input, outlook, wait, others) ? BARRED : unguarded;
            int against = shorter ? rivalWhenShorter : rival;
            int againstStanding = shorter ? standingWhenShorter : standing;
            double againstTotal = shorter ? totalWhenShorter : total;
            boolean ownWins = ownStanding < againstStanding
                    || (ownStanding == againstStanding
                            && (own < againstTotal || (own == againstTotal && moved < against)));
            boolean flipped = (ownWins ? moved : against) == runnerUp;
            if (first && !flipped) {
                return Double.NaN;
            }
            first = false;
            if (flipped) {
                flips = at;
            } else {
                keeps = at;
            }
        }
        return Double.longBitsToDouble(flips);
    }
}
