package com.heed.learn;

/** Arithmetic on rows. One destination a loop and plain indexes, so that the loops become vector instructions. */
public final class Rows {
    private Rows() {}

    /** Sum of products over the length of {@code a}. Four sums side by side, because one would wait for itself at every step. */
    public static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int j = 0;
        for (; j + 3 < a.length; j += 4) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
        }
        for (; j < a.length; j++) {
            s0 += a[j] * b[j];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** As {@link #dot}, summed in double precision. */
    public static double sum(float[] a, float[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < a.length; j += 4) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
        }
        for (; j < a.length; j++) {
            s0 += a[j] * b[j];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /**
     * Products of one row with each of several.
     *
     * @param rows (count, length of {@code a})
     * @param into (count)
     */
    public static void dots(float[] a, float[][] rows, float[] into) {
        int i = 0;
        for (; i + 3 < rows.length; i += 4) {
            dotFour(a, rows, i, into);
        }
        for (; i < rows.length; i++) {
            into[i] = dot(a, rows[i]);
        }
    }

    /** Eight sums side by side, two for each row, keep both of a core's adders busy, and {@code a} is read once for four. */
    private static void dotFour(float[] a, float[][] b, int from, float[] into) {
        float[] b0 = b[from];
        float[] b1 = b[from + 1];
        float[] b2 = b[from + 2];
        float[] b3 = b[from + 3];
        float p0 = 0;
        float p1 = 0;
        float p2 = 0;
        float p3 = 0;
        float q0 = 0;
        float q1 = 0;
        float q2 = 0;
        float q3 = 0;
        int j = 0;
        for (; j + 1 < a.length; j += 2) {
            float x = a[j];
            float y = a[j + 1];
            p0 += x * b0[j];
            p1 += x * b1[j];
            p2 += x * b2[j];
            p3 += x * b3[j];
            q0 += y * b0[j + 1];
            q1 += y * b1[j + 1];
            q2 += y * b2[j + 1];
            q3 += y * b3[j + 1];
        }
        if (j < a.length) {
            p0 += a[j] * b0[j];
            p1 += a[j] * b1[j];
            p2 += a[j] * b2[j];
            p3 += a[j] * b3[j];
        }
        into[from] = p0 + q0;
        into[from + 1] = p1 + q1;
        into[from + 2] = p2 + q2;
        into[from + 3] = p3 + q3;
    }

    /** {@code to += scale * from}, over the length of {@code to}. */
    public static void addScaled(float[] to, float scale, float[] from) {
        for (int j = 0; j < to.length; j++) {
            to[j] += scale * from[j];
        }
    }

    /** {@code row *= factor}. */
    public static void scale(float[] row, float factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factor;
        }
    }

    /**
     * {@code to += x * matrix}, four rows at a time.
     *
     * @param to     (width or more)
     * @param x      (rows or more)
     * @param matrix (rows or more, width or more)
     */
    public static void addProduct(float[] to, int width, float[] x, int rows, float[][] matrix) {
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            addFour(
                    to,
                    width,
                    x[i],
                    matrix[i],
                    x[i + 1],
                    matrix[i + 1],
                    x[i + 2],
                    matrix[i + 2],
                    x[i + 3],
                    matrix[i + 3]);
        }
        for (; i < rows; i++) {
            addOne(to, width, x[i], matrix[i]);
        }
    }

    /**
     * {@code to += x * matrix} for several rows; four rows of the matrix are read once for all of them.
     *
     * @param to     (count or more, width or more)
     * @param x      (count or more, inner or more)
     * @param inner  rows of the matrix that count
     * @param matrix (inner or more, width or more)
     */
    public static void addProduct(float[][] to, int width, float[][] x, int count, int inner, float[][] matrix) {
        int i = 0;
        for (; i + 3 < inner; i += 4) {
            float[] a = matrix[i];
            float[] b = matrix[i + 1];
            float[] c = matrix[i + 2];
            float[] d = matrix[i + 3];
            for (int r = 0; r < count; r++) {
                float[] row = x[r];
                addFour(to[r], width, row[i], a, row[i + 1], b, row[i + 2], c, row[i + 3], d);
            }
        }
        for (; i < inner; i++) {
            for (int r = 0; r < count; r++) {
                addOne(to[r], width, x[r][i], matrix[i]);
            }
        }
    }

    /**
     * {@code to += x' * matrix}: what a layer's weights change by, from what went in and the gradients by what came out; four rows are read once for all of {@code to}.
     *
     * @param to     (inner, width or more)
     * @param x      (rows or more, inner or more), turned around
     * @param matrix (rows or more, width or more)
     */
    public static void addTurnedProduct(float[][] to, int width, float[][] x, int rows, float[][] matrix) {
        addTurnedProduct(to, to.length, width, x, rows, matrix);
    }

    /** As above. @param inner columns of {@code x} that count, at most the rows of {@code to} */
    public static void addTurnedProduct(float[][] to, int inner, int width, float[][] x, int rows, float[][] matrix) {
        addTurned(to, inner, false, width, x, rows, matrix);
    }

    /**
     * As {@link #addTurnedProduct(float[][], int, float[][], int, float[][])}, of a square {@code x} in which a row has nothing after its own place.
     *
     * @param to     (rows or more, width or more)
     * @param x      (rows or more, rows or more), 0 above the diagonal
     * @param matrix (rows or more, width or more)
     */
    public static void addTurnedTriangle(float[][] to, int width, float[][] x, int rows, float[][] matrix) {
        addTurned(to, rows, true, width, x, rows, matrix);
    }

    private static void addTurned(
            float[][] to, int inner, boolean triangle, int width, float[][] x, int rows, float[][] matrix) {
        int r = 0;
        for (; r + 3 < rows; r += 4) {
            float[] xa = x[r];
            float[] xb = x[r + 1];
            float[] xc = x[r + 2];
            float[] xd = x[r + 3];
            float[] a = matrix[r];
            float[] b = matrix[r + 1];
            float[] c = matrix[r + 2];
            float[] d = matrix[r + 3];
            int count = triangle ? r + 4 : inner;
            for (int i = 0; i < count; i++) {
                addFour(to[i], width, xa[i], a, xb[i], b, xc[i], c, xd[i], d);
            }
        }
        for (; r < rows; r++) {
            int count = triangle ? r + 1 : inner;
            for (int i = 0; i < count; i++) {
                addOne(to[i], width, x[r][i], matrix[r]);
            }
        }
    }

    private static void addOne(float[] to, int width, float scale, float[] from) {
        for (int j = 0; j < width; j++) {
            to[j] += scale * from[j];
        }
    }

    /** Fills {@code into} (columns, rows or more) with the first rows of a matrix turned around. */
    public static void transpose(float[][] matrix, int rows, float[][] into) {
        for (int i = 0; i < rows; i++) {
            float[] row = matrix[i];
            for (int j = 0; j < row.length; j++) {
                into[j][i] = row[j];
            }
        }
    }

    /**
     * Probabilities from logits, in place, without overflow.
     *
     * @return log of the sum of exp over the logits
     */
    public static double softmax(float[] logits) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int c = 0; c < logits.length; c++) {
            logits[c] = (float) Math.exp(logits[c] - largest);
            sum += logits[c];
        }
        scale(logits, (float) (1 / sum));
        return largest + Math.log(sum);
    }

    private static void addFour(
            float[] to, int width, float a, float[] ra, float b, float[] rb, float c, float[] rc, float d, float[] rd) {
        for (int j = 0; j < width; j++) {
            to[j] += a * ra[j] + b * rb[j] + (c * rc[j] + d * rd[j]);
        }
    }

    /** Mean of vectors, (width); zeros where there is none. */
    static float[] mean(VectorRows vectors) {
        double[] sum = new double[vectors.width()];
        float[] vector = new float[sum.length];
        for (int i = 0; i < vectors.size(); i++) {
            // A whole vector at a time: it may have to be read from a disk.
            vectors.copy(i, vector);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += vector[j];
            }
        }
        float[] mean = new float[sum.length];
        for (int j = 0; j < sum.length; j++) {
            mean[j] = (float) (sum[j] / Math.max(1, vectors.size()));
        }
        return mean;
    }

    /** What the numbers of a row add up to: four sums side by side, because one would wait for itself at every step. */
    public static double total(float[] row) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j + 3 < row.length; j += 4) {
            a += row[j];
            b += row[j + 1];
            c += row[j + 2];
            d += row[j + 3];
        }
        for (; j < row.length; j++) {
            a += row[j];
        }
        return (a + b) + (c + d);
    }
}
