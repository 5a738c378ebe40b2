package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Rows;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfItemsTest {

    /** One item, a block exactly, one more than a block, several; widths that are and are not a multiple of four. */
    @ParameterizedTest
    @CsvSource({"1, 64", "256, 64", "257, 6", "1000, 5", "700, 1"})
    void productsAndRowsAreThoseOfTheHalves(int items, int width) {
        SplittableRandom random = new SplittableRandom(items);
        float[][] vectors = new float[items][width];
        float[] state = new float[width];
        for (int j = 0; j < width; j++) {
            state[j] = (float) random.nextGaussian();
            for (float[] vector : vectors) {
                vector[j] = (float) random.nextGaussian();
            }
        }
        HalfItems halves = HalfItems.of(vectors);
        assertThat(halves.rows()).isEqualTo(items);
        assertThat(halves.width()).isEqualTo(width);
        float[] products = new float[items];
        halves.products(state, products);
        float[] row = new float[width];
        for (int i = 0; i < items; i++) {
            halves.row(i, row);
            for (int j = 0; j < width; j++) {
                assertThat(row[j]).isEqualTo(Float.float16ToFloat(Float.floatToFloat16(vectors[i][j])));
            }
            assertThat(products[i]).as("item %d", i).isCloseTo(Rows.dot(state, row), within(1e-5f));
        }
    }
}
