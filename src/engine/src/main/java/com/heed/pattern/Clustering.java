package com.heed.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Contacts of one language put into clusters by what they say.
 *
 * <p>Each different text is a node of a graph, tied to the texts most alike by cosine seen from the mean of all; communities of that graph by modularity are the clusters. So their number
 * follows from the texts. Repeated texts count as one node, since hundreds of "thank you" would only be each other's neighbours; they count in full in sizes. Against spherical k-means, which has
 * to be told a number, see docs/features/patterns.md.
 *
 * @param clusters largest first
 * @param rows     how many contacts there are, those without a cluster included
 */
public record Clustering(List<Cluster> clusters, int rows) {
    /** What {@link #assignments()} says of a contact in no cluster. */
    public static final int NONE = -1;

    private static final int PART = 10;
    private static final int FEWEST_NEIGHBOURS = 3;

    public Clustering {
        clusters = List.copyOf(clusters);
    }

    /**
     * @param vectors (rows, width), one a contact, not modified; any length above 0
     * @param seed    the same vectors, options and seed give the same clusters
     * @throws IllegalArgumentException if widths differ or a vector has no direction
     */
    public static Clustering of(float[][] vectors, ClusterOptions options, long seed) {
        if (vectors.length < options.least()) {
            return new Clustering(List.of(), vectors.length);
        }
        float[][] unit = UnitRows.of(vectors);
        List<int[]> repeated = repeated(unit);
        float[][] distinct = new float[repeated.size()][];
        Arrays.setAll(distinct, d -> unit[repeated.get(d)[0]]);
        float[][] centred = UnitRows.centred(distinct);
        List<int[]> groups = new ArrayList<>();
        for (int[] group : nearEnough(centred, groups(centred, options, seed), options.nearness())) {
            int[] members = rows(centred, group, repeated);
            if (members.length >= options.least()) {
                groups.add(members);
            }
        }
        groups.sort(Comparator.<int[]>comparingInt(group -> -group.length)
                .thenComparingInt(group -> Arrays.stream(group).min().orElse(0)));
        return new Clustering(
                groups.stream()
                        .map(group -> new Cluster(group, UnitRows.cohesion(unit, group)))
                        .toList(),
                vectors.length);
    }

    /** (rows) place of each contact's cluster in {@link #clusters()}, or {@link #NONE}. */
    public int[] assignments() {
        int[] assignments = new int[rows];
        Arrays.fill(assignments, NONE);
        for (int c = 0; c < clusters.size(); c++) {
            for (int member : clusters.get(c).members()) {
                assignments[member] = c;
            }
        }
        return assignments;
    }

    /** Rows of each different vector, in the order of first appearance. */
    private static List<int[]> repeated(float[][] unit) {
        Map<Vector, List<Integer>> by = new LinkedHashMap<>();
        for (int i = 0; i < unit.length; i++) {
            by.computeIfAbsent(new Vector(unit[i]), v -> new ArrayList<>()).add(i);
        }
        return by.values().stream()
                .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private record Vector(float[] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Vector that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Communities of the graph. Of very many texts a random part makes the graph, and the others are left to {@link #nearEnough}. */
    private static List<int[]> groups(float[][] centred, ClusterOptions options, long seed) {
        int[] taken = UnitRows.all(centred.length);
        if (centred.length > options.most()) {
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < options.most(); i++) {
                int j = i + random.nextInt(taken.length - i);
                int held = taken[i];
                taken[i] = taken[j];
                taken[j] = held;
            }
            taken = Arrays.copyOf(taken, options.most());
            Arrays.sort(taken);
        }
        if (taken.length == 1) {
            return List.of(taken);
        }
        float[][] nodes = new float[taken.length][];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = centred[taken[i]];
        }
        int k = Math.min(
                nodes.length - 1, Math.max(FEWEST_NEIGHBOURS, Math.min(options.neighbours(), nodes.length / PART)));
        int[] community = Communities.of(Graph.of(NearestNeighbours.of(nodes, k)), options.resolution(), seed);
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < community.length; i++) {
            members.computeIfAbsent(community[i], c -> new ArrayList<>()).add(taken[i]);
        }
        return members.values().stream()
                .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    /** Takes out what is far from its centre, and lets texts that were not in the graph join the nearest centre. */
    private static List<int[]> nearEnough(float[][] centred, List<int[]> groups, double nearness) {
        int[] group = new int[centred.length];
        Arrays.fill(group, NONE);
        float[][] centres = new float[groups.size()][];
        for (int g = 0; g < centres.length; g++) {
            centres[g] = UnitRows.centre(centred, groups.get(g));
            for (int member : groups.get(g)) {
                group[member] = g;
            }
        }
        List<List<Integer>> kept = new ArrayList<>();
        groups.forEach(one -> kept.add(new ArrayList<>()));
        for (int i = 0; i < centred.length; i++) {
            int g = group[i] == NONE ? nearest(centred[i], centres) : group[i];
            // One text alone is its own mean and has no direction seen from there.
            if (centred.length == 1 || UnitRows.dot(centred[i], centres[g]) >= nearness) {
                kept.get(g).add(i);
            }
        }
        return kept.stream()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int nearest(float[] row, float[][] centres) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double cosine = UnitRows.dot(row, centres[c]);
            if (cosine > most) {
                most = cosine;
                best = c;
            }
        }
        return best;
    }

    /** All rows of some texts, nearest to their common centre first. */
    private static int[] rows(float[][] centred, int[] group, List<int[]> repeated) {
        float[] centre = UnitRows.centre(centred, group);
        Map<Integer, Double> near = new LinkedHashMap<>();
        for (int text : group) {
            double cosine = UnitRows.dot(centred[text], centre);
            for (int row : repeated.get(text)) {
                near.put(row, cosine);
            }
        }
        return near.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }
}
