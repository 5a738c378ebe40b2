package com.heed.attention;

import com.heed.learn.Rows;
import java.util.SplittableRandom;

/**
 * The items among which the events of a batch have to find theirs: all, where there are few, else some drawn with replacement, half of them evenly and half as often as they occur. A draw's logit is lowered by the logarithm of how often it was expected (Jean et al. 2015, "On Using Very Large Target Vocabulary", section 3), so that the loss is, on average over draws and but for a small bias, that over
 * all items.
 */
final class SampledItems implements BatchLoss {
    private final int width;
    private final int[] occurring;
    private final double[] logShare;
    private final int[] drawn;
    private final boolean all;
    private final float[][] vectors;
    private final float[][] columns;
    private final float[] correction;

    /**
     * @param counts how often each item occurs
     * @param draws  at least 1
     */
    SampledItems(int[] counts, int draws, int width) {
        this.width = width;
        int total = 0;
        for (int count : counts) {
            total += count;
        }
        all = counts.length <= draws;
        int size = all ? counts.length : draws;
        occurring = new int[all ? 0 : total];
        logShare = new double[counts.length];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int k = 0; k < counts[i] && !all; k++) {
                occurring[next++] = i;
            }
            logShare[i] = all ? 0 : Math.log(size * (0.5 / counts.length + 0.5 * counts[i] / total));
        }
        drawn = new int[size];
        vectors = new float[size][];
        columns = new float[width][size];
        correction = new float[size];
        for (int i = 0; i < size; i++) {
            drawn[i] = i;
        }
    }

    @Override
    public SequenceLoss part(int longest) {
        return new SoftmaxLoss(longest, this, width);
    }

    @Override
    public void draw(float[][] items, SplittableRandom random) {
        for (int i = 0; i < drawn.length; i++) {
            if (!all) {
                drawn[i] = i % 2 == 0 ? random.nextInt(items.length) : occurring[random.nextInt(occurring.length)];
            }
            vectors[i] = items[drawn[i]];
            correction[i] = correction(drawn[i]);
        }
        Rows.transpose(vectors, drawn.length, columns);
    }

    int size() {
        return drawn.length;
    }

    int item(int at) {
        return drawn[at];
    }

    /** Whether every item is among them, the right one too. */
    boolean all() {
        return all;
    }

    /** (size, width) */
    float[][] vectors() {
        return vectors;
    }

    /** (width, size) the same turned around. */
    float[][] columns() {
        return columns;
    }

    /** Subtracted from the logit of each. */
    float[] corrections() {
        return correction;
    }

    float correction(int item) {
        return (float) logShare[item];
    }
}
