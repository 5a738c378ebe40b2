package com.heed.sentiment;

import java.util.Arrays;
import java.util.Optional;

/**
 * The five steps shown to people, cut from the sentiment score at -0.7, -0.25, 0.25 and 0.7.
 * A score on a cut belongs to the step nearer to neutral.
 */
public enum Mood {
    VERY_NEGATIVE("verynegative"),
    NEGATIVE("negative"),
    NEUTRAL("neutral"),
    POSITIVE("positive"),
    VERY_POSITIVE("verypositive");

    private static final double STRONG = 0.7;
    private static final double MILD = 0.25;

    private final String key;

    Mood(String key) {
        this.key = key;
    }

    /** Stable name used in the issue property, REST, our tables and the i18n keys {@code heed.sentiment.KEY}. */
    public String key() {
        return key;
    }

    /**
     * @param score in [-1, 1]
     * @throws IllegalArgumentException if the score is outside the range or not a number
     */
    public static Mood ofScore(double score) {
        if (!(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException("sentiment score " + score + " is outside [-1, 1]");
        }
        if (score < -STRONG) {
            return VERY_NEGATIVE;
        }
        if (score < -MILD) {
            return NEGATIVE;
        }
        if (score <= MILD) {
            return NEUTRAL;
        }
        return score <= STRONG ? POSITIVE : VERY_POSITIVE;
    }

    /** The class it belongs to, however strong it is. */
    public Polarity polarity() {
        return switch (this) {
            case VERY_NEGATIVE, NEGATIVE -> Polarity.NEGATIVE;
            case NEUTRAL -> Polarity.NEUTRAL;
            case POSITIVE, VERY_POSITIVE -> Polarity.POSITIVE;
        };
    }

    /** The mood of a key; empty if there is none. */
    public static Optional<Mood> ofKey(String key) {
        return Arrays.stream(values()).filter(mood -> mood.key.equals(key)).findFirst();
    }
}
