package com.heed.action;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the actions of a desk are worth by group of similar contacts. It holds counts and means of at least {@value #LEAST_CUSTOMERS} customers and nothing of a single one.
 *
 * @param contacts stretches of contacts that were looked at
 * @param young    of those, too young to have an outcome
 */
public record ActionValues(int contacts, int young, List<Value> values) {
    /** Contacts with an action, and as many without, that an estimate needs. */
    public static final int LEAST_CONTACTS = 20;
    /** Customers with an action, and as many without, that an estimate needs. */
    public static final int LEAST_FOR_EFFECT = 10;
    /** Customers with an action below which not even is told how often it is taken. */
    public static final int LEAST_CUSTOMERS = 5;

    public static final ActionValues NONE = new ActionValues(0, 0, List.of());

    public ActionValues {
        values = List.copyOf(values);
    }

    /**
     * An action in a group.
     *
     * @param contacts in the group
     * @param with     of those, that got the action
     * @param effect   null where too few got it, or too few like them did not
     */
    public record Value(
            String action,
            Situation.Group group,
            int contacts,
            int with,
            @Nullable Effect effect) {
        /** How often it is taken there, in [0, 1]. */
        public double share() {
            return (double) with / contacts;
        }
    }

    /** What can be said of an action. */
    public enum Says {
        /** Contacts end better with it, for certain at 95 %. */
        HELPS,
        /** Nobody can tell which way is better: the interval holds 0. */
        UNCLEAR,
        /** Too few for an estimate; agents take it. */
        FREQUENT,
        /** Contacts end worse with it, for certain at 95 %. */
        HARMS;

        /** The name in REST and texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From the narrowest group that an estimate is there for; without any, how often it is taken in the narrowest that tells. Empty where nothing is known. */
    public Optional<KnownAction> of(String action, Situation situation) {
        List<Value> own = situation.groups().stream()
                .map(group -> at(action, group))
                .filter(Objects::nonNull)
                .toList();
        return own.stream()
                .filter(value -> value.effect() != null)
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(value -> new KnownAction(says(value), value));
    }

    /** Of all groups that tell something, all contacts first. */
    public List<KnownAction> all(String action) {
        return values.stream()
                .filter(value -> value.action().equals(action))
                .sorted(Comparator.comparing((Value value) -> value.group().unhappy() != null)
                        .thenComparing(value -> value.group().topic() != null))
                .map(value -> new KnownAction(says(value), value))
                .toList();
    }

    private @Nullable Value at(String action, Situation.Group group) {
        return values.stream()
                .filter(value -> value.action().equals(action) && value.group().equals(group))
                .findFirst()
                .orElse(null);
    }

    private static Says says(Value value) {
        Effect effect = value.effect();
        if (effect == null) {
            return Says.FREQUENT;
        }
        return effect.lower() > 0 ? Says.HELPS : effect.upper() < 0 ? Says.HARMS : Says.UNCLEAR;
    }

    /** Those of which something is known, best first: what helps by how much, then the others by how often they are taken. What harms is not among them. */
    public List<KnownAction> ranked(Collection<String> actions, Situation situation) {
        return actions.stream()
                .flatMap(action -> of(action, situation).stream())
                .filter(known -> known.says() != Says.HARMS)
                .sorted(Comparator.<KnownAction>comparingInt(known -> known.says() == Says.HELPS ? 0 : 1)
                        .thenComparingDouble(known -> -worth(known))
                        .thenComparing(known -> known.value().action()))
                .toList();
    }

    private static double worth(KnownAction known) {
        return known.says() == Says.HELPS
                ? known.effect().map(Effect::difference).orElse(0.0)
                : known.value().share();
    }
}
