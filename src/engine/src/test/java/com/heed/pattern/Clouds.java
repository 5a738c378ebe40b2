package com.heed.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Made-up sentence vectors: directions around given themes, all with a large part in common, as those of an encoder have. */
final class Clouds {
    private static final int WIDTH = 50;

    private final SplittableRandom random;
    private final List<float[]> rows = new ArrayList<>();
    private final float[] common = new float[WIDTH];

    Clouds(long seed) {
        random = new SplittableRandom(seed);
        common[0] = 1;
    }

    /** Rows around a theme of their own. */
    Clouds theme(int count, double spread) {
        float[] theme = noise(1);
        for (int i = 0; i < count; i++) {
            float[] row = noise(spread);
            for (int j = 0; j < WIDTH; j++) {
                row[j] += theme[j] + common[j];
            }
            rows.add(row);
        }
        return this;
    }

    /** Rows with nothing in common but what all have. */
    Clouds alone(int count) {
        for (int i = 0; i < count; i++) {
            theme(1, 0);
        }
        return this;
    }

    private float[] noise(double length) {
        float[] noise = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            noise[j] = (float) (length * random.nextGaussian() / Math.sqrt(WIDTH));
        }
        return noise;
    }

    float[][] rows() {
        return rows.toArray(float[][]::new);
    }
}
