package com.heed.recommend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Items by how often they came near those of the customer, in the histories of others: sum over the newest events e of fade^age(e) c(e, i), with c(a, b) = count(a, b) / (n_a^alpha n_b^beta) and a pair of events d places apart counting d^-reach. With all of a history near, alpha = beta = 1/2 and no fading it is the cosine of item kNN (Sarwar et al. 2001, "Item-based Collaborative Filtering").
 */
public final class CoOccurrence implements Explained {
    private static final int MOST_NEIGHBOURS = 400;
    /** Events of a customer that are looked at. */
    private static final int NEWEST = 50;

    private final int[][] neighbours;
    private final float[][] weights;
    private final double fade;

    /**
     * How counts become scores.
     *
     * @param window   places between two events that are near; at least 1
     * @param reach    exponent by which a pair counts less the farther apart, at least 0
     * @param backward what a pair in the other order counts, in [0, 1]
     * @param alpha    exponent of how often the item of the customer occurs
     * @param beta     of the item that is scored
     * @param fade     from one event of the customer to the one before, in (0, 1]
     */
    public record Options(int window, double reach, double backward, double alpha, double beta, double fade) {
        /** Item kNN. */
        public static final Options COSINE = new Options(1_000, 0, 1, 0.5, 0.5, 1);

        /** What came next, nearest first. */
        public static final Options NEXT = new Options(20, 1, 0.5, 0.5, 0.25, 0.8);

        public Options {
            if (window < 1 || reach < 0 || !(backward >= 0 && backward <= 1) || !(fade > 0 && fade <= 1)) {
                throw new IllegalArgumentException("window " + window + " must be 1 or more, reach " + reach
                        + " 0 or more, backward " + backward + " in [0, 1], fade " + fade + " in (0, 1]");
            }
        }
    }

    private CoOccurrence(int[][] neighbours, float[][] weights, double fade) {
        this.neighbours = neighbours;
        this.weights = weights;
        this.fade = fade;
    }

    private record Place(int customer, int at) {}

    public static CoOccurrence of(Histories past, Options options) {
        int items = past.items();
        int[] counts = past.counts();
        List<List<Place>> places = new ArrayList<>();
        IntStream.range(0, items).forEach(i -> places.add(new ArrayList<>()));
        for (int c = 0; c < past.customers().size(); c++) {
            int[] events = past.customers().get(c).events().items();
            for (int p = 0; p < events.length; p++) {
                places.get(events[p]).add(new Place(c, p));
            }
        }
        double[] byDistance = new double[options.window + 1];
        Arrays.setAll(byDistance, d -> d == 0 ? 0 : Math.pow(d, -options.reach));
        int[][] neighbours = new int[items][];
        float[][] weights = new float[items][];
        double[] share = new double[items];
        Arrays.setAll(share, i -> Math.pow(counts[i], -options.beta));
        ThreadLocal<double[]> memory = ThreadLocal.withInitial(() -> new double[items]);
        IntStream.range(0, items).parallel().forEach(item -> {
            double[] sums = memory.get();
            for (Place place : places.get(item)) {
                int[] events = past.customers().get(place.customer).events().items();
                int from = Math.max(0, place.at - options.window);
                int to = Math.min(events.length, place.at + options.window + 1);
                for (int q = from; q < to; q++) {
                    if (events[q] != item) {
                        sums[events[q]] +=
                                q > place.at ? byDistance[q - place.at] : options.backward * byDistance[place.at - q];
                    }
                }
            }
            double own = Math.pow(Math.max(1, counts[item]), -options.alpha);
            keep(item, own, sums, share, neighbours, weights);
            Arrays.fill(sums, 0);
        });
        return new CoOccurrence(neighbours, weights, options.fade);
    }

    /** @param share (items) what is taken of the sum of each, of all of them {@code own} */
    private static void keep(
            int item, double own, double[] sums, double[] share, int[][] neighbours, float[][] weights) {
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                sums[i] *= own * share[i];
            }
        }
        int[] best = Ranking.best(sums, MOST_NEIGHBOURS);
        neighbours[item] = best;
        weights[item] = new float[best.length];
        for (int k = 0; k < best.length; k++) {
            weights[item][k] = (float) sums[best[k]];
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(fade);
        for (int i = 0; i < neighbours.length; i++) {
            RecommenderFile.writeRow(out, neighbours[i], weights[i]);
        }
    }

    static CoOccurrence read(DataInput in, int items) throws IOException {
        double fade = RecommenderFile.fade(in);
        int[][] neighbours = new int[items][];
        float[][] weights = new float[items][];
        for (int i = 0; i < items; i++) {
            RecommenderFile.readRow(in, i, neighbours, weights, items);
        }
        return new CoOccurrence(neighbours, weights, fade);
    }

    @Override
    public void score(History past, double[] scores) {
        Arrays.fill(scores, 0);
        double weight = 1;
        for (int i = past.length() - 1; i >= Math.max(0, past.length() - NEWEST); i--) {
            int[] near = neighbours[past.item(i)];
            float[] by = weights[past.item(i)];
            for (int k = 0; k < near.length; k++) {
                scores[near[k]] += weight * by[k];
            }
            weight *= fade;
        }
    }

    /** What each of the newest events adds to the score. */
    @Override
    public double[] parts(History past, int item) {
        double[] parts = new double[past.length()];
        double weight = 1;
        for (int i = past.length() - 1; i >= Math.max(0, past.length() - NEWEST); i--) {
            int[] near = neighbours[past.item(i)];
            for (int k = 0; k < near.length; k++) {
                parts[i] += near[k] == item ? weight * weights[past.item(i)][k] : 0;
            }
            weight *= fade;
        }
        return parts;
    }
}
