package com.heed.pattern;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Groups of nodes that hold together more than chance, by modularity.
 *
 * <p>The method of Blondel et al. (2008), "Louvain": each node moves to the neighbouring community that gains most modularity until none gains; communities become nodes, and
 * again. Gains follow Reichardt and Bornholdt (2006): with w the weight from node i into community c, k its degree, K the degrees of c and 2m all degrees, moving i to c gains
 * w - resolution k K / 2m, up to a factor. The result depends on the order of nodes, so several seeded orders are tried and the best modularity kept.
 */
final class Communities {
    private static final int STARTS = 5;
    private static final int MOST_ROUNDS = 50;
    private static final double GAIN = 1e-12;

    private Communities() {}

    /**
     * @param resolution above 0; 1 is Newman's modularity, more gives smaller groups
     * @return (nodes) number of the community, from 0 without gaps
     */
    static int[] of(Graph graph, double resolution, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] best = new int[0];
        double most = Double.NEGATIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            int[] found = once(graph, resolution, random.split());
            double modularity = modularity(graph, found, resolution);
            if (modularity > most) {
                most = modularity;
                best = found;
            }
        }
        return best;
    }

    private static int[] once(Graph graph, double resolution, SplittableRandom random) {
        int[] member = UnitRows.all(graph.nodes());
        Graph level = graph;
        while (true) {
            int[] community = moved(level, resolution, random);
            int count = renumber(community);
            for (int i = 0; i < member.length; i++) {
                member[i] = community[member[i]];
            }
            if (count == level.nodes()) {
                return member;
            }
            level = level.merged(community, count);
        }
    }

    private static int[] moved(Graph graph, double resolution, SplittableRandom random) {
        int n = graph.nodes();
        int[] community = UnitRows.all(n);
        double[] degree = graph.degrees();
        double[] total = degree.clone();
        double all = Arrays.stream(degree).sum();
        if (all == 0) {
            return community;
        }
        double[] into = new double[n];
        int[] order = UnitRows.all(n);
        boolean moving = true;
        for (int round = 0; moving && round < MOST_ROUNDS; round++) {
            moving = false;
            shuffle(order, random);
            for (int node : order) {
                int own = community[node];
                int[] neighbours = graph.neighbours()[node];
                double[] weights = graph.weights()[node];
                for (int k = 0; k < neighbours.length; k++) {
                    into[community[neighbours[k]]] += weights[k];
                }
                total[own] -= degree[node];
                int best = own;
                double most = into[own] - resolution * total[own] * degree[node] / all;
                for (int neighbour : neighbours) {
                    int other = community[neighbour];
                    double gain = into[other] - resolution * total[other] * degree[node] / all;
                    if (gain > most + GAIN) {
                        most = gain;
                        best = other;
                    }
                }
                for (int neighbour : neighbours) {
                    into[community[neighbour]] = 0;
                }
                total[best] += degree[node];
                community[node] = best;
                moving |= best != own;
            }
        }
        return community;
    }

    /** Sum over communities of (weight within) / m - resolution (degrees / 2m)^2. */
    static double modularity(Graph graph, int[] community, double resolution) {
        double[] degrees = graph.degrees();
        double all = Arrays.stream(degrees).sum();
        if (all == 0) {
            return 0;
        }
        double[] total = new double[graph.nodes()];
        double within = 0;
        for (int i = 0; i < graph.nodes(); i++) {
            total[community[i]] += degrees[i];
            within += 2 * graph.loops()[i];
            for (int k = 0; k < graph.neighbours()[i].length; k++) {
                within += community[graph.neighbours()[i][k]] == community[i] ? graph.weights()[i][k] : 0;
            }
        }
        double chance = 0;
        for (double one : total) {
            chance += one / all * (one / all);
        }
        return within / all - resolution * chance;
    }

    private static int renumber(int[] community) {
        int[] names = new int[community.length];
        Arrays.fill(names, -1);
        int count = 0;
        for (int i = 0; i < community.length; i++) {
            if (names[community[i]] < 0) {
                names[community[i]] = count++;
            }
            community[i] = names[community[i]];
        }
        return count;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
    }
}
