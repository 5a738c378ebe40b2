package com.heed.learn;

/**
 * Vectors of one width: kept as floats, as halves of them, or read from where they lie. Safe for many threads.
 */
public interface VectorRows {
    /** Number of vectors. */
    int size();

    /** Numbers of a vector; 0 where there is none. */
    int width();

    /** A number of a vector. */
    float at(int vector, int dimension);

    /**
     * Product of one vector with another. It is summed in the order of {@link Rows#addProduct(float[], int, float[], int, float[][])}, so that a vector asked for alone gives the bits it gives among many.
     *
     * @param other (width)
     */
    float product(int vector, float[] other);

    /** Fills {@code into} (width) with a vector. */
    default void copy(int vector, float[] into) {
        for (int j = 0; j < into.length; j++) {
            into[j] = at(vector, j);
        }
    }

    /**
     * Vectors as they are.
     *
     * @param rows (vectors, width), not copied
     */
    record Floats(float[][] rows) implements VectorRows {
        /** @throws IllegalArgumentException if one is longer or shorter than the first */
        public Floats {
            for (int i = 1; i < rows.length; i++) {
                sameWidth(i, rows[i].length, rows[0].length);
            }
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int width() {
            return rows.length == 0 ? 0 : rows[0].length;
        }

        @Override
        public float at(int vector, int dimension) {
            return rows[vector][dimension];
        }

        @Override
        public float product(int vector, float[] other) {
            float[] row = rows[vector];
            float sum = 0;
            int j = 0;
            for (; j + 3 < row.length; j += 4) {
                sum += other[j] * row[j]
                        + other[j + 1] * row[j + 1]
                        + (other[j + 2] * row[j + 2] + other[j + 3] * row[j + 3]);
            }
            for (; j < row.length; j++) {
                sum += other[j] * row[j];
            }
            return sum;
        }
    }

    /**
     * Vectors in half precision, IEEE 754 binary16: half the memory.
     *
     * @param rows (vectors, width), not copied
     */
    record Halves(short[][] rows) implements VectorRows {
        /** @throws IllegalArgumentException if one is longer or shorter than the first */
        public Halves {
            for (int i = 1; i < rows.length; i++) {
                sameWidth(i, rows[i].length, rows[0].length);
            }
        }

        @Override
        public int size() {
            return rows.length;
        }

        @Override
        public int width() {
            return rows.length == 0 ? 0 : rows[0].length;
        }

        @Override
        public float at(int vector, int dimension) {
            return Float.float16ToFloat(rows[vector][dimension]);
        }

        @Override
        public float product(int vector, float[] other) {
            short[] row = rows[vector];
            float sum = 0;
            int j = 0;
            for (; j + 3 < row.length; j += 4) {
                sum += other[j] * Float.float16ToFloat(row[j])
                        + other[j + 1] * Float.float16ToFloat(row[j + 1])
                        + (other[j + 2] * Float.float16ToFloat(row[j + 2])
                                + other[j + 3] * Float.float16ToFloat(row[j + 3]));
            }
            for (; j < row.length; j++) {
                sum += other[j] * Float.float16ToFloat(row[j]);
            }
            return sum;
        }
    }

    private static void sameWidth(int vector, int width, int first) {
        if (width != first) {
            throw new IllegalArgumentException(
                    "vector " + vector + " has " + width + " numbers; the first has " + first);
        }
    }
}
