package com.heed.routing;

import java.util.List;
import java.util.Objects;

/**
 * Why a channel was chosen, to be said in the reader's language.
 *
 * @param key  last part of the i18n key {@code heed.routing.reason.KEY}
 * @param args values for the text's places: strings, or numbers (Integer, or finite Double) to be formatted by locale. No other type survives the
 *             way through a decision record
 */
public record RoutingReason(String key, List<Object> args) {
    public RoutingReason {
        Objects.requireNonNull(key, "key");
        args = List.copyOf(args);
        for (Object arg : args) {
            if (!(arg instanceof String || arg instanceof Integer || (arg instanceof Double d && Double.isFinite(d)))) {
                throw new IllegalArgumentException("reason '" + key + "' has the argument " + arg + " of "
                        + arg.getClass().getName() + "; allowed are String, Integer and finite Double");
            }
        }
    }

    public static RoutingReason of(String key, Object... args) {
        return new RoutingReason(key, List.of(args));
    }
}
