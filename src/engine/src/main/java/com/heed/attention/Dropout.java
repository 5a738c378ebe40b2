package com.heed.attention;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Leaves values out at random while a network learns, and lifts those that stay so that their mean remains (Srivastava et al. 2014, "Dropout", in the form called inverted). For one thread.
 */
final class Dropout {
    /** Leaves nothing out: how a network is used. */
    static final Dropout NONE = new Dropout(0, null);

    private final double share;
    private final @Nullable SplittableRandom random;

    private Dropout(double share, @Nullable SplittableRandom random) {
        this.share = share;
        this.random = random;
    }

    /** @param share left out, in [0, 1) */
    static Dropout of(double share, SplittableRandom random) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("dropout " + share + " must be in [0, 1)");
        }
        return share == 0 ? NONE : new Dropout(share, random);
    }

    /**
     * Leaves values of rows out, in place.
     *
     * @param values (rows or more, width)
     * @param kept   (rows or more, width), filled: the factor of each value, 0 or one over the share that is kept
     */
    void apply(float[][] values, int rows, float[][] kept) {
        SplittableRandom source = random;
        float[] factor = {(float) (1 / (1 - share)), 0};
        int below = (int) Math.round(share * 65_536);
        for (int r = 0; r < rows; r++) {
            float[] factors = kept[r];
            if (source == null) {
                Arrays.fill(factors, 1);
                continue;
            }
            draw(source, factors, factor, below);
            times(values[r], factors);
        }
    }

    /** A draw of 64 bits serves four values. Looked up by the sign and not asked for, since a processor cannot foresee the answer. @param factor of a value that is kept, and of one that is left out */
    private static void draw(SplittableRandom source, float[] factors, float[] factor, int below) {
        for (int j = 0; j < factors.length; j += 4) {
            long bits = source.nextLong();
            for (int k = j; k < Math.min(j + 4, factors.length); k++) {
                factors[k] = factor[((int) (bits & 0xffff) - below) >>> 31];
                bits >>>= 16;
            }
        }
    }

    /** The gradients of rows, in place. @param kept as {@link #apply} filled it */
    void back(float[][] gradients, int rows, float[][] kept) {
        for (int r = 0; r < rows && random != null; r++) {
            times(gradients[r], kept[r]);
        }
    }

    private static void times(float[] values, float[] factors) {
        for (int j = 0; j < values.length; j++) {
            values[j] *= factors[j];
        }
    }
}
