package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Macro-F1 of several ways to answer the same cases, and how far the first is ahead of each in accuracy and macro-F1, with 95 % intervals by the percentiles of a paired bootstrap: cases are drawn with replacement, and all answers to
 * a drawn case count, so that what makes a case hard for all of them does not blur the difference (Efron and Tibshirani 1993, chapter 13).
 */
final class Bootstrap {
    private final int[] truths;
    private final int[][] answers;
    private final int classes;

    /** (answers, resamples) */
    private final double[][] accuracies;

    private final double[][] macroF1s;

    /**
     * @param truths  (cases)
     * @param answers (ways to answer, cases)
     */
    Bootstrap(int[] truths, int[][] answers, int classes, int resamples, long seed) {
        this.truths = truths;
        this.answers = answers;
        this.classes = classes;
        accuracies = new double[answers.length][resamples];
        macroF1s = new double[answers.length][resamples];
        SplittableRandom random = new SplittableRandom(seed);
        int[] drawn = new int[truths.length];
        for (int r = 0; r < resamples; r++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextInt(drawn.length);
            }
            for (int a = 0; a < answers.length; a++) {
                Counts counts = new Counts(classes);
                for (int i : drawn) {
                    counts.add(truths[i], answers[a][i]);
                }
                accuracies[a][r] = counts.accuracy();
                macroF1s[a][r] = counts.macroF1();
            }
        }
    }

    /** What accuracy and macro-F1 need of a confusion matrix. */
    private static final class Counts {
        private final int[] truth;
        private final int[] said;
        private final int[] right;
        private int all;
        private int allRight;

        Counts(int classes) {
            truth = new int[classes];
            said = new int[classes];
            right = new int[classes];
        }

        void add(int isTrue, int isSaid) {
            all++;
            truth[isTrue]++;
            said[isSaid]++;
            if (isTrue == isSaid) {
                allRight++;
                right[isTrue]++;
            }
        }

        double accuracy() {
            return (double) allRight / all;
        }

        /** Mean of F1 over the classes that occur among the truths. */
        double macroF1() {
            double sum = 0;
            int present = 0;
            for (int c = 0; c < truth.length; c++) {
                if (truth[c] > 0) {
                    present++;
                    sum += 2.0 * right[c] / (truth[c] + said[c]);
                }
            }
            return sum / present;
        }
    }

    private Counts counts(int answer) {
        Counts counts = new Counts(classes);
        for (int i = 0; i < truths.length; i++) {
            counts.add(truths[i], answers[answer][i]);
        }
        return counts;
    }

    Interval macroF1(int answer) {
        return interval(counts(answer).macroF1(), macroF1s[answer].clone());
    }

    /** Accuracy of the first less that of another. */
    Interval ahead(int answer) {
        return interval(counts(0).accuracy() - counts(answer).accuracy(), minus(accuracies[0], accuracies[answer]));
    }

    /** Macro-F1 of the first less that of another. */
    Interval macroAhead(int answer) {
        return interval(counts(0).macroF1() - counts(answer).macroF1(), minus(macroF1s[0], macroF1s[answer]));
    }

    private static double[] minus(double[] one, double[] other) {
        double[] differences = new double[one.length];
        for (int r = 0; r < one.length; r++) {
            differences[r] = one[r] - other[r];
        }
        return differences;
    }

    private static Interval interval(double value, double[] drawn) {
        Arrays.sort(drawn);
        return new Interval(
                value, drawn[(int) (0.025 * (drawn.length - 1))], drawn[(int) Math.ceil(0.975 * (drawn.length - 1))]);
    }
}
