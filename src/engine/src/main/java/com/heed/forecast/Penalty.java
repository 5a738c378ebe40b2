package com.heed.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * What holds weights back: half of the sum of {@code strength * weight^2} over single weights and of {@code strength * (weight - other)^2} over pairs that are to be alike. Read as knowledge before the data, a strength is one
 * over the variance.
 */
final class Penalty {

    private record Pair(int one, int other, double strength) {}

    private final double[] single;
    private final List<Pair> pairs = new ArrayList<>();

    /** Nothing is held back yet. */
    Penalty(int width) {
        single = new double[width];
    }

    /** @param strength at least 0 */
    Penalty towardsZero(int weight, double strength) {
        single[weight] += strength;
        return this;
    }

    /** @param strength at least 0 */
    Penalty alike(int one, int other, double strength) {
        pairs.add(new Pair(one, other, strength));
        return this;
    }

    double of(double[] weights) {
        double sum = 0;
        for (int j = 0; j < single.length; j++) {
            sum += single[j] * weights[j] * weights[j];
        }
        for (Pair pair : pairs) {
            double apart = weights[pair.one] - weights[pair.other];
            sum += pair.strength * apart * apart;
        }
        return sum / 2;
    }

    void addGradientTo(double[] gradient, double[] weights) {
        for (int j = 0; j < single.length; j++) {
            gradient[j] += single[j] * weights[j];
        }
        for (Pair pair : pairs) {
            double pull = pair.strength * (weights[pair.one] - weights[pair.other]);
            gradient[pair.one] += pull;
            gradient[pair.other] -= pull;
        }
    }

    /** Adds to the lower triangle. */
    void addCurvatureTo(double[][] curvature) {
        for (int j = 0; j < single.length; j++) {
            curvature[j][j] += single[j];
        }
        for (Pair pair : pairs) {
            curvature[pair.one][pair.one] += pair.strength;
            curvature[pair.other][pair.other] += pair.strength;
            curvature[Math.max(pair.one, pair.other)][Math.min(pair.one, pair.other)] -= pair.strength;
        }
    }
}
