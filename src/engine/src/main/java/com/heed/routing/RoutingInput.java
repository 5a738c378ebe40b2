package com.heed.routing;

import com.heed.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision depends on; the same input gives the same decision, bit for bit, on every node and for ever. It is what a decision record stores.
 *
 * @param contactClass       class of the contact
 * @param language           language the customer wrote in
 * @param wish               slug of the channel the customer asked for, or null; a wish that can be met wins
 * @param arrivedOn          slug of the channel the contact came in on, or null
 * @param channels           all channels of the project, in the administrator's order
 * @param waitMinutes        expected wait per slug now; a channel without an entry is taken at its mean response
 */
public record RoutingInput(
        ContactClass contactClass,
        Language language,
        @Nullable String wish,
        @Nullable String arrivedOn,
        List<Channel> channels,
        Map<String, Double> waitMinutes) {

    public RoutingInput {
        Objects.requireNonNull(contactClass, "contactClass");
        Objects.requireNonNull(language, "language");
        channels = List.copyOf(channels);
        waitMinutes = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(waitMinutes));
    }
}
