package com.heed.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds with what weights the rankings of voices are best fused, on questions that none of them has seen. */
final class FusionWeights {
    private static final double[] WEIGHTS = {0, 0.25, 0.5, 1, 2};
    private static final double GAIN = 1e-9;

    private final List<Question> questions;
    private final Ranked[] ranked;
    private final int voices;
    private final int most;

    /**
     * What the voices ranked for a question.
     *
     * @param items  that one of them ranked, ascending
     * @param places (voices, ranks) where among those each voice's items stand, best first
     */
    private record Ranked(int[] items, int[][] places) {
        static Ranked of(int[][][] ranks, int question) {
            int[] items = Arrays.stream(ranks)
                    .flatMapToInt(voice -> Arrays.stream(voice[question]))
                    .sorted()
                    .distinct()
                    .toArray();
            int[][] places = Arrays.stream(ranks)
                    .map(voice -> Arrays.stream(voice[question])
                            .map(item -> Arrays.binarySearch(items, item))
                            .toArray())
                    .toArray(int[][]::new);
            return new Ranked(items, places);
        }

        int[] best(double[] weights, double[] sums) {
            Arrays.fill(sums, 0, items.length, 0);
            for (int v = 0; v < weights.length; v++) {
                for (int rank = 0; rank < places[v].length && weights[v] > 0; rank++) {
                    sums[places[v][rank]] += ReciprocalRanks.share(weights[v], rank);
                }
            }
            int[] best = Ranking.best(sums, items.length, NewestPart.K);
            for (int k = 0; k < best.length; k++) {
                best[k] = items[best[k]];
            }
            return best;
        }
    }

    /** @param ranks (voices, questions, ranks) items, best first */
    FusionWeights(int[][][] ranks, List<Question> questions) {
        this.questions = questions;
        voices = ranks.length;
        ranked = IntStream.range(0, questions.size())
                .parallel()
                .mapToObj(q -> Ranked.of(ranks, q))
                .toArray(Ranked[]::new);
        most = Arrays.stream(ranked).mapToInt(each -> each.items.length).max().orElse(0);
    }

    /** Climbs one weight at a time, from each voice alone and from all alike, and takes the best top. @return (voices) 0 for one that does not help */
    double[] best() {
        double[] best = new double[voices];
        double top = -1;
        for (int start = 0; start <= voices; start++) {
            double[] weights = new double[voices];
            if (start == voices) {
                Arrays.fill(weights, 1);
            } else {
                weights[start] = 1;
            }
            double found = climb(weights);
            if (found > top) {
                top = found;
                best = weights;
            }
        }
        return best;
    }

    private double climb(double[] weights) {
        double top = fused(weights).meanNdcg();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int v = 0; v < weights.length; v++) {
                double before = weights[v];
                for (double weight : WEIGHTS) {
                    double kept = weights[v];
                    weights[v] = weight;
                    double found = fused(weights).meanNdcg();
                    if (found > top + GAIN) {
                        top = found;
                    } else {
                        weights[v] = kept;
                    }
                }
                moved |= weights[v] != before;
            }
        }
        return top;
    }

    /** How the fusion does with some weights. */
    HitFigures fused(double[] weights) {
        ThreadLocal<double[]> memory = ThreadLocal.withInitial(() -> new double[most]);
        int[][] best = new int[ranked.length][];
        IntStream.range(0, best.length).parallel().forEach(q -> best[q] = ranked[q].best(weights, memory.get()));
        return HitFigures.of(best, questions, NewestPart.K);
    }
}
