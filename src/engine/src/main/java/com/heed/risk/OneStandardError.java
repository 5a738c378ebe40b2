package com.heed.risk;

import java.util.List;

/**
 * Breiman's rule (Breiman et al. 1984, 3.4.3) with paired rows: the simplest way whose mean loss is not more than one standard error of the difference above the best one's. What makes a row hard for all ways does not blur the difference.
 */
final class OneStandardError {
    private OneStandardError() {}

    /** @param losses (ways, rows), simplest first @return number of the way */
    static int simplest(List<double[]> losses) {
        int best = 0;
        for (int way = 1; way < losses.size(); way++) {
            if (mean(losses.get(way)) < mean(losses.get(best))) {
                best = way;
            }
        }
        for (int way = 0; way < best; way++) {
            if (within(losses.get(way), losses.get(best))) {
                return way;
            }
        }
        return best;
    }

    private static boolean within(double[] losses, double[] least) {
        double mean = mean(losses) - mean(least);
        double squares = 0;
        for (int i = 0; i < losses.length; i++) {
            double off = losses[i] - least[i] - mean;
            squares += off * off;
        }
        return mean <= Math.sqrt(squares / Math.max(1, losses.length - 1) / losses.length);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
