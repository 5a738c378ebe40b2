package com.heed.attention;

import java.util.SplittableRandom;

/** What sequences lose by the items that came next, one after the other, and the gradients. For one thread. */
interface SequenceLoss {

    /**
     * Adds the gradients of a sequence; those by items that are drawn may be kept until {@link #collect}.
     *
     * @param states  (rows or more, width)
     * @param targets (rows) the item after each
     * @param items   (items, width)
     * @param scale   of the gradient, such as one over the events of a batch
     * @param byItem  added to
     * @param random  for draws of its own
     * @return sum of the losses
     */
    double add(
            float[][] states,
            int[] targets,
            float[][] items,
            float scale,
            RowGradients byItem,
            SplittableRandom random);

    /** (rows or more, width) of the last call: the gradient by the states. */
    float[][] byState();

    /** Hands over what was kept; to be called at the end of a batch. */
    void collect(RowGradients byItem);
}
