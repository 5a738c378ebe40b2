package com.heed.lab.ranking;

import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How well rankings put the right answers first. Over the questions with at least one right answer among those that were given.
 *
 * @param first     share of questions whose first answer is right (R@1)
 * @param five      share with a right one among the first five (R@5)
 * @param reciprocal mean of one over the place of the first right one (MRR, Voorhees 1999)
 * @param precision mean over the questions of the mean precision at the places of their right ones (MAP)
 * @param error     expected calibration error over all answers of all questions (Naeini et al. 2015): ten bins of alike width, the distance of the mean probability from the share right, weighed by answers
 * @param topError  the same over the first answers alone
 * @param questions that were counted
 */
record RankFigures(
        Interval first,
        Interval five,
        Interval reciprocal,
        Interval precision,
        double error,
        double topError,
        int questions) {
    private static final int BINS = 10;
    private static final int RESAMPLES = 1_000;
    private static final int FIVE = 5;

    /**
     * One ranking.
     *
     * @param right       (answers) in the order ranked
     * @param probability (answers) in the order ranked; empty for a score that is no probability
     * @param all         right answers there are, also those that were not ranked
     */
    record Ranking(boolean[] right, double[] probability, int all) {
        int firstRight() {
            for (int i = 0; i < right.length; i++) {
                if (right[i]) {
                    return i + 1;
                }
            }
            return 0;
        }

        double reciprocal() {
            int place = firstRight();
            return place == 0 ? 0 : 1.0 / place;
        }

        double averagePrecision() {
            double sum = 0;
            int found = 0;
            for (int i = 0; i < right.length; i++) {
                if (right[i]) {
                    found++;
                    sum += (double) found / (i + 1);
                }
            }
            return all == 0 ? 0 : sum / all;
        }
    }

    /** @param given at least one with a right answer */
    static RankFigures of(List<Ranking> given, long seed) {
        List<Ranking> rankings =
                given.stream().filter(ranking -> ranking.all > 0).toList();
        int firsts = 0;
        int fives = 0;
        double[] reciprocal = new double[rankings.size()];
        double[] precision = new double[rankings.size()];
        List<double[]> answers = new ArrayList<>();
        List<double[]> tops = new ArrayList<>();
        for (int q = 0; q < reciprocal.length; q++) {
            Ranking ranking = rankings.get(q);
            int place = ranking.firstRight();
            firsts += place == 1 ? 1 : 0;
            fives += place >= 1 && place <= FIVE ? 1 : 0;
            reciprocal[q] = ranking.reciprocal();
            precision[q] = ranking.averagePrecision();
            for (int i = 0; i < ranking.probability.length; i++) {
                double[] said = {ranking.probability[i], ranking.right[i] ? 1 : 0};
                answers.add(said);
                if (i == 0) {
                    tops.add(said);
                }
            }
        }
        return new RankFigures(
                new Share(firsts, reciprocal.length).interval(),
                new Share(fives, reciprocal.length).interval(),
                mean(reciprocal, seed),
                mean(precision, seed),
                calibrationError(answers),
                calibrationError(tops),
                reciprocal.length);
    }

    /** Pairs of a probability and 1 for right or 0; 0 where there are none. */
    static double calibrationError(List<double[]> said) {
        double[] confidence = new double[BINS];
        double[] right = new double[BINS];
        for (double[] one : said) {
            int bin = Math.min(BINS - 1, (int) (one[0] * BINS));
            confidence[bin] += one[0];
            right[bin] += one[1];
        }
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(confidence[b] - right[b]);
        }
        return said.isEmpty() ? 0 : error / said.size();
    }

    /** A mean with its 95 % bootstrap interval. */
    private static Interval mean(double[] values, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            drawn[r] = sum / values.length;
        }
        Arrays.sort(drawn);
        return new Interval(
                Arrays.stream(values).average().orElse(0),
                drawn[(int) (0.025 * (RESAMPLES - 1))],
                drawn[(int) Math.ceil(0.975 * (RESAMPLES - 1))]);
    }
}
