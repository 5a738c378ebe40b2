package com.heed.routing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The rules a team lead would write by hand: per class of contact the channels in order of preference, and how much longer than usual a wait may
 * be before a contact overflows to the next channel.
 *
 * @param preference   slugs in order of preference per class; a class without an entry is ordered by fit, and channels that an entry leaves out
 *                     follow by fit
 * @param guardMinutes how far the wait on a channel may exceed its own mean response, 0 to 10,080 (a week)
 */
public record RoutingRules(Map<ContactClass, List<String>> preference, double guardMinutes) {

    /** The guard of the rules that other routers are measured against. */
    public static final double GUARD_MINUTES = 3;

    private static final double LONGEST_GUARD = 10_080;

    /** No configured order: every class is ordered by fit. */
    public static final RoutingRules DEFAULT = new RoutingRules(Map.of(), GUARD_MINUTES);

    /** @throws IllegalArgumentException if a slug is named twice for one class or the guard is out of range */
    public RoutingRules {
        Map<ContactClass, List<String>> copy = new EnumMap<>(ContactClass.class);
        preference.forEach((contactClass, slugs) -> {
            List<String> order = List.copyOf(slugs);
            if (new HashSet<>(order).size() < order.size()) {
                throw new IllegalArgumentException("the order for class '" + contactClass.key()
                        + "' names a channel twice: " + order + "; name each once");
            }
            copy.put(contactClass, order);
        });
        preference = Collections.unmodifiableMap(copy);
        if (!(guardMinutes >= 0 && guardMinutes <= LONGEST_GUARD)) {
            throw new IllegalArgumentException(
                    "overflow guard of " + guardMinutes + " minutes must be 0 to " + LONGEST_GUARD);
        }
    }

    /** Whether an administrator put this channel into the order of this class. */
    boolean names(ContactClass contactClass, Channel channel) {
        return preference.getOrDefault(contactClass, List.of()).contains(channel.slug());
    }
}
