package com.heed.attention;

import com.heed.learn.Rows;

/** The vectors of items, looked up one by one and multiplied with a state all at once. Safe for many threads. */
sealed interface ItemTable extends TokenRows permits ItemTable.Whole, HalfItems {

    /**
     * Products of a state with each item.
     *
     * @param state (width)
     * @param into  (rows), filled
     */
    void products(float[] state, float[] into);

    /** In single precision, as they are while they are learned. @param vectors (items, width), not copied */
    record Whole(float[][] vectors) implements ItemTable {
        @Override
        public int rows() {
            return vectors.length;
        }

        @Override
        public int width() {
            return vectors.length == 0 ? 0 : vectors[0].length;
        }

        @Override
        public void row(int index, float[] into) {
            System.arraycopy(vectors[index], 0, into, 0, into.length);
        }

        @Override
        public void products(float[] state, float[] into) {
            Rows.dots(state, vectors, into);
        }
    }
}
