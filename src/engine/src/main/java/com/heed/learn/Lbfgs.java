package com.heed.learn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Minimises a smooth convex function by limited-memory BFGS with a backtracking line search (Nocedal and Wright, Numerical Optimization, 2nd edition,
 * algorithms 7.4 and 3.1). Deterministic.
 */
public final class Lbfgs {
    private static final int MEMORY = 8;
    private static final double SUFFICIENT = 1e-4;
    private static final double SMALLEST_STEP = 1e-12;

    private Lbfgs() {}

    /** A function with its gradient. */
    @FunctionalInterface
    public interface Objective {
        /**
         * @param at       point, not to be modified
         * @param gradient filled with the gradient there
         * @return the value there
         */
        double at(double[] at, double[] gradient);
    }

    private record Pair(double[] step, double[] change, double curvature) {}

    /**
     * A point where the gradient's largest part is at most {@code tolerance}, or the best after {@code iterations}.
     *
     * @param start not modified
     */
    public static double[] minimise(Objective objective, double[] start, int iterations, double tolerance) {
        double[] x = start.clone();
        double[] gradient = new double[x.length];
        double value = objective.at(x, gradient);
        Deque<Pair> pairs = new ArrayDeque<>(MEMORY);
        for (int i = 0; i < iterations && largest(gradient) > tolerance; i++) {
            double[] direction = direction(gradient, pairs);
            double slope = dot(direction, gradient);
            if (slope >= 0) {
                pairs.clear();
                direction = direction(gradient, pairs);
                slope = dot(direction, gradient);
            }
            double step = pairs.isEmpty() ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
            double[] nextGradient = new double[x.length];
            double[] next = plus(x, step, direction);
            double nextValue = objective.at(next, nextGradient);
            while (!(nextValue <= value + SUFFICIENT * step * slope)) {
                step /= 2;
                if (step < SMALLEST_STEP) {
                    return x;
                }
                next = plus(x, step, direction);
                nextValue = objective.at(next, nextGradient);
            }
            remember(pairs, minus(next, x), minus(nextGradient, gradient));
            x = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return x;
    }

    private static void remember(Deque<Pair> pairs, double[] step, double[] change) {
        double curvature = dot(step, change);
        if (curvature > 1e-12 * dot(change, change)) {
            if (pairs.size() == MEMORY) {
                pairs.removeFirst();
            }
            pairs.addLast(new Pair(step, change, curvature));
        }
    }

    /** The two-loop recursion. */
    private static double[] direction(double[] gradient, Deque<Pair> pairs) {
        double[] q = gradient.clone();
        List<Pair> oldestFirst = new ArrayList<>(pairs);
        double[] alpha = new double[oldestFirst.size()];
        for (int k = oldestFirst.size() - 1; k >= 0; k--) {
            Pair pair = oldestFirst.get(k);
            alpha[k] = dot(pair.step, q) / pair.curvature;
            add(q, -alpha[k], pair.change);
        }
        if (!oldestFirst.isEmpty()) {
            Pair newest = oldestFirst.get(oldestFirst.size() - 1);
            double scale = newest.curvature / dot(newest.change, newest.change);
            for (int j = 0; j < q.length; j++) {
                q[j] *= scale;
            }
        }
        for (int k = 0; k < oldestFirst.size(); k++) {
            Pair pair = oldestFirst.get(k);
            add(q, alpha[k] - dot(pair.change, q) / pair.curvature, pair.step);
        }
        for (int j = 0; j < q.length; j++) {
            q[j] = -q[j];
        }
        return q;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static void add(double[] to, double scale, double[] what) {
        for (int j = 0; j < to.length; j++) {
            to[j] += scale * what[j];
        }
    }

    private static double[] plus(double[] x, double step, double[] direction) {
        double[] sum = x.clone();
        add(sum, step, direction);
        return sum;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, -1, b);
        return difference;
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
