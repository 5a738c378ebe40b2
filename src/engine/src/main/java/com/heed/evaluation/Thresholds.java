package com.heed.evaluation;

import com.heed.learn.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many cases are answered and how many of these rightly, when a feature answers only where it is at least as sure as a threshold. Cases it refused are answered at no threshold.
 *
 * @param cases in all, at least 1
 * @param steps thresholds 0, 0.01 ... 0.99 in this order
 */
public record Thresholds(int cases, List<Step> steps) {
    static final int STEPS = 100;

    public Thresholds {
        steps = List.copyOf(steps);
    }

    /**
     * One threshold.
     *
     * @param answered cases at least as sure
     * @param right    of these
     * @param cases    in all
     */
    public record Step(double threshold, int answered, int right, int cases) {
        /** Share of the cases that are answered. */
        public double coverage() {
            return (double) answered / cases;
        }

        /** Share of the answers that are right with its interval; empty where nothing is answered. */
        public Optional<Share> precision() {
            return answered == 0 ? Optional.empty() : Optional.of(new Share(right, answered));
        }

        /** Lower end of the precision's interval; 0 where nothing is answered. */
        double certain() {
            return precision().map(Share::low).orElse(0.0);
        }
    }

    static Thresholds of(List<EvaluatedCase> cases) {
        return new Thresholds(
                cases.size(),
                IntStream.range(0, STEPS)
                        .mapToObj(k -> {
                            double threshold = k / (double) STEPS;
                            int answered = 0;
                            int right = 0;
                            for (EvaluatedCase one : cases) {
                                if (!one.refused() && one.sureness() >= threshold) {
                                    answered++;
                                    right += one.isRight() ? 1 : 0;
                                }
                            }
                            return new Step(threshold, answered, right, cases.size());
                        })
                        .toList());
    }

    /**
     * The smallest threshold at which the answers are right often enough for certain: the lower end of their precision's interval after Wilson is at least what is wanted. The point would be too kind, since the
     * threshold is chosen on the very cases it is then judged by.
     */
    public Optional<Step> reaching(double precision) {
        return steps.stream().filter(step -> step.certain() >= precision).findFirst();
    }

    /** The threshold with the highest lower end of its precision; the smallest on a tie. */
    public Step surest() {
        Step best = steps.get(0);
        for (Step step : steps) {
            best = step.certain() > best.certain() ? step : best;
        }
        return best;
    }

    /** With every case answered that is not refused. */
    public Step all() {
        return steps.get(0);
    }
}
