package com.heed.forecast;

import com.heed.routing.Channel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an administrator says of the channels before there are data, and what predictions stay near to while there are few.
 *
 * @param channels by slug, in the administrator's order; one at least. Contacts of other channels are not learned from
 */
public record Priors(Map<String, OfChannel> channels) {

    /** Share of contacts that a channel is taken to settle where nobody said: a starting point, not a measurement. */
    public static final double SETTLES = 0.75;

    /**
     * What is said of one channel.
     *
     * @param handleMinutes mean handle time, above 0
     * @param settles       probability that it settles a contact, above 0 and below 1
     * @param classes       what is said of single classes instead, by their key; may be empty
     */
    public record OfChannel(double handleMinutes, double settles, Map<String, OfClass> classes) {
        public OfChannel {
            check(handleMinutes, settles);
            classes = Map.copyOf(classes);
        }

        /** For all classes alike. */
        public OfChannel(double handleMinutes, double settles) {
            this(handleMinutes, settles, Map.of());
        }
    }

    /** As for a channel, of one class there. */
    public record OfClass(double handleMinutes, double settles) {
        public OfClass {
            check(handleMinutes, settles);
        }
    }

    private static void check(double handleMinutes, double settles) {
        Checks.that(
                handleMinutes > 0 && handleMinutes < 1e6,
                "handle time of " + handleMinutes + " minutes must be above 0");
        Checks.that(settles > 0 && settles < 1, "settle probability " + settles + " must be above 0 and below 1");
    }

    /** @throws IllegalArgumentException if there is no channel */
    public Priors {
        Checks.that(!channels.isEmpty(), "predictors need one channel at least");
        channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    }

    /** The handle times of the channels' set-up, and {@link #SETTLES} for every channel. */
    public static Priors of(List<Channel> channels) {
        Map<String, OfChannel> all = new LinkedHashMap<>();
        channels.forEach(channel -> all.put(channel.slug(), new OfChannel(channel.handleMinutes(), SETTLES)));
        return new Priors(all);
    }

    /** Slugs in the administrator's order. */
    public Set<String> slugs() {
        return channels.keySet();
    }

    /** @throws IllegalArgumentException if nothing is said of the channel; names it and those that are known */
    public double handleMinutes(String contactClass, String channel) {
        OfChannel own = of(channel);
        OfClass ofClass = own.classes.get(contactClass);
        return ofClass == null ? own.handleMinutes : ofClass.handleMinutes;
    }

    /** @throws IllegalArgumentException if nothing is said of the channel; names it and those that are known */
    public double settles(String contactClass, String channel) {
        OfChannel own = of(channel);
        OfClass ofClass = own.classes.get(contactClass);
        return ofClass == null ? own.settles : ofClass.settles;
    }

    private OfChannel of(String channel) {
        OfChannel own = channels.get(channel);
        if (own == null) {
            throw new IllegalArgumentException("nothing is said of the channel '" + channel + "'; known are "
                    + String.join(", ", channels.keySet()));
        }
        return own;
    }
}
