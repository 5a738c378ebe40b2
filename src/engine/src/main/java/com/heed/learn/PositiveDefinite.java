package com.heed.learn;

/** A symmetric positive definite matrix by its Cholesky factor (Golub and Van Loan, Matrix Computations, 4th edition, algorithm 4.2.2). */
public final class PositiveDefinite {

    /** (size, size) lower triangle: the matrix is this times its transpose. */
    private final double[][] lower;

    private PositiveDefinite(double[][] lower) {
        this.lower = lower;
    }

    /**
     * Takes the factor of a matrix.
     *
     * @param matrix (size, size) of which the lower triangle is read, not modified
     * @throws IllegalArgumentException if it is not positive definite; names the row at which that shows
     */
    public static PositiveDefinite of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] row = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                double[] other = j == i ? row : lower[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                if (j < i) {
                    row[j] = sum / lower[j][j];
                } else if (sum > 0) {
                    row[j] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException("row " + i + " leaves " + sum
                            + " on the diagonal; a positive definite matrix leaves more than 0");
                }
            }
            lower[i] = row;
        }
        return new PositiveDefinite(lower);
    }

    /** x with matrix x = right. @param right (size), not modified */
    public double[] solve(double[] right) {
        int size = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            double[] row = lower[i];
            for (int k = 0; k < i; k++) {
                x[i] -= row[k] * x[k];
            }
            x[i] /= row[i];
        }
        for (int i = size - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                x[k] -= lower[i][k] * x[i];
            }
        }
        return x;
    }

    /** (size, size) */
    public double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
