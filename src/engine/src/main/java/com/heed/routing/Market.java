package com.heed.routing;

import java.util.Arrays;

/** The offers for one contact as plain numbers, in which one input can be changed and the winner asked again. Not for several threads. */
final class Market {

    private static final Offer.Standing[] STANDINGS = Offer.Standing.values();
    private static final int CLOSED = STANDINGS.length;

    private final PricedInput input;
    private final int size;
    /** Standing before the guard: WISHED, OPEN, FULL, or closed. */
    private final int[] standings;

    private final double[] totals;
    private final double[] waits;

    Market(PricedInput input) {
        this.input = input;
        this.size = input.outlooks().size();
        this.standings = new int[size];
        this.totals = new double[size];
        this.waits = new double[size];
        RoutingInput contact = input.contact();
        for (int j = 0; j < size; j++) {
            Channel channel = contact.channels().get(j);
            ChannelOutlook outlook = input.outlooks().get(j);
            standings[j] = !contact.open(channel)
                    ? CLOSED
                    : !contact.hasRoom(channel)
                            ? Offer.Standing.FULL.ordinal()
                            : channel.slug().equals(contact.wish())
                                    ? Offer.Standing.WISHED.ordinal()
                                    : Offer.Standing.OPEN.ordinal();
            waits[j] = outlook.waitMinutes();
            totals[j] = total(
                    outlook, outlook.settles(), outlook.handleMinutes(), outlook.minutePrice(), outlook.waitMinutes());
        }
    }

    PricedInput input() {
        return input;
    }

    /** The same sum, in the same order, as {@link Offer#total}. */
    private double total(ChannelOutlook outlook, double settles, double handle, double price, double wait) {
        return outlook.costPerContact()
                + input.failureCost() * (1 - settles)
                + price * handle
                + outlook.waitPrice() * input.urgency() * wait
                + (outlook.live() ? ImpatienceLoss.money(input.lossCost(), wait, outlook.patienceMinutes()) : 0);
    }

    double total(int channel) {
        return totals[channel];
    }

    Offer.Standing standing(int channel) {
        return STANDINGS[standing(channel, shortest())];
    }

    private int standing(int channel, double shortest) {
        int standing = standings[channel];
        return standing == Offer.Standing.OPEN.ordinal()
                        && input.outlooks().get(channel).live()
                        && waits[channel] > input.guardMinutes()
                        && waits[channel] > shortest
                ? Offer.Standing.BARRED.ordinal()
                : standing;
    }

    /** Of the channels that have room. */
    private double shortest() {
        double shortest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < size; j++) {
            if (standings[j] <= Offer.Standing.OPEN.ordinal()) {
                shortest = Math.min(shortest, waits[j]);
            }
        }
        return shortest;
    }

    /** @return place of the best offer, or -1 if all channels are closed */
    int winner() {
        double shortest = shortest();
        int best = -1;
        int bestStanding = CLOSED;
        for (int j = 0; j < size; j++) {
            int standing = standing(j, shortest);
            if (standing < bestStanding || (standing == bestStanding && best >= 0 && totals[j] < totals[best])) {
                best = j;
                bestStanding = standing;
            }
        }
        return best;
    }

    /** Places of the open channels, best offer first. */
    int[] ranked() {
        double shortest = shortest();
        int[] ranked = new int[size];
        int filled = 0;
        for (int j = 0; j < size; j++) {
            if (standings[j] == CLOSED) {
                continue;
            }
            int at = filled++;
            while (at > 0 && better(j, ranked[at - 1], shortest)) {
                ranked[at] = ranked[at - 1];
                at--;
            }
            ranked[at] = j;
        }
        return Arrays.copyOf(ranked, filled);
    }

    private boolean better(int one, int other, double shortest) {
        int standing = standing(one, shortest);
        int against = standing(other, shortest);
        return standing < against || (standing == against && totals[one] < totals[other]);
    }

    /** Who wins if one input of one channel were another. */
    int winnerWith(int channel, PriceFlip.Input changed, double value) {
        ChannelOutlook outlook = input.outlooks().get(channel);
        double total = totals[channel];
        double wait = waits[channel];
        double settles = changed == PriceFlip.Input.SETTLES ? value : outlook.settles();
        double handle = changed == PriceFlip.Input.HANDLE_MINUTES ? value : outlook.handleMinutes();
        double price = changed == PriceFlip.Input.MINUTE_PRICE ? value : outlook.minutePrice();
        waits[channel] = changed == PriceFlip.Input.WAIT_MINUTES ? value : outlook.waitMinutes();
        totals[channel] = total(outlook, settles, handle, price, waits[channel]);
        int winner = winner();
        totals[channel] = total;
        waits[channel] = wait;
        return winner;
    }
}
