package com.heed.attention;

import com.heed.learn.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Dense} layer whose weights are kept in half precision (IEEE 754 binary16). A text reads each weight once and the encoder has driven them out of the cache, so that their bytes are what the layer costs.
 * They stand in one array, which a core reads ahead where it would stop at the end of each row. Sums are taken in single precision, in the order of {@link Rows#addProduct(float[], int, float[], int, float[][])}.
 *
 * @param weights (in * out), row after row
 * @param bias    (out)
 */
record HalfDense(short[] weights, float[] bias) implements Layer {
    /** Rows turned to floats at a time: as many as {@link Rows} adds in one step. */
    private static final int STEP = 4;

    /** The same layer, or null if a weight is no half. */
    static @Nullable HalfDense of(Dense layer) {
        short[] halves = new short[layer.in() * layer.out()];
        for (int i = 0; i < layer.in(); i++) {
            float[] row = layer.weights()[i];
            System.arraycopy(HalfRows.halves(row), 0, halves, i * layer.out(), layer.out());
            for (int j = 0; j < layer.out(); j++) {
                if (Float.float16ToFloat(halves[i * layer.out() + j]) != row[j]) {
                    return null;
                }
            }
        }
        return new HalfDense(halves, layer.bias());
    }

    @Override
    public void forward(float[] x, float[] output) {
        System.arraycopy(bias, 0, output, 0, output.length);
        float[][] rows = new float[STEP][output.length];
        float[] scales = new float[STEP];
        for (int i = 0; i < x.length; i += STEP) {
            int count = Math.min(STEP, x.length - i);
            for (int r = 0; r < count; r++) {
                toFloats(weights, (i + r) * output.length, rows[r]);
                scales[r] = x[i + r];
            }
            Rows.addProduct(output, output.length, scales, count, rows);
        }
    }

    private static void toFloats(short[] halves, int from, float[] floats) {
        for (int j = 0; j < floats.length; j++) {
            floats[j] = Float.float16ToFloat(halves[from + j]);
        }
    }
}
