package com.heed.learn;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How good predicted probabilities are on rows with known labels.
 *
 * @param labels        (rows) true class
 * @param probabilities (rows, classes)
 * @param classes       in all
 */
public record Scores(int[] labels, double[][] probabilities, int classes) {
    private static final int BINS = 10;

    public Scores {
        if (labels.length == 0 || labels.length != probabilities.length) {
            throw new IllegalArgumentException(labels.length + " labels for " + probabilities.length + " predictions");
        }
    }

    /** A figure with its 95 % interval by the bootstrap's percentiles. */
    public record Interval(double value, double low, double high) {
        /** Whether the two intervals share no value. */
        public boolean isApartFrom(Interval other) {
            return low > other.high || high < other.low;
        }
    }

    public int predicted(int row) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            if (probabilities[row][c] > probabilities[row][best]) {
                best = c;
            }
        }
        return best;
    }

    /** Rows by true class (first index) and predicted class. */
    public int[][] confusion() {
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]][predicted(i)]++;
        }
        return counts;
    }

    public Interval accuracy(int resamples, long seed) {
        return interval(resamples, seed, Scores::accuracyOf);
    }

    /** Mean of F1 over the classes that occur among the labels. */
    public Interval macroF1(int resamples, long seed) {
        return interval(resamples, seed, Scores::macroF1Of);
    }

    /** Mean over rows of the squared distance between probabilities and truth, in [0, 2]. */
    public double brier() {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int c = 0; c < classes; c++) {
                double error = probabilities[i][c] - (c == labels[i] ? 1 : 0);
                sum += error * error;
            }
        }
        return sum / labels.length;
    }

    /** Expected calibration error of the predicted class, ten bins of equal width (Guo et al. 2017). */
    public double expectedCalibrationError() {
        double error = 0;
        for (Bin bin : reliability()) {
            error += bin.rows * Math.abs(bin.right - bin.confidence);
        }
        return error / labels.length;
    }

    /**
     * Rows whose predicted class has a probability in one tenth of [0, 1].
     *
     * @param confidence mean probability; 0 for no row
     * @param right      share that is right; 0 for no row
     */
    public record Bin(int rows, double confidence, double right) {}

    /** Ten bins from 0 to 1. */
    public Bin[] reliability() {
        int[] rows = new int[BINS];
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        for (int i = 0; i < labels.length; i++) {
            int predicted = predicted(i);
            double p = probabilities[i][predicted];
            int bin = Math.min(BINS - 1, (int) (p * BINS));
            rows[bin]++;
            confidence[bin] += p;
            right[bin] += predicted == labels[i] ? 1 : 0;
        }
        Bin[] bins = new Bin[BINS];
        for (int b = 0; b < BINS; b++) {
            bins[b] = rows[b] == 0 ? new Bin(0, 0, 0) : new Bin(rows[b], confidence[b] / rows[b], right[b] / rows[b]);
        }
        return bins;
    }

    private interface Figure {
        double of(int[][] confusion);
    }

    /** Rows are drawn with replacement; the confusion matrix is all the figures need. */
    private Interval interval(int resamples, long seed, Figure figure) {
        int[] predicted = new int[labels.length];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = predicted(i);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            int[][] counts = new int[classes][classes];
            for (int i = 0; i < labels.length; i++) {
                int row = random.nextInt(labels.length);
                counts[labels[row]][predicted[row]]++;
            }
            drawn[r] = figure.of(counts);
        }
        Arrays.sort(drawn);
        return new Interval(
                figure.of(confusion()),
                drawn[(int) (0.025 * (resamples - 1))],
                drawn[(int) Math.ceil(0.975 * (resamples - 1))]);
    }

    private static double accuracyOf(int[][] confusion) {
        int right = 0;
        int all = 0;
        for (int t = 0; t < confusion.length; t++) {
            for (int p = 0; p < confusion.length; p++) {
                all += confusion[t][p];
            }
            right += confusion[t][t];
        }
        return (double) right / all;
    }

    static double macroF1Of(int[][] confusion) {
        double sum = 0;
        int present = 0;
        for (int c = 0; c < confusion.length; c++) {
            int truth = 0;
            int said = 0;
            for (int k = 0; k < confusion.length; k++) {
                truth += confusion[c][k];
                said += confusion[k][c];
            }
            if (truth > 0) {
                present++;
                sum += 2.0 * confusion[c][c] / (truth + said);
            }
        }
        return sum / present;
    }
}
