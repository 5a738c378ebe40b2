package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private final Random random = new Random(5);

    private float[] row(int length) {
        float[] row = new float[length];
        for (int j = 0; j < length; j++) {
            row[j] = (float) random.nextGaussian();
        }
        return row;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (double) a[j] * b[j];
        }
        return sum;
    }

    /** Lengths that leave nothing, one, two and three numbers behind the last whole step. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 383, 384})
    void aProductIsTheSumOfProducts(int length) {
        float[] a = row(length);
        float[] b = row(length);
        assertThat(Rows.sum(a, b)).isCloseTo(product(a, b), within(1e-5));
        assertThat((double) Rows.dot(a, b)).isCloseTo(product(a, b), within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8, 11})
    void productsWithSeveralRowsAreThoseWithEach(int count) {
        float[] a = row(97);
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(97);
        }
        float[] into = new float[count];
        Rows.dots(a, rows, into);
        for (int i = 0; i < count; i++) {
            assertThat((double) into[i]).isCloseTo(product(a, rows[i]), within(1e-4));
        }
    }

    private float[][] rows(int count, int length) {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(length);
        }
        return rows;
    }

    /** Entry (i, j) of X' M is the sum over the rows of x_ri m_rj; what stands above the diagonal of a triangle is 0. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 8, 11})
    void turnedProductsAreSumsOverRows(int rows) {
        float[][] matrix = rows(rows, 7);
        float[][] x = rows(rows, rows);
        for (boolean triangle : new boolean[] {false, true}) {
            if (triangle) {
                for (int r = 0; r < rows; r++) {
                    Arrays.fill(x[r], r + 1, rows, 0);
                }
            }
            float[][] found = new float[rows][7];
            if (triangle) {
                Rows.addTurnedTriangle(found, 7, x, rows, matrix);
            } else {
                Rows.addTurnedProduct(found, 7, x, rows, matrix);
            }
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < 7; j++) {
                    double expected = 0;
                    for (int r = 0; r < rows; r++) {
                        expected += (double) x[r][i] * matrix[r][j];
                    }
                    assertThat((double) found[i][j]).as("%d %d", i, j).isCloseTo(expected, within(1e-4));
                }
            }
        }
    }

    /** Of lengths around multiples of four; whole numbers add up exactly in any order. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8, 9})
    void aTotalIsThatOfAllNumbers(int length) {
        float[] row = new float[length];
        for (int j = 0; j < length; j++) {
            row[j] = j + 1;
        }
        assertThat(Rows.total(row)).isEqualTo(length * (length + 1) / 2.0);
    }
}
