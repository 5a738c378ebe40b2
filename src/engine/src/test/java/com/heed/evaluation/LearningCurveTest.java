package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Scores.Interval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
    private static final int[] SIZES = {250, 500, 1_000};

    private static double truth(double cases) {
        return 0.92 - 3 * Math.pow(cases, -0.5);
    }

    private static LearningCurve.Point point(int cases, double value, double deviation) {
        return new LearningCurve.Point(cases, new Interval(value, value - 1.96 * deviation, value + 1.96 * deviation));
    }

    @Test
    void theCurveBehindExactPointsIsFoundAgain() {
        LearningCurve curve = LearningCurve.of(
                        IntStream.of(SIZES)
                                .mapToObj(size -> point(size, truth(size), 0.005))
                                .toList(),
                        1)
                .orElseThrow();

        assertThat(curve.a()).isCloseTo(0.92, within(1e-6));
        assertThat(curve.b()).isCloseTo(3, within(1e-4));
        assertThat(curve.c()).isCloseTo(0.5, within(1e-9));
        assertThat(curve.with(500).value()).isCloseTo(truth(1_500), within(1e-6));
    }

    /** Points moved by chance many times: the range holds the truth about as often as it says. */
    @Test
    void theRangeHoldsTheTruthNearlyAlways() {
        SplittableRandom random = new SplittableRandom(5);
        int told = 0;
        int held = 0;
        for (int r = 0; r < 60; r++) {
            List<LearningCurve.Point> points = IntStream.of(SIZES)
                    .mapToObj(size -> point(size, truth(size) + 0.01 * random.nextGaussian(), 0.01))
                    .toList();
            LearningCurve curve = LearningCurve.of(points, r).orElse(null);
            if (curve != null) {
                Interval with = curve.with(500);
                told++;
                held += with.low() <= truth(1_500) && truth(1_500) <= with.high() ? 1 : 0;
            }
        }

        assertThat(told).isGreaterThan(50);
        assertThat((double) held / told).isBetween(0.88, 1.0);
    }

    @Test
    void nothingIsSaidOfTwoPointsOfAFlatCurveOrOfOneThatFalls() {
        assertThat(LearningCurve.of(List.of(point(100, 0.5, 0.01), point(200, 0.8, 0.01)), 1))
                .isEmpty();
        assertThat(LearningCurve.of(
                        List.of(point(100, 0.80, 0.01), point(200, 0.81, 0.01), point(400, 0.805, 0.01)), 1))
                .isEmpty();
        assertThat(LearningCurve.of(List.of(point(100, 0.9, 0.01), point(200, 0.8, 0.01), point(400, 0.7, 0.01)), 1))
                .isEmpty();
    }

    @Test
    void aCurveNeverPromisesMoreThanAllRight() {
        LearningCurve curve = LearningCurve.of(
                        List.of(point(100, 0.7, 0.01), point(200, 0.85, 0.01), point(400, 0.999, 0.01)), 1)
                .orElseThrow();

        assertThat(curve.a()).isLessThanOrEqualTo(1);
        assertThat(curve.with(400).high()).isLessThanOrEqualTo(1);
    }

    @Test
    void aCurveIsNotAskedForMoreThanTwiceItsLength() {
        LearningCurve curve = LearningCurve.of(
                        IntStream.of(SIZES)
                                .mapToObj(size -> point(size, truth(size), 0.005))
                                .toList(),
                        1)
                .orElseThrow();

        assertThatThrownBy(() -> curve.with(1_001))
                .hasMessage("1001 further cases: from 1000 a curve reaches 1 to 1000 further");
    }
}
