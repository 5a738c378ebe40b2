package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found is compared with a search through all products, bit by bit. */
class NearestVectorsTest {
    private static final int MOST = 40;

    private final Random random = new Random(11);

    private float[][] gaussian(int count, int width, double scale, double shift) {
        float[][] all = new float[count][width];
        for (float[] row : all) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) (shift + scale * random.nextGaussian());
            }
        }
        return all;
    }

    private static float[][] ofLengthOne(float[][] rows) {
        for (float[] row : rows) {
            Rows.scale(row, (float) (1 / Math.sqrt(Rows.sum(row, row))));
        }
        return rows;
    }

    private float[][] inClusters(int count, int width, int clusters, double spread) {
        float[][] centres = gaussian(clusters, width, 1, 0.5);
        float[][] all = gaussian(count, width, spread, 0);
        for (int i = 0; i < count; i++) {
            Rows.addScaled(all[i], 1, centres[i % clusters]);
        }
        return ofLengthOne(all);
    }

    private static NearestVectors.Found amongAll(float[][] vectors, float[] asked, int most, IntPredicate leftOut) {
        float[][] turned = new float[asked.length][vectors.length];
        Rows.transpose(vectors, vectors.length, turned);
        float[] products = new float[vectors.length];
        Rows.addProduct(products, vectors.length, asked, asked.length, turned);
        int[] order = IntStream.range(0, vectors.length)
                .filter(i -> !leftOut.test(i))
                .boxed()
                .sorted((a, b) -> products[a] == products[b] ? a - b : Float.compare(products[b], products[a]))
                .mapToInt(Integer::intValue)
                .limit(most)
                .toArray();
        float[] largest = new float[order.length];
        for (int k = 0; k < order.length; k++) {
            largest[k] = products[order[k]];
        }
        return new NearestVectors.Found(order, largest);
    }

    private static void assertSame(float[][] vectors, float[][] asked, IntPredicate leftOut) {
        NearestVectors nearest = new NearestVectors(new VectorRows.Floats(vectors));
        for (float[] each : asked) {
            NearestVectors.Found found = nearest.nearest(each, MOST, leftOut);
            NearestVectors.Found expected = amongAll(vectors, each, MOST, leftOut);
            assertThat(found.at()).isEqualTo(expected.at());
            assertThat(found.products()).isEqualTo(expected.products());
        }
    }

    @Test
    void findsWhatASearchThroughAllFinds() {
        float[][] vectors = inClusters(3_000, 90, 25, 0.3);
        assertSame(vectors, inClusters(100, 90, 25, 0.3), i -> false);
        assertSame(vectors, java.util.Arrays.copyOf(vectors, 100), i -> i % 3 == 0);
    }

    /** All lie about as far from each other. */
    @Test
    void findsThemWhereNoneIsNear() {
        assertSame(ofLengthOne(gaussian(1_500, 131, 1, 0)), ofLengthOne(gaussian(30, 131, 1, 0)), i -> false);
    }

    /** Few dimensions in many: all products lie close together. */
    @Test
    void findsThemInAFlatSpace() {
        float[][] few = gaussian(7, 200, 1, 0);
        float[][] vectors = new float[2_000][200];
        for (float[] row : vectors) {
            for (float[] part : few) {
                Rows.addScaled(row, (float) random.nextGaussian(), part);
            }
        }
        assertSame(ofLengthOne(vectors), java.util.Arrays.copyOfRange(vectors, 50, 150), i -> false);
    }

    @Test
    void ofEqualsTheFirstAreFound() {
        float[][] three = ofLengthOne(gaussian(3, 80, 1, 1));
        float[][] vectors =
                IntStream.range(0, 1_200).mapToObj(i -> three[i % 3].clone()).toArray(float[][]::new);
        assertSame(vectors, three, i -> false);
        NearestVectors.Found found =
                new NearestVectors(new VectorRows.Floats(vectors)).nearest(three[1], 3, i -> i == 4);
        assertThat(found.at()).containsExactly(1, 7, 10);
    }

    @Test
    void findsVectorsOfAnyLength() {
        float[][] vectors = gaussian(1_000, 70, 3, 100);
        for (int i = 0; i < vectors.length; i++) {
            Rows.scale(vectors[i], (float) Math.exp(2 * random.nextGaussian()));
        }
        vectors[17] = new float[70];
        assertSame(vectors, gaussian(50, 70, 40, 0), i -> false);
        assertSame(vectors, new float[][] {new float[70]}, i -> false);
    }

    @Test
    void findsAllWhereThereAreFewerThanWanted() {
        float[][] vectors = gaussian(5, 3, 1, 0);
        assertSame(vectors, gaussian(20, 3, 1, 0), i -> i == 2);
        assertThat(new NearestVectors(new VectorRows.Floats(vectors))
                        .nearest(vectors[0], MOST, i -> true)
                        .at())
                .isEmpty();
        assertThat(new NearestVectors(new VectorRows.Floats(new float[0][]))
                        .nearest(new float[] {1}, MOST, i -> false)
                        .at())
                .isEmpty();
    }

    @Test
    void halvesAreFoundAsTheFloatsTheyStandFor() {
        float[][] vectors = inClusters(2_000, 90, 25, 0.3);
        short[][] halves = new short[vectors.length][90];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < 90; j++) {
                halves[i][j] = Float.floatToFloat16(vectors[i][j]);
                vectors[i][j] = Float.float16ToFloat(halves[i][j]);
            }
        }
        NearestVectors nearest = new NearestVectors(new VectorRows.Halves(halves));
        for (float[] asked : inClusters(50, 90, 25, 0.3)) {
            NearestVectors.Found expected = amongAll(vectors, asked, MOST, i -> false);
            assertThat(nearest.nearest(asked, MOST, i -> false).at()).isEqualTo(expected.at());
            assertThat(nearest.nearest(asked, MOST, i -> false).products()).isEqualTo(expected.products());
        }
    }
}
