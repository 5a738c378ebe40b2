package com.heed.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfDenseTest {

    private static Dense random(int in, int out, boolean halves) {
        Dense layer = Dense.random(in, out, new SplittableRandom(7));
        if (halves) {
            for (float[] row : layer.weights()) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = Float.float16ToFloat(Float.floatToFloat16(row[j]));
                }
            }
        }
        return layer;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 8, 62})
    void weightsThatAreHalvesAnswerAsTheSameWeightsInSinglePrecision(int in) {
        Dense layer = random(in, 19, true);
        layer.bias()[3] = 0.1f;
        SplittableRandom random = new SplittableRandom(8);
        float[] x = new float[in];
        for (int i = 0; i < in; i++) {
            x[i] = (float) random.nextGaussian();
        }
        float[] single = new float[19];
        float[] half = new float[19];
        layer.forward(x, single);
        Layer kept = Layer.of(layer);
        kept.forward(x, half);
        assertThat(kept).isInstanceOf(HalfDense.class);
        assertThat(half).isEqualTo(single);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void weightsThatAreNoHalvesStayAsTheyAre(int in) {
        Dense layer = random(in, 19, false);
        assertThat(Layer.of(layer)).isSameAs(layer);
    }
}
