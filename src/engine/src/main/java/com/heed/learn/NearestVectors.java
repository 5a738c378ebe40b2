package com.heed.learn;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the vectors whose product with one is largest, exactly: the same vectors, order and bits as if each were compared. {@link VectorCodes} rule out nearly all of them first. Takes a byte a number beside the vectors.
 * Safe for many threads.
 */
public final class NearestVectors {
    private final VectorRows vectors;
    private final VectorCodes codes;

    /** @param vectors kept, not copied */
    public NearestVectors(VectorRows vectors) {
        this.vectors = vectors;
        this.codes = new VectorCodes(vectors);
    }

    private NearestVectors(VectorRows vectors, VectorCodes codes) {
        this.vectors = vectors;
        this.codes = codes;
    }

    /** The same vectors read from elsewhere, by the same codes. @param same the same numbers at the same places; kept, not copied */
    public NearestVectors readFrom(VectorRows same) {
        return new NearestVectors(same, codes);
    }

    /** The vectors themselves. */
    public VectorRows vectors() {
        return vectors;
    }

    /**
     * What was found.
     *
     * @param at       places of the vectors, the largest product first, of equals the one that stands first; fewer than wanted where there are no more
     * @param products with each
     */
    public record Found(int[] at, float[] products) {}

    /**
     * Finds those with the largest products.
     *
     * @param vector  (width)
     * @param most    wanted
     * @param leftOut which places are not to be found
     */
    public Found nearest(float[] vector, int most, IntPredicate leftOut) {
        Best best = new Best(Math.min(most, vectors.size()));
        if (best.places == 0) {
            return best.found();
        }
        float[] bounds = codes.bounds(vector);
        // Those that may be largest show how much the others have to reach.
        Best likely = new Best(best.places);
        for (int i = 0; i < bounds.length; i++) {
            if (bounds[i] > likely.least() && !leftOut.test(i)) {
                likely.add(i, bounds[i]);
            }
        }
        boolean[] compared = new boolean[bounds.length];
        for (int k = 0; k < likely.count; k++) {
            compared[likely.at[k]] = true;
            best.add(likely.at[k], vectors.product(likely.at[k], vector));
        }
        for (int i = 0; i < bounds.length; i++) {
            if (bounds[i] >= best.least() && !compared[i] && !leftOut.test(i)) {
                best.add(i, vectors.product(i, vector));
            }
        }
        return best.found();
    }

    /** The largest so far. */
    private static final class Best {
        private final int places;
        private final int[] at;
        private final float[] values;
        private int count;

        Best(int places) {
            this.places = places;
            this.at = new int[places];
            this.values = new float[places];
        }

        /** The last value if all places are taken; what is smaller has no place. */
        float least() {
            return count < places ? Float.NEGATIVE_INFINITY : values[places - 1];
        }

        void add(int place, float value) {
            if (Float.isNaN(value) || (count == places && !comesBefore(value, place, count - 1))) {
                return;
            }
            int k = count < places ? count++ : places - 1;
            while (k > 0 && comesBefore(value, place, k - 1)) {
                values[k] = values[k - 1];
                at[k] = at[k - 1];
                k--;
            }
            values[k] = value;
            at[k] = place;
        }

        /** Of equal values the one with the lower place comes first. */
        private boolean comesBefore(float value, int place, int k) {
            return value > values[k] || (value == values[k] && place < at[k]);
        }

        Found found() {
            return new Found(Arrays.copyOf(at, count), Arrays.copyOf(values, count));
        }
    }
}
