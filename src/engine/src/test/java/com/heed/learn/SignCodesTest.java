package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignCodesTest {
    private static final int WIDTH = 384;

    private final Random random = new Random(5);

    private float[] direction(int width) {
        float[] direction = new float[width];
        for (int j = 0; j < width; j++) {
            direction[j] = (float) random.nextGaussian();
        }
        return unit(direction);
    }

    private static float[] unit(float[] vector) {
        Rows.scale(vector, (float) (1 / Math.sqrt(Rows.sum(vector, vector))));
        return vector;
    }

    private float[] around(float[] direction, double spread) {
        float[] noise = direction(direction.length);
        Rows.scale(noise, (float) spread);
        Rows.addScaled(noise, 1, direction);
        return unit(noise);
    }

    /** Of random directions at a known angle the estimate is that of a coin thrown 384 times: its cosine is off by pi sin(a) sqrt(p (1 - p) / 384) with p = a / pi, and by a mean of 4,000 of them by a sixtieth of that. */
    @Test
    void anEstimateIsOffByWhatThrowingCoinsSays() {
        float[][] vectors = new float[4_000][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = direction(WIDTH);
        }
        // Opposite ones make the mean nothing, so that the angle is the one known.
        float[][] all = new float[2 * vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            all[2 * i] = vectors[i];
            all[2 * i + 1] = vectors[i].clone();
            Rows.scale(all[2 * i + 1], -1);
        }
        SignCodes codes = new SignCodes(new VectorRows.Floats(all));
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < 200; i++) {
            float[] asked = around(vectors[i], 0.75);
            float[] estimates = codes.estimates(asked);
            double off = estimates[2 * i] - Rows.sum(asked, vectors[i]);
            sum += off;
            squares += off * off;
            count++;
        }
        // cos(a) is about 0.8.
        double angle = Math.acos(0.8);
        double p = angle / Math.PI;
        double expected = Math.PI * Math.sin(angle) * Math.sqrt(p * (1 - p) / WIDTH);
        assertThat(Math.sqrt(squares / count)).isCloseTo(expected, within(0.2 * expected));
        assertThat(sum / count).isCloseTo(0, within(4 * expected / Math.sqrt(count)));
    }

    /** Vectors that share a direction, as sentence vectors do, in clusters: nearly all of the ten nearest of 20,000 are among the 400 with the largest estimates. */
    @Test
    void theNearestAreAmongTheLikelyOnes() {
        float[] shared = direction(WIDTH);
        float[][] centres =
                IntStream.range(0, 200).mapToObj(c -> around(shared, 1)).toArray(float[][]::new);
        float[][] vectors = IntStream.range(0, 20_000)
                .mapToObj(i -> around(centres[i % centres.length], 0.5))
                .toArray(float[][]::new);
        SignCodes codes = new SignCodes(new VectorRows.Floats(vectors));
        NearestVectors exact = new NearestVectors(new VectorRows.Floats(vectors));
        int found = 0;
        for (int q = 0; q < 100; q++) {
            float[] asked = around(centres[q], 0.5);
            Set<Integer> likely = new HashSet<>(Arrays.asList(largest(codes.estimates(asked), 400)));
            found += (int) Arrays.stream(exact.nearest(asked, 10, i -> false).at())
                    .filter(likely::contains)
                    .count();
        }
        assertThat(found).isGreaterThanOrEqualTo(980);
    }

    private static Integer[] largest(float[] values, int count) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Float.compare(values[b], values[a]))
                .limit(count)
                .toArray(Integer[]::new);
    }

    /** A second implementation: the formula, one number after the other; also where the width fills no whole word. */
    @Test
    void blocksOfSignsGiveWhatTheFormulaSays() {
        for (int width : new int[] {1, 48, 64, 90}) {
            float[][] vectors = IntStream.range(0, 5_000)
                    .mapToObj(i -> around(direction(width), 0.2))
                    .toArray(float[][]::new);
            float[] mean = new float[width];
            for (float[] vector : vectors) {
                Rows.addScaled(mean, 1f / vectors.length, vector);
            }
            float[] asked = direction(width);
            float[] estimates = new SignCodes(new VectorRows.Floats(vectors)).estimates(asked);
            for (int i = 0; i < vectors.length; i += 97) {
                int different = 0;
                double ofMean = 0;
                double length = 0;
                double askedLength = 0;
                double base = 0;
                for (int j = 0; j < width; j++) {
                    double c = vectors[i][j] - mean[j];
                    double d = asked[j] - mean[j];
                    different += c < 0 == d < 0 ? 0 : 1;
                    ofMean += mean[j] * c;
                    length += c * c;
                    askedLength += d * d;
                    base += asked[j] * mean[j];
                }
                double expected =
                        base + ofMean + Math.sqrt(length * askedLength) * Math.cos(Math.PI * different / width);
                assertThat((double) estimates[i]).isCloseTo(expected, within(1e-4));
            }
        }
    }

    @Test
    void noVectorsAreNoEstimates() {
        assertThat(new SignCodes(new VectorRows.Floats(new float[0][])).estimates(new float[0]))
                .isEmpty();
    }
}
