package com.heed.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of a test: an issue or text with its truth and what the feature said of it.
 *
 * @param name          by which people find it, such as an issue key
 * @param truth         index of the true class
 * @param probabilities (classes)
 * @param refused       whether the feature refused to answer, whatever its probabilities
 * @param groups        the group it belongs to in each dimension, such as {@code language=en}; in the order to be shown
 * @param text          short and masked, for the examples; may be empty
 * @param clues         words of the text that are typical of a class, by its index
 */
public record EvaluatedCase(
        String name,
        int truth,
        double[] probabilities,
        boolean refused,
        Map<String, String> groups,
        String text,
        Map<Integer, List<String>> clues) {
    public EvaluatedCase {
        if (truth < 0 || truth >= probabilities.length) {
            throw new IllegalArgumentException(
                    "case '" + name + "' has class " + truth + " of " + probabilities.length + " classes");
        }
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1 + 1e-6)) {
                throw new IllegalArgumentException("case '" + name + "' has probability " + p + ", outside 0 to 1");
            }
        }
        groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        clues = Map.copyOf(clues);
    }

    /**
     * Probabilities of a feature that keeps its best guesses only: what they leave is spread evenly over the other classes.
     *
     * @param guesses probability by class index
     * @param classes in all
     */
    public static double[] spread(Map<Integer, Double> guesses, int classes) {
        double rest = 1;
        for (double p : guesses.values()) {
            rest -= p;
        }
        int others = classes - guesses.size();
        double[] all = new double[classes];
        java.util.Arrays.fill(all, others == 0 ? 0 : Math.max(0, rest) / others);
        guesses.forEach((c, p) -> all[c] = p);
        return all;
    }

    /** Index of the most probable class, the first on a tie. */
    public int guess() {
        return best(-1);
    }

    /** Index of the second most probable class. */
    int secondGuess() {
        return best(guess());
    }

    private int best(int except) {
        int best = -1;
        for (int c = 0; c < probabilities.length; c++) {
            if (c != except && (best < 0 || probabilities[c] > probabilities[best])) {
                best = c;
            }
        }
        return best;
    }

    /** How sure the guess is. */
    public double sureness() {
        return probabilities[guess()];
    }

    boolean isRight() {
        return guess() == truth;
    }
}
