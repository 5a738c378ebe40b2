package com.heed.lab.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a model is worth where it may name several classes, or keep silent.
 *
 * @param topThree share of the rows whose class is among the three most probable; ties in the order of the classes
 * @param surest   share of right answers among the {@value #COVERAGE} of the rows with the most probable answers; ties in the order of the rows
 */
record RankScores(double topThree, double surest) {
    static final double COVERAGE = 0.8;
    private static final int TOP = 3;

    /**
     * @param truth         (rows) classes, at least one row
     * @param probabilities (rows, classes)
     */
    static RankScores of(int[] truth, double[][] probabilities) {
        int named = 0;
        double[] best = new double[truth.length];
        boolean[] right = new boolean[truth.length];
        for (int i = 0; i < truth.length; i++) {
            double[] p = probabilities[i];
            int ahead = 0;
            for (int c = 0; c < p.length; c++) {
                best[i] = Math.max(best[i], p[c]);
                ahead += p[c] > p[truth[i]] || p[c] == p[truth[i]] && c < truth[i] ? 1 : 0;
            }
            named += ahead < TOP ? 1 : 0;
            right[i] = ahead == 0;
        }
        List<Integer> sure = IntStream.range(0, truth.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -best[i]))
                .limit(Math.max(1, Math.round(COVERAGE * truth.length)))
                .toList();
        long sureRight = sure.stream().filter(i -> right[i]).count();
        return new RankScores((double) named / truth.length, (double) sureRight / sure.size());
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "among the three most probable: %.4f; of the surest %.0f %%: %.4f right%n",
                topThree,
                100 * COVERAGE,
                surest);
    }

    void into(ObjectNode metrics) {
        metrics.put("topThree", Result.rounded(topThree));
        metrics.put("surestEighty", Result.rounded(surest));
    }
}
