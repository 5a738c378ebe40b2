package com.heed.risk;

import com.heed.learn.Scores.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Share of customers still there after so long, from stays of which some have not ended: the product-limit estimate (Kaplan and Meier 1958) with 95 % intervals by Greenwood's variance (1926) on the log(-log) scale, which stay in [0, 1] (Kalbfleisch and Prentice 2002, 1.4).
 *
 * @param steps at each length at which somebody left, ascending
 */
public record KaplanMeier(List<Step> steps) {
    private static final double Z = 1.959963984540054;

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * A stay.
     *
     * @param length at least 0
     * @param left   whether it ended; otherwise it went on at least so long
     */
    public record Stay(double length, boolean left) {
        public Stay {
            if (!(length >= 0)) {
                throw new IllegalArgumentException("a stay of " + length + "; it cannot be less than 0");
            }
        }
    }

    /**
     * After a length.
     *
     * @param atRisk        stays of at least this length
     * @param left          of these, how many ended just then
     * @param survival      share still there, in [0, 1], with its interval
     * @param standardError of the share, after Greenwood
     */
    public record Step(double length, int atRisk, int left, Interval survival, double standardError) {}

    /** @throws IllegalArgumentException if there is no stay */
    public static KaplanMeier of(List<Stay> stays) {
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("no stay to learn from; give at least one");
        }
        List<Stay> sorted =
                stays.stream().sorted(Comparator.comparingDouble(Stay::length)).toList();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double sum = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            int left = 0;
            for (; to < sorted.size() && sorted.get(to).length == sorted.get(from).length; to++) {
                left += sorted.get(to).left ? 1 : 0;
            }
            int atRisk = sorted.size() - from;
            if (left > 0) {
                survival *= 1 - (double) left / atRisk;
                sum += left / ((double) atRisk * (atRisk - left));
                steps.add(step(sorted.get(from).length, atRisk, left, survival, sum));
            }
            from = to;
        }
        return new KaplanMeier(steps);
    }

    private static Step step(double length, int atRisk, int left, double survival, double sum) {
        if (survival <= 0) {
            return new Step(length, atRisk, left, new Interval(0, 0, 0), 0);
        }
        double reach = Z * Math.sqrt(sum) / Math.abs(Math.log(survival));
        return new Step(
                length,
                atRisk,
                left,
                new Interval(survival, Math.pow(survival, Math.exp(reach)), Math.pow(survival, Math.exp(-reach))),
                survival * Math.sqrt(sum));
    }

    /** Share still there after a length, 1 before anybody left. */
    public double survival(double length) {
        double survival = 1;
        for (Step step : steps) {
            if (step.length > length) {
                break;
            }
            survival = step.survival.value();
        }
        return survival;
    }

    /** Shortest length after which half or fewer are still there; none if more than half never left. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.survival.value() <= 0.5)
                .mapToDouble(Step::length)
                .findFirst();
    }
}
