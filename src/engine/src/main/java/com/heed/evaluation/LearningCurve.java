package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How a figure grows with the number of training cases: an inverse power law, value = a - b n^-c, after Cortes et al. (1993), "Learning curves: asymptotic values and rate of convergence"; fitted by least squares weighted with the
 * points' variances as in Figueroa et al. (2012), "Predicting sample size required for classification performance". For each c of a grid, a and b follow in closed form; a is at most 1 and b at least 0.
 *
 * @param points measured, by ascending number of cases
 * @param a      the value with endless cases, in [0, 1]
 * @param b      at least 0
 * @param c      in [0.05, 2]
 * @param seed   of the ranges
 */
public record LearningCurve(List<Point> points, double a, double b, double c, long seed) {
    private static final int LEAST_POINTS = 3;
    private static final int RESAMPLES = 500;
    /** 95 % of chi-squared with two degrees of freedom: what b and c have to explain beyond a flat line. */
    private static final double BETTER_THAN_FLAT = 5.991;

    private static final double Z = 1.959963984540054;
    private static final double LEAST_DEVIATION = 1e-3;

    /**
     * A figure measured after training on some cases.
     *
     * @param cases  trained on, at least 1
     * @param figure in [0, 1], with its 95 % interval
     */
    public record Point(int cases, Interval figure) {
        public Point {
            if (cases < 1) {
                throw new IllegalArgumentException("a learning curve has no point at " + cases + " cases");
            }
        }

        double deviation() {
            return Math.max(LEAST_DEVIATION, (figure.high() - figure.low()) / (2 * Z));
        }
    }

    private record Fit(double a, double b, double c, double loss) {}

    public LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * Fits a curve.
     *
     * @param points in any order; of one number of cases, once
     * @return empty for fewer than three points, and where a curve explains them no better than a flat line does
     */
    public static Optional<LearningCurve> of(List<Point> points, long seed) {
        List<Point> sorted =
                points.stream().sorted(Comparator.comparingInt(Point::cases)).toList();
        if (sorted.stream().mapToInt(Point::cases).distinct().count() < LEAST_POINTS) {
            return Optional.empty();
        }
        double[] values =
                sorted.stream().mapToDouble(point -> point.figure.value()).toArray();
        Fit fit = fit(sorted, values);
        return flatLoss(sorted, values) - fit.loss < BETTER_THAN_FLAT
                ? Optional.empty()
                : Optional.of(new LearningCurve(sorted, fit.a, fit.b, fit.c, seed));
    }

    private static double flatLoss(List<Point> points, double[] values) {
        double[] sums = new double[3];
        for (int i = 0; i < values.length; i++) {
            double weight = 1 / Math.pow(points.get(i).deviation(), 2);
            sums[0] += weight;
            sums[1] += weight * values[i];
            sums[2] += weight * values[i] * values[i];
        }
        return sums[2] - sums[1] * sums[1] / sums[0];
    }

    private static Fit fit(List<Point> points, double[] values) {
        Fit best = new Fit(0, 0, 1, Double.POSITIVE_INFINITY);
        for (int k = 5; k <= 200; k++) {
            Fit tried = fit(points, values, k / 100.0);
            best = tried.loss < best.loss ? tried : best;
        }
        return best;
    }

    /** With t = n^-c the curve is a line in t. */
    private static Fit fit(List<Point> points, double[] values, double c) {
        double w = 0;
        double wt = 0;
        double wv = 0;
        double wtt = 0;
        double wtv = 0;
        double[] t = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double weight = 1 / Math.pow(points.get(i).deviation(), 2);
            t[i] = Math.pow(points.get(i).cases, -c);
            w += weight;
            wt += weight * t[i];
            wv += weight * values[i];
            wtt += weight * t[i] * t[i];
            wtv += weight * t[i] * values[i];
        }
        double b = -(w * wtv - wt * wv) / (w * wtt - wt * wt);
        double a = (wv + b * wt) / w;
        if (b < 0) {
            b = 0;
            a = wv / w;
        } else if (a > 1) {
            a = 1;
            b = (wt - wtv) / wtt;
        }
        double loss = 0;
        for (int i = 0; i < values.length; i++) {
            loss += Math.pow((values[i] - a + b * t[i]) / points.get(i).deviation(), 2);
        }
        return new Fit(a, b, c, loss);
    }

    /** The curve's value after so many cases. */
    public double at(double cases) {
        return value(new Fit(a, b, c, 0), cases);
    }

    private static double value(Fit fit, double cases) {
        return Math.max(0, Math.min(1, fit.a - fit.b * Math.pow(cases, -fit.c)));
    }

    /** Cases of the last point. */
    public int last() {
        return points.get(points.size() - 1).cases;
    }

    /** The most further cases a curve is asked for: twice as many as were measured are a guess already. */
    public int most() {
        return last();
    }

    /**
     * What to expect with more cases. The range holds 95 % of what curves say that are fitted to the points moved by chance, each by its own deviation.
     *
     * @param more further cases, from 1 to {@link #most()}
     */
    public Interval with(int more) {
        if (more < 1 || more > most()) {
            throw new IllegalArgumentException(
                    more + " further cases: from " + last() + " a curve reaches 1 to " + most() + " further");
        }
        int cases = last() + more;
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            double[] moved = points.stream()
                    .mapToDouble(point -> point.figure.value() + point.deviation() * random.nextGaussian())
                    .toArray();
            drawn[r] = value(fit(points, moved), cases);
        }
        Arrays.sort(drawn);
        double value = at(cases);
        return new Interval(
                value,
                Math.min(value, drawn[(int) (0.025 * (RESAMPLES - 1))]),
                Math.max(value, drawn[(int) Math.ceil(0.975 * (RESAMPLES - 1))]));
    }
}
