package com.heed.routing;

/**
 * One channel's price for a contact, term by term; every term is money, and the channel of the smallest sum wins unless its standing forbids it.
 *
 * @param slug     of the channel
 * @param standing before the price: what kind of offer it is
 * @param contact  cost of handling a contact there
 * @param failure  expected cost of its not being settled
 * @param agents   the agents' minutes it takes, at the plan's price: what it keeps from others
 * @param waiting  the customer's minutes of waiting
 * @param leaving  expected loss by the customer leaving
 */
public record Offer(
        String slug, Standing standing, double contact, double failure, double agents, double waiting, double leaving) {

    /** Better ones win whatever the price. */
    public enum Standing {
        /** What the customer asked for, with room. */
        WISHED,
        OPEN,
        /** A live channel with a wait above the guard, while a shorter queue exists. */
        BARRED,
        /** The day's capacity is used up. */
        FULL
    }

    static Offer of(ChannelOutlook outlook, PricedInput input, Standing standing) {
        return new Offer(
                outlook.slug(),
                standing,
                outlook.costPerContact(),
                input.failureCost() * (1 - outlook.settles()),
                outlook.minutePrice() * outlook.handleMinutes(),
                outlook.waitPrice() * input.urgency() * outlook.waitMinutes(),
                outlook.live()
                        ? ImpatienceLoss.money(input.lossCost(), outlook.waitMinutes(), outlook.patienceMinutes())
                        : 0);
    }

    /** Money. */
    public double total() {
        return contact + failure + agents + waiting + leaving;
    }
}
