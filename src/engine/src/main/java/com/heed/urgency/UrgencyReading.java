package com.heed.urgency;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a contact is, and why.
 *
 * @param level         null where the model is not sure enough and no rule speaks
 * @param certainty     what the level rests on
 * @param probabilities of the model, before any rule; null where no model was asked
 * @param reasons       of the model, strongest first, in both directions; empty where no model was asked
 * @param floor         the rule that sets the least level, whether or not the model was below it; null where none speaks
 */
public record UrgencyReading(
        @Nullable Urgency level,
        Certainty certainty,
        @Nullable LevelProbabilities probabilities,
        List<UrgencyReason> reasons,
        @Nullable Floor floor) {

    /** What a level rests on. */
    public enum Certainty {
        /** The model said it. */
        MODEL("model"),
        /** A rule set it, or nothing was trained yet and it is the level everything has. */
        RULES("rules"),
        /** The model is not sure enough. There is no level. */
        UNSURE("unsure");

        private final String key;

        Certainty(String key) {
            this.key = key;
        }

        /** Stable name for stored values and REST. */
        public String key() {
            return key;
        }
    }

    /**
     * A least level.
     *
     * @param rule    the first in the list among those of the highest level that speak
     * @param number  its place in the list, from 1
     * @param applied whether the level would be lower, or missing, without it
     */
    public record Floor(UrgencyRule rule, int number, boolean applied) {}

    /** @throws IllegalArgumentException if the level is missing though it is not unsure, or is below the floor */
    public UrgencyReading {
        Objects.requireNonNull(certainty, "certainty");
        reasons = List.copyOf(reasons);
        if ((level == null) != (certainty == Certainty.UNSURE)) {
            throw new IllegalArgumentException("level " + level + " does not go with the certainty " + certainty.key());
        }
        if (floor != null && (level == null || level.compareTo(floor.rule.atLeast()) < 0)) {
            throw new IllegalArgumentException("level " + level + " is below the floor "
                    + floor.rule.atLeast().key() + " of rule '" + floor.rule.name() + "'");
        }
    }
}
