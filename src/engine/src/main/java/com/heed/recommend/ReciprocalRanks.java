package com.heed.recommend;

import java.util.Arrays;
import java.util.List;

/**
 * Rankings fused: an item scores the sum over voices of weight / (60 + rank) (Cormack, Clarke and Buettcher 2009, "Reciprocal Rank Fusion"); a voice counts for the items it ranks first only.
 */
public final class ReciprocalRanks implements Recommender {
    static final int DEPTH = 500;
    private static final double SMOOTHING = 60;

    private final List<Voice> voices;

    /** @param weight at least 0 */
    public record Voice(String name, Recommender recommender, double weight) {}

    public ReciprocalRanks(List<Voice> voices) {
        this.voices = voices.stream().filter(voice -> voice.weight > 0).toList();
    }

    public List<Voice> voices() {
        return voices;
    }

    @Override
    public void score(History past, double[] scores) {
        Arrays.fill(scores, 0);
        double[] of = new double[scores.length];
        for (Voice voice : voices) {
            voice.recommender.score(past, of);
            int[] best = Ranking.best(of, DEPTH);
            for (int rank = 0; rank < best.length; rank++) {
                scores[best[rank]] += share(voice.weight, rank);
            }
        }
    }

    /** @param rank from 0 */
    static double share(double weight, int rank) {
        return weight / (SMOOTHING + rank + 1);
    }
}
