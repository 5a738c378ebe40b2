package com.heed.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * An undirected graph with weights.
 *
 * @param neighbours (nodes) ascending, without the node itself
 * @param weights    (nodes) above 0, as {@code neighbours}; both ends of an edge have the same
 * @param loops      (nodes) weight of the edge from a node to itself
 */
record Graph(int[][] neighbours, double[][] weights, double[] loops) {

    /** An edge wherever one row is among the nearest of the other and points the same way; its weight is their cosine. */
    static Graph of(NearestNeighbours nearest) {
        int n = nearest.neighbours().length;
        List<TreeMap<Integer, Double>> edges = empty(n);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < nearest.neighbours()[i].length; k++) {
                int j = nearest.neighbours()[i][k];
                double cosine = nearest.cosines()[i][k];
                if (cosine > 0) {
                    edges.get(i).put(j, cosine);
                    edges.get(j).put(i, cosine);
                }
            }
        }
        return of(edges, new double[n]);
    }

    /** The graph whose nodes are communities of this one: weights between and within them are added up. */
    Graph merged(int[] community, int communities) {
        List<TreeMap<Integer, Double>> edges = empty(communities);
        double[] within = new double[communities];
        for (int i = 0; i < neighbours.length; i++) {
            int from = community[i];
            within[from] += loops[i];
            for (int k = 0; k < neighbours[i].length; k++) {
                int to = community[neighbours[i][k]];
                if (from == to) {
                    // Both ends of the edge come by.
                    within[from] += weights[i][k] / 2;
                } else {
                    edges.get(from).merge(to, weights[i][k], Double::sum);
                }
            }
        }
        return of(edges, within);
    }

    int nodes() {
        return neighbours.length;
    }

    /** Weight of the edges at each node; a loop counts twice, once for each of its ends. */
    double[] degrees() {
        double[] degrees = new double[nodes()];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = 2 * loops[i];
            for (double weight : weights[i]) {
                degrees[i] += weight;
            }
        }
        return degrees;
    }

    private static List<TreeMap<Integer, Double>> empty(int nodes) {
        List<TreeMap<Integer, Double>> edges = new ArrayList<>(nodes);
        for (int i = 0; i < nodes; i++) {
            edges.add(new TreeMap<>());
        }
        return edges;
    }

    private static Graph of(List<TreeMap<Integer, Double>> edges, double[] loops) {
        int[][] neighbours = new int[edges.size()][];
        double[][] weights = new double[edges.size()][];
        for (int i = 0; i < edges.size(); i++) {
            neighbours[i] =
                    edges.get(i).keySet().stream().mapToInt(Integer::intValue).toArray();
            weights[i] = edges.get(i).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
        return new Graph(neighbours, weights, loops);
    }
}
