package com.heed.lab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.evaluation.LearningCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    @Test
    void theQuarterIsAPartOfTheHalf() {
        List<int[]> asked = new ArrayList<>();

        List<LearningCurve.Point> points = Growth.measure(1_000, 200, 180, 3, rows -> {
            asked.add(rows);
            return rows.length / 4;
        });

        assertThat(asked.get(0)).hasSize(250).isSorted();
        assertThat(asked.get(1)).hasSize(500).isSorted();
        assertThat(Arrays.stream(asked.get(0)).boxed())
                .isSubsetOf(Arrays.stream(asked.get(1)).boxed().toList());
        assertThat(points).extracting(LearningCurve.Point::cases).containsExactly(250, 500, 1_000);
        assertThat(points.get(0).figure().value()).isEqualTo(62 / 200.0);
        assertThat(points.get(2).figure().value()).isEqualTo(0.9);
    }
}
