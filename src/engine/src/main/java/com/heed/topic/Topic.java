package com.heed.topic;

import com.heed.intent.IntentReading.Guess;
import java.util.List;

/**
 * What a contact is about, as far as a model can say.
 *
 * @param certainty what may be done with the best guess
 * @param guesses   most probable first, at least one
 * @param inScope   probability in [0, 1] that the contact is about one of the topics at all
 * @param threshold probability in [0, 1] the best guess was held against
 * @param model     number of the model that said so
 * @param length    characters of the clean text it was told by
 */
public record Topic(Certainty certainty, List<Guess> guesses, double inScope, double threshold, int model, int length) {
    /** Two guesses that are nearer than this, and together sure enough, are shown side by side. */
    static final double CLOSE = 0.15;

    /** What may be done with the best guess. */
    public enum Certainty {
        /** At or above the threshold: may be written. */
        SURE("sure"),
        /** The two best are close, and together reach the threshold: an agent should choose. */
        CLOSE("close"),
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
                    "unknown certainty '" + key + "'; expected sure, close, unsure or foreign");
        }
    }

    public Topic {
        guesses = List.copyOf(guesses);
        if (guesses.isEmpty()) {
            throw new IllegalArgumentException("a topic needs a guess");
        }
    }

    public Guess best() {
        return guesses.get(0);
    }

    static Certainty certainty(List<Guess> guesses, boolean foreign, double threshold) {
        double best = guesses.get(0).probability();
        if (foreign) {
            return Certainty.FOREIGN;
        }
        if (best >= threshold) {
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
