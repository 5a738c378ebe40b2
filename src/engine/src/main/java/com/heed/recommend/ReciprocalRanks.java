package com.heed.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rankings fused: an item scores the sum over voices of weight / (60 + rank) (Cormack, Clarke and Buettcher 2009, "Reciprocal Rank Fusion"); a voice counts for the items it ranks first only.
 */
public final class ReciprocalRanks implements Recommender {
    static final int DEPTH = 500;
    private static final double SMOOTHING = 60;

    private final List<Voice> voices;
    private final @Nullable Catalogue catalogue;

    /** @param weight at least 0 */
    public record Voice(String name, Recommender recommender, double weight) {}

    public ReciprocalRanks(List<Voice> voices) {
        this(voices, null);
    }

    /** @param catalogue what is not offered there gets no rank; null where everything is offered */
    public ReciprocalRanks(List<Voice> voices, @Nullable Catalogue catalogue) {
        this.catalogue = catalogue;
        this.voices = voices.stream().filter(voice -> voice.weight > 0).toList();
    }

    public List<Voice> voices() {
        return voices;
    }

    @Override
    public void score(History past, double[] scores) {
        Arrays.fill(scores, 0);
        for (double[] of : shares(past, scores.length)) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += of[i];
            }
        }
    }

    /** What each voice adds to the score of each item. @return (voices, items) */
    List<double[]> shares(History past, int items) {
        List<double[]> shares = new ArrayList<>();
        double[] of = new double[items];
        for (Voice voice : voices) {
            voice.recommender.score(past, of);
            if (catalogue != null) {
                catalogue.offer(of);
            }
            int[] best = Ranking.best(of, DEPTH);
            double[] share = new double[items];
            for (int rank = 0; rank < best.length; rank++) {
                share[best[rank]] = share(voice.weight, rank);
            }
            shares.add(share);
        }
        return shares;
    }

    /** @param rank from 0 */
    static double share(double weight, int rank) {
        return weight / (SMOOTHING + rank + 1);
    }
}
