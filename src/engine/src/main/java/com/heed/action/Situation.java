package com.heed.action;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What contacts have to have in common to be called similar.
 *
 * @param topic   what it is about; empty where nobody knows
 * @param unhappy whether the customer feels bad
 */
public record Situation(String topic, boolean unhappy) {
    /** Below it a customer is unhappy; the cut of the sentiment that is shown. */
    static final double UNHAPPY = -0.25;

    /** @param mood from -1 to 1; not a number where nobody can tell */
    public static Situation of(String topic, double mood) {
        return new Situation(topic, mood < UNHAPPY);
    }

    /**
     * Similar contacts.
     *
     * @param topic   of all of them; null for any
     * @param unhappy of all of them; null for both
     */
    public record Group(@Nullable String topic, @Nullable Boolean unhappy) {
        static final Group ALL = new Group(null, null);
    }

    /** The groups it belongs to, the narrowest first. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        if (!topic.isEmpty()) {
            groups.add(new Group(topic, unhappy));
        }
        groups.add(new Group(null, unhappy));
        groups.add(Group.ALL);
        return groups;
    }
}
