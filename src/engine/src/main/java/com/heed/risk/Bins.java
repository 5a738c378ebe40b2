package com.heed.risk;

import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What trees see of a table: one small whole number a cell, so that far outliers are no further than their neighbours. A number's bins ascend, 0 is for what is not known; a category's levels ascend by the share that left in what was learned from (Fisher 1958: with an outcome of two kinds no other grouping of levels does better).
 *
 * @param columns in the order of the table
 */
record Bins(List<Bin> columns) {
    /** Most bins of a column, beside the one for what is not known. */
    static final int MOST = 250;
    /** A level's share is drawn to that of all as if so many rows more were of it; with fewer rows it is as any. */
    private static final int LEAST = 10;

    Bins {
        columns = List.copyOf(columns);
    }

    /** From a column to its bins, in [0, {@value #MOST}]. */
    sealed interface Bin permits NumberBin, LevelBin {
        int of(RiskColumn column, int row);
    }

    /** @param edges ascending; a value is in bin 1 + how many of them are less */
    record NumberBin(double[] edges) implements Bin {
        @Override
        public int of(RiskColumn column, int row) {
            double value = ((Numbers) column).values()[row];
            if (Double.isNaN(value)) {
                return 0;
            }
            int found = Arrays.binarySearch(edges, value);
            return 1 + (found >= 0 ? found : -found - 1);
        }
    }

    /** @param usual bin of a level that was not learned: the one whose share is nearest to that of all */
    record LevelBin(Map<String, Integer> ranks, int usual) implements Bin {
        @Override
        public int of(RiskColumn column, int row) {
            return ranks.getOrDefault(((Categories) column).values()[row], usual);
        }
    }

    static Bins of(RiskTable table, boolean[] happened) {
        List<Bin> bins = new ArrayList<>();
        for (RiskColumn column : table.columns()) {
            bins.add(
                    switch (column) {
                        case Numbers numbers -> numbers(numbers);
                        case Categories words -> levels(words, happened);
                    });
        }
        return new Bins(bins);
    }

    private static Bin numbers(Numbers column) {
        double[] sorted = Arrays.stream(column.values())
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double[] different = Arrays.stream(sorted).distinct().toArray();
        if (different.length > MOST) {
            double[] chosen = new double[MOST];
            Arrays.setAll(chosen, i -> sorted[(int) ((long) i * (sorted.length - 1) / (MOST - 1))]);
            different = Arrays.stream(chosen).distinct().toArray();
        }
        double[] edges = new double[Math.max(0, different.length - 1)];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = different[i] / 2 + different[i + 1] / 2;
        }
        return new NumberBin(edges);
    }

    private static Bin levels(Categories column, boolean[] happened) {
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < happened.length; i++) {
            int[] count = counts.computeIfAbsent(column.values()[i], none -> new int[2]);
            count[0]++;
            count[1] += happened[i] ? 1 : 0;
        }
        double all = Link.share(happened);
        counts.values().removeIf(count -> count[0] < LEAST);
        Map<String, Double> shares = new HashMap<>();
        counts.forEach((level, count) -> shares.put(level, (count[1] + LEAST * all) / (count[0] + LEAST)));
        List<String> order = new ArrayList<>(counts.keySet());
        order.sort((one, other) -> Double.compare(shares.getOrDefault(one, all), shares.getOrDefault(other, all)));
        Map<String, Integer> ranks = new HashMap<>();
        int usual = 0;
        double nearest = Double.POSITIVE_INFINITY;
        int size = order.size();
        for (int i = 0; i < size; i++) {
            int rank = size <= MOST ? i : (int) ((long) i * MOST / size);
            ranks.put(order.get(i), rank);
            double away = Math.abs(shares.getOrDefault(order.get(i), all) - all);
            if (away < nearest) {
                nearest = away;
                usual = rank;
            }
        }
        return new LevelBin(ranks, usual);
    }

    /** (columns, rows) */
    int[][] of(RiskTable table) {
        int[][] bins = new int[columns.size()][table.size()];
        for (int c = 0; c < bins.length; c++) {
            for (int i = 0; i < bins[c].length; i++) {
                bins[c][i] = columns.get(c).of(table.columns().get(c), i);
            }
        }
        return bins;
    }
}
