package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotProductAttentionTest {
    private static final float[][] ITEMS = {
        {0.2f, 0.1f, 0.1f}, {0.1f, 0.3f, 0.2f}, {0.2f, 0.2f, 0.3f}, {0.1f, 0.2f, 0.1f}
    };

    private static float[][] rows(int... items) {
        return Arrays.stream(items).mapToObj(item -> ITEMS[item - 1].clone()).toArray(float[][]::new);
    }

    private static boolean[] all(int keys) {
        boolean[] real = new boolean[keys];
        Arrays.fill(real, true);
        return real;
    }

    private record Attended(float[][] weights, float[][] output) {}

    private static Attended attend(float[][] rows, boolean[] real) {
        float[][] weights = new float[rows.length][rows.length];
        float[][] output = new float[rows.length][rows[0].length];
        DotProductAttention.scaled(rows[0].length).forward(rows, rows, rows, rows.length, real, weights, output);
        return new Attended(weights, output);
    }

    /** Four items, three customers; weights and outputs by an independent program. Six digits are given, so half of the last is the tolerance. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 3 | .330769 .332684 .336548 / .324414 .337793 .337793 / .325038 .334558 .340403"
                        + " | .166732 .200192 .200578 / .166221 .201338 .201338 / .166544 .200952 .201536",
                "2 3 4 | .336525 .336525 .326949 / .334558 .340403 .325038 / .335252 .335252 .329496"
                        + " | .133653 .233653 .200958 / .134040 .233456 .201536 / .133525 .233525 .200576",
                "1 3 4 | .332037 .337838 .330125 / .328162 .343675 .328162 / .330125 .337838 .332037"
                        + " | .166987 .166796 .167568 / .167184 .167184 .168735 / .166796 .166987 .167568"
            })
    void theGoldenExampleIsReproduced(String example) {
        String[] parts = example.split("\\|", -1);
        int[] items = Arrays.stream(parts[0].strip().split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        Attended attended = attend(rows(items), all(3));
        assertEquals(attended.weights, parts[1]);
        assertEquals(attended.output, parts[2]);
    }

    private static void assertEquals(float[][] found, String expected) {
        String[] rows = expected.split("/", -1);
        for (int i = 0; i < rows.length; i++) {
            String[] values = rows[i].strip().split(" ", -1);
            for (int j = 0; j < values.length; j++) {
                assertThat(found[i][j]).isCloseTo(Float.parseFloat(values[j]), within(6e-7f));
            }
        }
    }

    @Test
    void withoutPositionsTheOrderOfTheItemsChangesNoSum() {
        float[] one = mean(attend(rows(1, 2, 3), all(3)).output);
        float[] other = mean(attend(rows(3, 1, 2), all(3)).output);
        for (int j = 0; j < one.length; j++) {
            assertThat(one[j]).isCloseTo(other[j], within(1e-6f));
        }
    }

    private static float[] mean(float[][] rows) {
        float[] mean = new float[rows[0].length];
        for (float[] row : rows) {
            Rows.addScaled(mean, 1f / rows.length, row);
        }
        return mean;
    }

    @Test
    void aMaskedKeyIsAsIfItWereNotThere() {
        Attended masked = attend(rows(1, 2, 3, 4), new boolean[] {true, true, true, false});
        Attended without = attend(rows(1, 2, 3), all(3));
        for (int i = 0; i < 3; i++) {
            assertThat(masked.output[i]).containsExactly(without.output[i]);
            assertThat(masked.weights[i][3]).isZero();
        }
    }

    @Test
    void whenAllKeysAreMaskedTheRowIsZero() {
        Attended masked = attend(rows(1, 2, 3), new boolean[3]);
        for (float[] row : masked.output) {
            assertThat(row).containsOnly(0);
        }
    }

    @Test
    void scoresThatExpWouldNotBearAreBorne() {
        float[][] rows = {{300, 0, 0}, {0, 300, 0}};
        Attended attended = attend(rows, all(2));
        assertThat(attended.output[0]).containsExactly(300, 0, 0);
    }

    @Test
    void fewerRowsThanKeysAreRefusedWithBothNumbers() {
        float[][] rows = rows(1, 2);
        assertThatThrownBy(() -> DotProductAttention.plain()
                        .forward(rows, rows, rows, 3, all(3), new float[2][3], new float[2][3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 keys")
                .hasMessageContaining("2 rows");
    }

    /** The loss is a random linear function of the output. Floats allow about three digits in a difference quotient. */
    @Test
    void gradientsAreThoseOfFiniteDifferences() {
        Random random = new Random(5);
        float[][] query = random(3, 4, random);
        float[][] key = random(5, 4, random);
        float[][] value = random(5, 2, random);
        float[][] loss = random(3, 2, random);
        boolean[] real = {true, true, false, true, true};
        DotProductAttention attention = DotProductAttention.scaled(4);
        float[][] weights = new float[3][5];
        float[][] output = new float[3][2];
        attention.forward(query, key, value, 5, real, weights, output);
        float[][] byQuery = new float[3][4];
        float[][] byKey = new float[5][4];
        float[][] byValue = new float[5][2];
        attention.backward(query, key, value, 5, weights, loss, byQuery, byKey, byValue);
        check("query", query, byQuery, () -> loss(attention, query, key, value, real, loss));
        check("key", key, byKey, () -> loss(attention, query, key, value, real, loss));
        check("value", value, byValue, () -> loss(attention, query, key, value, real, loss));
        assertThat(byKey[2]).containsOnly(0);
    }

    private static double loss(
            DotProductAttention attention, float[][] q, float[][] k, float[][] v, boolean[] real, float[][] by) {
        float[][] output = new float[q.length][v[0].length];
        attention.forward(q, k, v, k.length, real, new float[q.length][k.length], output);
        double sum = 0;
        for (int i = 0; i < output.length; i++) {
            for (int j = 0; j < output[i].length; j++) {
                sum += by[i][j] * output[i][j];
            }
        }
        return sum;
    }

    private static void check(
            String name, float[][] parameter, float[][] gradient, java.util.function.DoubleSupplier loss) {
        FiniteDifferences.check(name, parameter, gradient, 1e-2f, 1e-3, loss);
    }

    private static float[][] random(int rows, int width, Random random) {
        float[][] values = new float[rows][width];
        for (float[] row : values) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return values;
    }
}
