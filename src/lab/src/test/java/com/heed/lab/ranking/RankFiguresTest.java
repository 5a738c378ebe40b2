package com.heed.lab.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankFiguresTest {
    private static RankFigures.Ranking ranking(int all, boolean... right) {
        return new RankFigures.Ranking(right, new double[0], all);
    }

    /** Right ones at places 1, 3 and 6 of three: (1/1 + 2/3 + 3/6) / 3; of four, the one that was not ranked counts 0. */
    @Test
    void averagePrecisionIsThatOfThePlacesOfTheRightOnes() {
        boolean[] places = {true, false, true, false, false, true};

        assertThat(ranking(3, places).averagePrecision()).isCloseTo((1 + 2.0 / 3 + 0.5) / 3, within(1e-12));
        assertThat(ranking(4, places).averagePrecision()).isCloseTo((1 + 2.0 / 3 + 0.5) / 4, within(1e-12));
    }

    @Test
    void figuresAreMeansOverQuestionsWithARightAnswer() {
        RankFigures figures = RankFigures.of(
                List.of(
                        ranking(1, true, false),
                        ranking(1, false, false, true),
                        ranking(1, false, false, false, false, false, true),
                        ranking(1, false, false),
                        ranking(0, false, false)),
                1);

        assertThat(figures.questions()).isEqualTo(4);
        assertThat(figures.first().value()).isEqualTo(0.25);
        assertThat(figures.five().value()).isEqualTo(0.5);
        assertThat(figures.reciprocal().value()).isCloseTo((1 + 1.0 / 3 + 1.0 / 6) / 4, within(1e-12));
        assertThat(figures.reciprocal().low()).isLessThan(figures.reciprocal().value());
    }

    /** Ten answers at 0.25, of which 4 are right, and ten at 0.85, of which 8 are: half of 0.15 and half of 0.05. */
    @Test
    void calibrationErrorIsTheMeanDistanceOverBins() {
        List<double[]> said = new java.util.ArrayList<>();
        for (int i = 0; i < 10; i++) {
            said.add(new double[] {0.25, i < 4 ? 1 : 0});
            said.add(new double[] {0.85, i < 8 ? 1 : 0});
        }

        assertThat(RankFigures.calibrationError(said)).isCloseTo(0.1, within(1e-12));
        assertThat(RankFigures.calibrationError(List.of())).isZero();
    }
}
