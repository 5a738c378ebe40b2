package com.heed.routing;

/**
 * What a channel would mean for one contact now: everything its price is computed from.
 *
 * @param slug            of the channel
 * @param live            whether the customer waits at the other end, as on the phone
 * @param costPerContact  money, at least 0
 * @param settles         probability that the contact is settled there, in [0, 1]
 * @param handleMinutes   predicted, above 0
 * @param minutePrice     the plan's price of an agent's minute there, at least 0
 * @param waitPrice       money a minute of waiting of a customer of urgency 1, at least 0
 * @param waitMinutes     expected wait, finite, at least 0
 * @param patienceMinutes mean wait at which customers leave, above 0; infinite if they stay or nobody knows
 */
public record ChannelOutlook(
        String slug,
        boolean live,
        double costPerContact,
        double settles,
        double handleMinutes,
        double minutePrice,
        double waitPrice,
        double waitMinutes,
        double patienceMinutes) {

    public ChannelOutlook {
        atLeastZero(slug, "costPerContact", costPerContact);
        atLeastZero(slug, "minutePrice", minutePrice);
        atLeastZero(slug, "waitPrice", waitPrice);
        atLeastZero(slug, "waitMinutes", waitMinutes);
        require(settles >= 0 && settles <= 1, slug, "settles", settles, "must be 0 to 1");
        require(
                handleMinutes > 0 && handleMinutes < Double.POSITIVE_INFINITY,
                slug,
                "handleMinutes",
                handleMinutes,
                "must be above 0");
        require(patienceMinutes > 0, slug, "patienceMinutes", patienceMinutes, "must be above 0");
    }

    private static void atLeastZero(String slug, String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, slug, name, value, "must be 0 or more and finite");
    }

    private static void require(boolean holds, String slug, String name, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(name + " of channel '" + slug + "' is " + value + "; " + rule);
        }
    }
}
