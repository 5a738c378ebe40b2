package com.heed.intent;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Texts in runs of successive ones of a class. Texts that come one after the other are often about one event, or one person's: dealt out one by one, nearly every text that is kept out has a
 * twin among those that are learned from, and tomorrow's texts have none. Where the order means nothing, a run is as good a sample as any.
 */
final class Runs {
    /** Its multiples spread over [0, 1) whatever their number, so that classes begin at different places and parts are about as large as each other. */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    /** Share of its class that is near a text, on both sides together. */
    private static final double NEAR = 0.2;

    private final int[] labels;
    private final int[] places;
    private final int[] counts;

    /** @param labels (texts) in the order they came, each in [0, classes) */
    Runs(int[] labels, int classes) {
        this.labels = labels;
        this.places = new int[labels.length];
        this.counts = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            places[i] = counts[labels[i]]++;
        }
    }

    /**
     * Cuts each class into so many runs, the first of which begins anywhere and may go on from the end to the beginning; a class of fewer texts is in as many parts.
     *
     * @return (texts) the part of each
     */
    int[] parts(int parts, long seed) {
        double shift = new SplittableRandom(seed).nextDouble();
        int[] part = new int[labels.length];
        Arrays.setAll(part, i -> {
            double at = (double) places[i] / counts[labels[i]] + shift + labels[i] * GOLDEN;
            return (int) (parts * (at - Math.floor(at)));
        });
        return part;
    }

    /** Whether another text is of the same class and came near this one, or is this one. */
    IntPredicate near(int text) {
        int label = labels[text];
        int place = places[text];
        double reach = NEAR / 2 * counts[label];
        return other -> labels[other] == label && Math.abs(places[other] - place) <= reach;
    }
}
