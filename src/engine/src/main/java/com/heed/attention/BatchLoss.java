package com.heed.attention;

import java.util.SplittableRandom;

/** A {@link NextItemLoss} at work on batch after batch. */
interface BatchLoss {

    /** @param counts how often each item occurs */
    static BatchLoss of(NextItemLoss loss, int[] counts, int width) {
        return switch (loss) {
            case NextItemLoss.Sampled sampled -> new SampledItems(counts, sampled.draws(), width);
            case NextItemLoss.Full full -> new SampledItems(counts, counts.length, width);
            case NextItemLoss.Binary binary -> new EvenNegatives(binary.negatives(), width);
        };
    }

    /** Draws what all sequences of a batch share, and reads the vectors as they are now. */
    void draw(float[][] items, SplittableRandom random);

    /** For one part of each batch. @param longest sequence */
    SequenceLoss part(int longest);

    /** Nothing is shared: each event draws its own. */
    record EvenNegatives(int negatives, int width) implements BatchLoss {
        @Override
        public void draw(float[][] items, SplittableRandom random) {}

        @Override
        public SequenceLoss part(int longest) {
            return new BinaryLoss(longest, negatives, width);
        }
    }
}
