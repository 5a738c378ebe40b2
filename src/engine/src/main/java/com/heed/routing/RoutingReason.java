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

    /** What the value for a place is, and so how it is to be formatted. Money is in the project's currency. */
    public Unit unit(int place) {
        return switch (args.get(place)) {
            case Integer ignored -> Unit.COUNT;
            case Double ignored -> PriceReasons.unit(key);
            default -> Unit.TEXT;
        };
    }

    /** What a value for a text's place is. */
    public enum Unit {
        TEXT,
        /** A whole number of things. */
        COUNT,
        MINUTES,
        /** In the project's currency. */
        MONEY,
        /** In [0, 1], to be shown in per cent. */
        SHARE
    }

    public static RoutingReason of(String key, Object... args) {
        return new RoutingReason(key, List.of(args));
    }
}
