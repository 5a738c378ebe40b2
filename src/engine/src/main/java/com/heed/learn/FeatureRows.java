package com.heed.learn;

/** Training rows as a linear model reads them: (rows, width), never modified. */
public sealed interface FeatureRows {
    int rows();

    int width();

    /** Dot product of a row with {@code weights} (width). */
    double dot(int row, double[] weights);

    /** Adds {@code scale} times the row to {@code sum} (width). */
    void addTo(int row, double scale, double[] sum);

    /**
     * Rows of floats.
     *
     * @param values (rows, width), not copied
     * @param width  of every row
     */
    record Dense(float[][] values, int width) implements FeatureRows {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double dot(int row, double[] weights) {
            float[] x = values[row];
            double a = 0;
            double b = 0;
            int j = 0;
            for (; j + 1 < x.length; j += 2) {
                a += x[j] * weights[j];
                b += x[j + 1] * weights[j + 1];
            }
            return j < x.length ? a + b + x[j] * weights[j] : a + b;
        }

        @Override
        public void addTo(int row, double scale, double[] sum) {
            float[] x = values[row];
            for (int j = 0; j < x.length; j++) {
                sum[j] += scale * x[j];
            }
        }
    }

    /**
     * Rows with few values that are not zero.
     *
     * @param indexes (rows, any): columns, each once a row
     * @param values  (rows, any): their values
     * @param width   columns in all
     */
    record Sparse(int[][] indexes, float[][] values, int width) implements FeatureRows {
        @Override
        public int rows() {
            return indexes.length;
        }

        @Override
        public double dot(int row, double[] weights) {
            int[] index = indexes[row];
            float[] x = values[row];
            double sum = 0;
            for (int k = 0; k < index.length; k++) {
                sum += x[k] * weights[index[k]];
            }
            return sum;
        }

        @Override
        public void addTo(int row, double scale, double[] sum) {
            int[] index = indexes[row];
            float[] x = values[row];
            for (int k = 0; k < index.length; k++) {
                sum[index[k]] += scale * x[k];
            }
        }
    }
}
