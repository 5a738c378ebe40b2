package com.heed.routing;

import java.util.List;
import java.util.Objects;

/**
 * Why a channel was chosen, to be said in the reader's language.
 *
 * @param key  last part of the i18n key {@code heed.routing.reason.KEY}
 * @param args values for the text's places: strings, or numbers to be formatted by locale
 */
public record RoutingReason(String key, List<Object> args) {
    public RoutingReason {
        Objects.requireNonNull(key, "key");
        args = List.copyOf(args);
    }

    public static RoutingReason of(String key, Object... args) {
        return new RoutingReason(key, List.of(args));
    }
}
