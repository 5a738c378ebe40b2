package com.heed.intent;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a text is about, as far as a model can say.
 *
 * @param names         of the classes
 * @param probabilities (classes), calibrated, adding up to 1: given that the text is about one of them
 * @param inScope       probability in [0, 1] that it is, where known and foreign texts are equally frequent
 * @param refused       whether the gate takes it for foreign
 */
public record IntentReading(List<String> names, double[] probabilities, double inScope, boolean refused) {
    /** A class with its probability. */
    public record Guess(String name, double probability) {}

    /** The {@code most} most probable classes, best first; ties in the order of the names. */
    public List<Guess> top(int most) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -probabilities[c]))
                .limit(most)
                .map(c -> new Guess(names.get(c), probabilities[c]))
                .toList();
    }

    /** Index of the most probable class, the first on a tie. */
    public int best() {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }
}
