package com.heed.attention;

/** A layer as a text passes through it. */
sealed interface Layer permits Dense, HalfDense {

    /** Fills {@code output} (out) from {@code x} (in). */
    void forward(float[] x, float[] output);

    /** A layer that answers as this one to the last bit, with its weights in halves if they are halves already. */
    static Layer of(Dense layer) {
        HalfDense halved = HalfDense.of(layer);
        return halved == null ? layer : halved;
    }
}
