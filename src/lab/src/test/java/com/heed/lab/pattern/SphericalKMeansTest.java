package com.heed.lab.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.pattern.Agreement;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SphericalKMeansTest {

    /** A baseline that is weaker than it should be would flatter what it is compared with. */
    @Test
    void itFindsThreeDirectionsOnACircle() {
        SplittableRandom random = new SplittableRandom(1);
        float[][] rows = new float[300][];
        int[] truth = new int[300];
        for (int i = 0; i < rows.length; i++) {
            truth[i] = i % 3;
            double angle = 2 * Math.PI / 3 * truth[i] + 0.2 * random.nextGaussian();
            rows[i] = new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        }

        assertThat(Agreement.of(truth, SphericalKMeans.of(rows, 3, 1)).adjustedRand())
                .isGreaterThan(0.98);
        assertThat(SphericalKMeans.of(rows, 1, 1)).containsOnly(0);
        assertThat(SphericalKMeans.of(rows, 3, 1)).isEqualTo(SphericalKMeans.of(rows, 3, 1));
    }
}
