package com.heed.risk;

import java.util.List;

/**
 * Many trees. Boosted ones add up to log odds; those of a forest are shares, whose mean is the probability.
 *
 * @param base log odds before any boosted tree; 0 for a forest
 */
record TreeModel(Bins bins, List<Tree> trees, double base, boolean forest) implements RiskModel {
    private static final double SAME = 1e-6;

    TreeModel {
        trees = List.copyOf(trees);
    }

    @Override
    public double[] logOdds(RiskTable table) {
        int[][] cells = bins.of(table);
        double[] odds = new double[table.size()];
        for (int i = 0; i < odds.length; i++) {
            double sum = base;
            for (Tree tree : trees) {
                sum += tree.of(cells, i);
            }
            odds[i] = forest ? Link.logOdds(sum / trees.size()) : sum;
        }
        return odds;
    }

    /** Shapley values; those of a forest are of its probability, stretched so that they add up to the difference in log odds. */
    @Override
    public double[][] reasons(RiskTable table) {
        int[][] cells = bins.of(table);
        double[][] values = new double[cells.length][table.size()];
        double mean = 0;
        for (Tree tree : trees) {
            TreeShap.addTo(values, tree, cells);
            mean += tree.mean();
        }
        if (forest) {
            for (int i = 0; i < table.size(); i++) {
                double said = 0;
                for (Tree tree : trees) {
                    said += tree.of(cells, i);
                }
                double p = said / trees.size();
                double usual = mean / trees.size();
                double stretch = Math.abs(p - usual) < SAME
                        ? 1 / Math.max(SAME, usual * (1 - usual))
                        : (Link.logOdds(p) - Link.logOdds(usual)) / (p - usual);
                for (double[] column : values) {
                    column[i] *= stretch / trees.size();
                }
            }
        }
        return values;
    }
}
