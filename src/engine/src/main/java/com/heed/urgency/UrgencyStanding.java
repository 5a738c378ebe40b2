package com.heed.urgency;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.Verdict;

/**
 * Whether a trained model may speak, and if not, why: by the advice of its {@link Evaluation}, and two things beside it. A model that told later contacts no better than the shares of the levels says the same of all, and
 * stays silent. Where there are too few cases for advice, it has to have been right more often than the best baseline on those there are.
 */
public enum UrgencyStanding {
    /** Measured, and right often enough. */
    READY("ready"),
    /** Ahead on the few cases there are; nothing is advised. */
    AHEAD("ahead"),
    /** It found nothing that tells contacts apart. */
    KNOWS_NOTHING("nothing"),
    /** Not better than the best baseline. */
    NOT_BETTER("notBetter"),
    /** At no threshold right often enough. */
    NOT_PRECISE("notPrecise"),
    /** Where it is, it hardly answers. */
    HARDLY_ANSWERS("hardlyAnswers");

    /** Under which a report holds it among its figures. */
    public static final String FIGURE = "standing";

    private final String key;

    UrgencyStanding(String key) {
        this.key = key;
    }

    /** Stable name for files, REST and texts. */
    public String key() {
        return key;
    }

    /** Whether it may speak. */
    public boolean speaks() {
        return this == READY || this == AHEAD;
    }

    /** @param knows as {@link UrgencyTraining.Outcome.Learned#knows} */
    public static UrgencyStanding of(Evaluation evaluation, boolean knows) {
        if (!knows) {
            return KNOWS_NOTHING;
        }
        return switch (evaluation.verdict()) {
            case Verdict.Ready ready -> READY;
            case Verdict.TooFew few -> evaluation.isAhead() ? AHEAD : NOT_BETTER;
            case Verdict.KeepOff off ->
                switch (off.causes().get(0)) {
                    case Verdict.NotBetter not -> NOT_BETTER;
                    case Verdict.NotPrecise not -> NOT_PRECISE;
                    case Verdict.HardlyAnswers hardly -> HARDLY_ANSWERS;
                };
        };
    }

    /**
     * What a report says of its model.
     *
     * @param figures of the report
     * @throws IllegalArgumentException as {@link #ofKey}
     */
    public static UrgencyStanding of(JsonNode figures) {
        return ofKey(figures.path(FIGURE).asText(""));
    }

    /**
     * @param key as {@link #key()} gives it
     * @throws IllegalArgumentException if none has this key; names it
     */
    public static UrgencyStanding ofKey(String key) {
        for (UrgencyStanding standing : values()) {
            if (standing.key.equals(key)) {
                return standing;
            }
        }
        throw new IllegalArgumentException("unknown standing '" + key + "' of an urgency model; train again");
    }
}
