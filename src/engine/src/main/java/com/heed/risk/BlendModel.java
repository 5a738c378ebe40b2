package com.heed.risk;

import java.util.List;

/** A weighted sum of the log odds of several models. */
record BlendModel(List<Part> parts) implements RiskModel {
    /** @param weight at least 0; the weights add up to 1 */
    record Part(RiskModel model, double weight) {}

    BlendModel {
        parts = List.copyOf(parts);
    }

    @Override
    public double[] logOdds(RiskTable table) {
        double[] sum = new double[table.size()];
        for (Part part : parts) {
            add(sum, part.model.logOdds(table), part.weight);
        }
        return sum;
    }

    @Override
    public double[][] reasons(RiskTable table) {
        double[][] sum = new double[table.columns().size()][table.size()];
        for (Part part : parts) {
            double[][] own = part.model.reasons(table);
            for (int c = 0; c < sum.length; c++) {
                add(sum[c], own[c], part.weight);
            }
        }
        return sum;
    }

    private static void add(double[] sum, double[] values, double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }
}
