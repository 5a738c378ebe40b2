package com.heed.routing;

/**
 * How the channels stand for one contact. Everything is computed from the input when it is asked for and nothing is kept, so that a decision allocates no
 * more than its record.
 */
final class Market {

    /** A standing below all others: the channel is off or does not serve the language. */
    static final int CLOSED = Offer.Standing.values().length;

    private static final int WISHED = Offer.Standing.WISHED.ordinal();
    private static final int OPEN = Offer.Standing.OPEN.ordinal();
    private static final int BARRED = Offer.Standing.BARRED.ordinal();
    private static final int FULL = Offer.Standing.FULL.ordinal();

    private Market() {}

    /** Ordinal of the standing before the guard: wished, open or full, or {@link #CLOSED}. */
    static int unguarded(PricedInput input, int place) {
        RoutingInput contact = input.contact();
        Channel channel = contact.channels().get(place);
        if (!contact.open(channel)) {
            return CLOSED;
        }
        if (!contact.hasRoom(channel)) {
            return FULL;
        }
        return channel.slug().equals(contact.wish()) ? WISHED : OPEN;
    }

    /** Ordinal of the standing. @param shortest wait of all channels with room */
    static int standing(PricedInput input, int place, double shortest) {
        int unguarded = unguarded(input, place);
        ChannelOutlook outlook = input.outlooks().get(place);
        return unguarded == OPEN && barred(input, outlook, outlook.waitMinutes(), shortest) ? BARRED : unguarded;
    }

    /** Whether an open channel is barred at a wait. */
    static boolean barred(PricedInput input, ChannelOutlook outlook, double wait, double shortest) {
        return outlook.live() && wait > input.guardMinutes() && wait > shortest;
    }

    /** Shortest wait of the channels with room; infinite if there is none. @param except place of a channel left out, or -1 */
    static double shortest(PricedInput input, int except) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < input.outlooks().size(); j++) {
            if (j != except && unguarded(input, j) <= OPEN) {
                shortest = Math.min(shortest, input.outlooks().get(j).waitMinutes());
            }
        }
        return shortest;
    }

    /**
     * The best offer.
     *
     * @param shortest wait of all channels with room
     * @param except   place of a channel left out, or -1
     * @return its place, or -1 if all others are closed
     */
    static int best(PricedInput input, double shortest, int except) {
        int best = -1;
        int bestStanding = CLOSED;
        double least = 0;
        for (int j = 0; j < input.outlooks().size(); j++) {
            if (j == except) {
                continue;
            }
            int standing = standing(input, j, shortest);
            if (standing > bestStanding || standing == CLOSED) {
                continue;
            }
            double total = total(input, j);
            if (standing < bestStanding || total < least) {
                best = j;
                bestStanding = standing;
                least = total;
            }
        }
        return best;
    }

    static double total(PricedInput input, int place) {
        ChannelOutlook outlook = input.outlooks().get(place);
        return total(
                input,
                outlook,
                outlook.settles(),
                outlook.handleMinutes(),
                outlook.minutePrice(),
                outlook.waitMinutes(),
                leaving(input, outlook, outlook.waitMinutes()));
    }

    /** The same sum, in the same order, as {@link Offer#total}. */
    static double total(
            PricedInput input,
            ChannelOutlook outlook,
            double settles,
            double handle,
            double price,
            double wait,
            double leaving) {
        return outlook.costPerContact()
                + input.failureCost() * (1 - settles)
                + price * handle
                + outlook.waitPrice() * input.urgency() * wait
                + leaving;
    }

    static double leaving(PricedInput input, ChannelOutlook outlook, double wait) {
        return outlook.live() ? ImpatienceLoss.money(input.lossCost(), wait, outlook.patienceMinutes()) : 0;
    }
}
