package com.heed.simulation;

import com.heed.routing.ContactClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A desk and its day: what is true, what the policies are told, and what things cost. Money is in one currency, times in minutes of the day.
 *
 * @param name           for reports
 * @param currency       ISO 4217
 * @param dayMinutes     length of the day in which contacts arrive; those waiting then are still served
 * @param channels       in the administrator's order, one at least
 * @param kinds          classes of contacts, one at least
 * @param spread         of handle times
 * @param overDispersion variance of the number of arrivals in half an hour over its mean, at least 1, which is Poisson
 * @param failureCost    of a contact that its channel did not settle, at least 0
 * @param outcomeMinutes how long after a contact was handled it is known whether that settled it, at least 0
 * @param returns        what becomes of such contacts; null if none comes back
 * @param abandonCost    of a customer who leaves before being answered, at least 0
 * @param guardMinutes   wait above which the rules overflow
 * @param truth          the desk as it is
 * @param belief         the desk as the policies are told
 * @param planned        whether there is a plan; without, priced routing has nothing to go by
 */
public record Scenario(
        String name,
        String currency,
        double dayMinutes,
        List<Channel> channels,
        List<Kind> kinds,
        HandleSpread spread,
        double overDispersion,
        double failureCost,
        double outcomeMinutes,
        @Nullable Returns returns,
        double abandonCost,
        double guardMinutes,
        Conditions truth,
        Conditions belief,
        boolean planned) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    /**
     * @param waitCostPerMinute of a customer of urgency 1, at least 0
     * @param live              whether somebody waits at the other end while the contact does, as on the phone
     * @param promiseMinutes    wait that is promised, above 0: no more work may be left over by plan than agents can do in it; infinite for none
     */
    public record Channel(
            String slug,
            String name,
            double costPerContact,
            double waitCostPerMinute,
            boolean live,
            double promiseMinutes) {
        public Channel {
            Checks.that(KEY.matcher(slug).matches(), "slug '" + slug + "' must match " + KEY);
            Checks.that(!name.isBlank() && name.length() <= 60, "name '" + name + "' must have 1 to 60 characters");
            Checks.atLeastZero("costPerContact", costPerContact);
            Checks.atLeastZero("waitCostPerMinute", waitCostPerMinute);
            Checks.that(promiseMinutes > 0, "promiseMinutes " + promiseMinutes + " must be above 0");
        }

        /** A channel on which nothing is promised. */
        public Channel(String slug, String name, double costPerContact, double waitCostPerMinute, boolean live) {
            this(slug, name, costPerContact, waitCostPerMinute, live, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * @param urgency how much more a minute of waiting costs than that of an ordinary contact, at least 0
     * @param order   the channels' places in the order in which the rules prefer them; those left out follow by fit
     * @param rules   class the rules take it for
     * @param known   whether the class is recognised when a contact comes in
     */
    public record Kind(String key, double urgency, List<Integer> order, ContactClass rules, boolean known) {
        public Kind {
            Checks.that(KEY.matcher(key).matches(), "key '" + key + "' must match " + KEY);
            Checks.atLeastZero("urgency", urgency);
            order = List.copyOf(order);
        }
    }

    /**
     * @param share        of the contacts that were not settled, which come back, in [0, 1]
     * @param delayMinutes mean time until they do, exponential, above 0. Who would come back after the end of the day does not
     * @param failureCost  of a contact that does come back, instead of the scenario's, at least 0; the handling of its return costs as any other
     */
    public record Returns(double share, double delayMinutes, double failureCost) {
        public Returns {
            Checks.share("share", share);
            Checks.positive("delayMinutes", delayMinutes);
            Checks.atLeastZero("failureCost", failureCost);
        }
    }

    /** @throws IllegalArgumentException with a sentence for the first value that cannot be */
    public Scenario {
        channels = List.copyOf(channels);
        kinds = List.copyOf(kinds);
        Checks.that(!channels.isEmpty(), "a scenario needs one channel at least");
        Checks.that(channels.size() <= 30, channels.size() + " channels; at most 30 can be simulated");
        Checks.that(!kinds.isEmpty(), "a scenario needs one class at least");
        Set<String> names = new HashSet<>();
        for (Channel channel : channels) {
            Checks.that(names.add(channel.slug), "two channels have the slug '" + channel.slug + "'; rename one");
        }
        names.clear();
        for (Kind kind : kinds) {
            Checks.that(names.add(kind.key), "two classes have the key '" + kind.key + "'; rename one");
        }
        Checks.positive("dayMinutes", dayMinutes);
        Checks.that(
                overDispersion >= 1 && overDispersion <= 100, "overDispersion " + overDispersion + " must be 1 to 100");
        Checks.atLeastZero("failureCost", failureCost);
        Checks.atLeastZero("outcomeMinutes", outcomeMinutes);
        Checks.atLeastZero("abandonCost", abandonCost);
        Checks.atLeastZero("guardMinutes", guardMinutes);
        fits("truth", truth, channels.size(), kinds.size());
        fits("belief", belief, channels.size(), kinds.size());
    }

    private static void fits(String name, Conditions conditions, int channels, int kinds) {
        Checks.that(
                conditions.channels() == channels && conditions.classes() == kinds,
                name + " speaks of " + conditions.classes() + " classes and " + conditions.channels()
                        + " channels; the scenario has " + kinds + " and " + channels);
    }

    /** This scenario with more or fewer contacts, true and believed. @param load factor, above 0 */
    public Scenario atLoad(double load) {
        Checks.positive("load", load);
        return withConditions(
                truth.withArrivals(truth.arrivals().times(load)),
                belief.withArrivals(belief.arrivals().times(load)));
    }

    /** This desk in other conditions. */
    public Scenario withConditions(Conditions actual, Conditions believed) {
        return new Scenario(
                name,
                currency,
                dayMinutes,
                channels,
                kinds,
                spread,
                overDispersion,
                failureCost,
                outcomeMinutes,
                returns,
                abandonCost,
                guardMinutes,
                actual,
                believed,
                planned);
    }
}
