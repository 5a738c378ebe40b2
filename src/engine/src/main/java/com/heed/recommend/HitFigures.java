package com.heed.recommend;

import com.heed.learn.Scores.Interval;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How good rankings are, a value a question.
 *
 * @param hits share of questions with a target among the first k: 1 or 0
 * @param ndcg (Järvelin and Kekäläinen 2002) with gain 1 a target: sum of 1 / log2(1 + rank) over targets among the first k, over the greatest that can be
 * @param reciprocal 1 over the rank of the first target, 0 beyond k
 * @param recall share of the targets that are among the first k
 * @param precision share of the first k that are targets, of k also where less was ranked
 */
public record HitFigures(double[] hits, double[] ndcg, double[] reciprocal, double[] recall, double[] precision) {

    /** What may be recommended to a customer. */
    public enum Repeats {
        /** What the customer had is left out. */
        NOT_AGAIN,
        ALLOWED
    }

    /** Ranks for each question, in parallel, and measures. */
    public static HitFigures of(Recommender recommender, int items, List<Question> questions, int k, Repeats repeats) {
        ThreadLocal<double[]> memory = ThreadLocal.withInitial(() -> new double[items]);
        double[][] all = new double[5][questions.size()];
        IntStream.range(0, questions.size()).parallel().forEach(q -> {
            double[] scores = memory.get();
            Question question = questions.get(q);
            recommender.score(question.past(), scores);
            allow(question.past(), scores, repeats);
            put(all, q, Ranking.best(scores, k), question.targets(), k);
        });
        return new HitFigures(all[0], all[1], all[2], all[3], all[4]);
    }

    /** Takes what the customer had out of the scores, where it may not come again. */
    public static void allow(History past, double[] scores, Repeats repeats) {
        if (repeats == Repeats.NOT_AGAIN) {
            for (int item : past.events().items()) {
                scores[item] = 0;
            }
        }
    }

    /** Measures rankings that are there already. @param best items of each question, best first */
    static HitFigures of(int[][] best, List<Question> questions, int k) {
        double[][] all = new double[5][questions.size()];
        for (int q = 0; q < best.length; q++) {
            put(all, q, best[q], questions.get(q).targets(), k);
        }
        return new HitFigures(all[0], all[1], all[2], all[3], all[4]);
    }

    private static void put(double[][] all, int q, int[] best, int[] targets, int k) {
        Set<Integer> right = new HashSet<>();
        for (int target : targets) {
            right.add(target);
        }
        double gain = 0;
        int found = 0;
        for (int rank = 0; rank < Math.min(k, best.length); rank++) {
            if (right.contains(best[rank])) {
                gain += gain(rank);
                found++;
                all[0][q] = 1;
                all[2][q] = Math.max(all[2][q], 1.0 / (rank + 1));
            }
        }
        double ideal = IntStream.range(0, Math.min(k, right.size()))
                .mapToDouble(HitFigures::gain)
                .sum();
        all[1][q] = ideal == 0 ? 0 : gain / ideal;
        all[3][q] = right.isEmpty() ? 0 : (double) found / right.size();
        all[4][q] = (double) found / k;
    }

    private static double gain(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }

    public double meanHits() {
        return mean(hits);
    }

    public double meanNdcg() {
        return mean(ndcg);
    }

    public double meanReciprocal() {
        return mean(reciprocal);
    }

    public double meanRecall() {
        return mean(recall);
    }

    public double meanPrecision() {
        return mean(precision);
    }

    /** Mean with its 95 % interval: 1.96 standard errors to either side, since questions are many. */
    public static Interval interval(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        int n = values.length;
        double error = n < 2 ? 0 : 1.96 * Math.sqrt(squares / (n - 1.0) / n);
        return new Interval(mean, mean - error, mean + error);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }
}
