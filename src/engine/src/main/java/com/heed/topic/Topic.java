package com.heed.topic;

import com.heed.intent.IntentReading;
import com.heed.intent.IntentReading.Guess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is about, as far as a model can say.
 *
 * @param certainty what may be done with the best guess
 * @param guesses   most probable first, at least one
 * @param inScope   probability in [0, 1] that the contact is about one of the topics at all
 * @param threshold probability in [0, 1] the best guess was held against; 1 is never reached
 * @param model     number of the model that said so
 * @param length    characters of the clean text it was told by
 * @param broader   the topic above several single ones that is sure enough, see {@link TopicPath}; null unless the certainty is {@link Certainty#BROADER}
 */
public record Topic(
        Certainty certainty,
        List<Guess> guesses,
        double inScope,
        double threshold,
        int model,
        int length,
        @Nullable Guess broader) {
    /** Two guesses that are nearer than this, and together sure enough, are shown side by side. */
    static final double CLOSE = 0.15;

    private static final int MOST_GUESSES = 3;

    /** What may be done with the best guess. */
    public enum Certainty {
        /** At or above the threshold: may be written. */
        SURE("sure"),
        /** The two best are close, and together reach the threshold: an agent should choose. */
        CLOSE("close"),
        /** No single topic is sure, but the one above several is. */
        BROADER("broader"),
        /** Below the threshold: may be shown as a guess, is never written. */
        UNSURE("unsure"),
        /** About none of the topics. */
        FOREIGN("foreign");

        private final String key;

        Certainty(String key) {
            this.key = key;
        }

        /** Stable key in stored values and REST. */
        public String key() {
            return key;
        }

        /** @throws IllegalArgumentException if there is none with this key; names it */
        public static Certainty ofKey(String key) {
            for (Certainty certainty : values()) {
                if (certainty.key.equals(key)) {
                    return certainty;
                }
            }
            throw new IllegalArgumentException(
                    "unknown certainty '" + key + "'; expected sure, close, broader, unsure or foreign");
        }
    }

    public Topic {
        guesses = List.copyOf(guesses);
        if (guesses.isEmpty()) {
            throw new IllegalArgumentException("a topic needs a guess");
        }
        if ((broader == null) == (certainty == Certainty.BROADER)) {
            throw new IllegalArgumentException("certainty " + certainty + " with the broader topic " + broader);
        }
    }

    public Guess best() {
        return guesses.get(0);
    }

    static Topic of(IntentReading reading, int length, double threshold, int model) {
        List<Guess> guesses = reading.top(MOST_GUESSES);
        Certainty certainty = certainty(guesses, reading.refused(), threshold);
        Guess broader = certainty == Certainty.UNSURE ? TopicPath.broader(reading, threshold) : null;
        return new Topic(
                broader == null ? certainty : Certainty.BROADER,
                guesses,
                reading.inScope(),
                threshold,
                model,
                length,
                broader);
    }

    private static Certainty certainty(List<Guess> guesses, boolean foreign, double threshold) {
        double best = guesses.get(0).probability();
        if (foreign) {
            return Certainty.FOREIGN;
        }
        // A probability of 1 is one that was rounded.
        if (best >= threshold && threshold < Precision.NEVER) {
            return Certainty.SURE;
        }
        if (guesses.size() > 1) {
            double second = guesses.get(1).probability();
            if (best - second < CLOSE && best + second >= threshold) {
                return Certainty.CLOSE;
            }
        }
        return Certainty.UNSURE;
    }
}
