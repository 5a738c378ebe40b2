package com.heed.lab.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearProjectionTest {
    private static List<float[]> vectors(int count) {
        Random random = new Random(1);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vectors.add(new float[] {
                (float) random.nextGaussian(),
                (float) random.nextGaussian(),
                (float) random.nextGaussian(),
                (float) random.nextGaussian()
            });
        }
        return vectors;
    }

    /** Two vectors of two numbers side by side; the reply is the first, turned by a quarter. */
    @Test
    void aTurnIsLearned() {
        List<float[]> asked = vectors(50);
        List<float[]> replies =
                asked.stream().map(row -> new float[] {-row[1], row[0]}).toList();

        float[] led = LinearProjection.fit(asked, replies, 1e-6).of(new float[] {3, 4, 7, 7});

        assertThat(led[0]).isCloseTo(-0.8f, within(1e-4f));
        assertThat(led[1]).isCloseTo(0.6f, within(1e-4f));
    }

    /** Held back without end it stays what it was: the mean of the two vectors. */
    @Test
    void aStrongHoldLeavesTheMean() {
        List<float[]> asked = vectors(50);
        List<float[]> replies =
                asked.stream().map(row -> new float[] {-row[1], row[0]}).toList();

        float[] led = LinearProjection.fit(asked, replies, 1e9).of(new float[] {3, 0, 0, 4});

        assertThat(led[0]).isCloseTo(0.6f, within(1e-3f));
        assertThat(led[1]).isCloseTo(0.8f, within(1e-3f));
    }
}
