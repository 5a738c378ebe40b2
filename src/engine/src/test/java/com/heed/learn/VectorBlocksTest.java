package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorBlocksTest {
    private static float[][] random(int vectors, int width) {
        Random random = new Random(3);
        float[][] all = new float[vectors][width];
        for (float[] row : all) {
            for (int j = 0; j < width; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return all;
    }

    @Test
    void productsAreThoseOfTheRows() {
        float[][] vectors = random(2 * VectorBlocks.BLOCK + 5, 7);
        float[] asked = random(1, 7)[0];
        VectorBlocks blocks = new VectorBlocks(vectors);
        assertThat(blocks.blocks()).isEqualTo(3);
        float[] into = new float[VectorBlocks.BLOCK];
        int seen = 0;
        for (int b = 0; b < blocks.blocks(); b++) {
            int count = blocks.products(asked, b, into);
            for (int i = 0; i < count; i++, seen++) {
                double sum = 0;
                for (int j = 0; j < 7; j++) {
                    sum += (double) asked[j] * vectors[seen][j];
                }
                assertThat(into[i]).isCloseTo((float) sum, within(1e-5f));
            }
        }
        assertThat(seen).isEqualTo(vectors.length);
        assertThat(blocks.at(VectorBlocks.BLOCK + 3, 2)).isEqualTo(vectors[VectorBlocks.BLOCK + 3][2]);
    }

    @Test
    void withoutVectorsThereIsNoBlock() {
        VectorBlocks none = new VectorBlocks(new float[0][]);
        assertThat(none.blocks()).isZero();
        assertThat(none.size()).isZero();
    }

    @Test
    void vectorsOfTwoLengthsAreRefused() {
        assertThatThrownBy(() -> new VectorBlocks(new float[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vector 1 has 1 numbers");
    }
}
