package com.heed.routing;

import java.util.List;
import java.util.Objects;

/**
 * Everything a decision by prices depends on; the same input gives the same decision, bit for bit.
 *
 * @param contact      what the rules need, and who may take the contact: its channels, wish, language, what is left of the day's capacity
 * @param outlooks     one for each channel of {@code contact}, in its order
 * @param urgency      how much more a minute of waiting costs than that of an ordinary contact, finite, at least 0
 * @param failureCost  money for a contact that is not settled, finite, at least 0
 * @param lossCost     money for a customer who leaves before being answered, finite, at least 0
 * @param guardMinutes wait above which a live channel is barred while there is a shorter queue, at least 0; may be infinite
 * @param plan         whether the prices can be trusted
 * @param classKnown   whether it is known what kind of contact it is
 */
public record PricedInput(
        RoutingInput contact,
        List<ChannelOutlook> outlooks,
        double urgency,
        double failureCost,
        double lossCost,
        double guardMinutes,
        PlanTrust plan,
        boolean classKnown) {

    /** @throws IllegalArgumentException if outlooks and channels do not belong together, or a number is out of range */
    public PricedInput {
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(plan, "plan");
        outlooks = List.copyOf(outlooks);
        if (outlooks.size() != contact.channels().size()) {
            throw new IllegalArgumentException(outlooks.size() + " outlooks for "
                    + contact.channels().size() + " channels; each channel needs one");
        }
        for (int j = 0; j < outlooks.size(); j++) {
            String slug = contact.channels().get(j).slug();
            if (!outlooks.get(j).slug().equals(slug)) {
                throw new IllegalArgumentException("outlook " + (j + 1) + " is of channel '"
                        + outlooks.get(j).slug() + "'; must be of '" + slug + "'");
            }
        }
        atLeastZero("urgency", urgency);
        atLeastZero("failureCost", failureCost);
        atLeastZero("lossCost", lossCost);
        if (!(guardMinutes >= 0)) {
            throw new IllegalArgumentException("guardMinutes " + guardMinutes + " must be 0 or more");
        }
    }

    /** @return place of a channel among the outlooks
     *  @throws IllegalArgumentException if there is no such channel */
    int place(String slug) {
        for (int j = 0; j < outlooks.size(); j++) {
            if (outlooks.get(j).slug().equals(slug)) {
                return j;
            }
        }
        throw new IllegalArgumentException("no channel has the slug '" + slug + "'");
    }

    /** This input from a customer who asked for no channel. */
    PricedInput withoutWish() {
        return new PricedInput(
                contact.withoutWish(), outlooks, urgency, failureCost, lossCost, guardMinutes, plan, classKnown);
    }

    private static void atLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + value + " must be 0 or more and finite");
        }
    }
}
