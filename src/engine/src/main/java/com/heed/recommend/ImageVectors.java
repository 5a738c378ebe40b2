package com.heed.recommend;

import com.heed.learn.Rows;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Vectors of items by how their pictures look: the square roots of an encoder's features without what all pictures of the catalogue have in common, along the directions in which they differ most (principal components), each divided by the fourth root of its variance, so that what tells many apart does not hide what tells few; then of length 1. Items without a picture have none.
 */
final class ImageVectors {
    /** Directions at most; on drawings of the same things by several hands, 128 found more than 64 or 32. */
    static final int WIDTH = 128;

    /** Pictures the directions are found on. */
    private static final int MOST_LOOKED_AT = 2_000;

    /** Of the greatest variance; below, a direction is rounding. */
    private static final double LEAST_VARIANCE = 1e-6;

    /** Of the length of the mean; a picture that differs by less differs by rounding. */
    private static final double LEAST_DIFFERENCE = 1e-5;

    private static final int[] NONE = {};

    private final int[] pictured;
    private final int[] places;
    private final float[][] vectors;

    /**
     * @param items    in the catalogue
     * @param pictured numbers of items, ascending
     * @param vectors  (pictured, width)
     */
    ImageVectors(int items, int[] pictured, float[][] vectors) {
        this.pictured = pictured;
        this.vectors = vectors;
        places = new int[items];
        Arrays.fill(places, -1);
        for (int p = 0; p < pictured.length; p++) {
            places[pictured[p]] = p;
        }
    }

    /**
     * Finds them.
     *
     * @throws IllegalArgumentException if pictures have different numbers of features; they were not looked at by one encoder
     */
    static ImageVectors of(Catalogue catalogue, long seed) {
        int[] pictured = IntStream.range(0, catalogue.size())
                .filter(i -> catalogue.item(i).image() != null)
                .toArray();
        // What one picture has in common with all is all of it.
        if (pictured.length < 2) {
            return new ImageVectors(catalogue.size(), NONE, new float[0][]);
        }
        float[][] roots = centred(catalogue, pictured);
        SplittableRandom random = new SplittableRandom(seed);
        float[][] directions = directions(some(roots, random), random);
        if (directions.length == 0) {
            return new ImageVectors(catalogue.size(), NONE, new float[0][]);
        }
        float[][] turned = new float[directions[0].length][directions.length];
        Rows.transpose(directions, directions.length, turned);
        float[][] vectors = new float[pictured.length][directions.length];
        Rows.addProduct(vectors, directions.length, roots, roots.length, turned.length, turned);
        for (float[] vector : vectors) {
            double length = Math.sqrt(Rows.dot(vector, vector));
            Rows.scale(vector, length == 0 ? 0 : (float) (1 / length));
        }
        return new ImageVectors(catalogue.size(), pictured, vectors);
    }

    private static float[][] centred(Catalogue catalogue, int[] pictured) {
        int width = image(catalogue, pictured[0]).width();
        float[][] roots = new float[pictured.length][width];
        double[] mean = new double[width];
        for (int p = 0; p < roots.length; p++) {
            ItemImage image = image(catalogue, pictured[p]);
            if (image.width() != width) {
                throw new IllegalArgumentException("the picture of item '"
                        + catalogue.item(pictured[p]).key() + "' has " + image.width() + " features and that of '"
                        + catalogue.item(pictured[0]).key() + "' " + width + "; look at all with one encoder");
            }
            image.roots(roots[p]);
            for (int j = 0; j < width; j++) {
                mean[j] += roots[p][j] / roots.length;
            }
        }
        double least = LEAST_DIFFERENCE
                * Math.sqrt(Arrays.stream(mean).map(each -> each * each).sum());
        for (float[] row : roots) {
            for (int j = 0; j < width; j++) {
                row[j] -= (float) mean[j];
            }
            double length = Math.sqrt(Rows.dot(row, row));
            Rows.scale(row, length <= least ? 0 : (float) (1 / length));
        }
        return roots;
    }

    private static ItemImage image(Catalogue catalogue, int item) {
        return Objects.requireNonNull(catalogue.item(item).image());
    }

    private static float[][] some(float[][] rows, SplittableRandom random) {
        if (rows.length <= MOST_LOOKED_AT) {
            return rows;
        }
        float[][] mixed = rows.clone();
        for (int i = 0; i < MOST_LOOKED_AT; i++) {
            int other = random.nextInt(i, mixed.length);
            float[] row = mixed[i];
            mixed[i] = mixed[other];
            mixed[other] = row;
        }
        return Arrays.copyOf(mixed, MOST_LOOKED_AT);
    }

    /** @return (at most {@value #WIDTH}, features) each of length one over the fourth root of its variance; those that tell most first */
    private static float[][] directions(float[][] rows, SplittableRandom random) {
        int features = rows[0].length;
        int count = Math.min(WIDTH, Math.min(rows.length, features));
        float[][] basis = Subspace.gaussian(count, features, random);
        Subspace.orthonormal(basis);
        for (int round = 0; round < Subspace.ROUNDS; round++) {
            float[][] seen = seen(rows, basis);
            float[][] next = new float[count][features];
            Rows.addTurnedProduct(next, features, seen, rows.length, rows);
            basis = next;
            Subspace.orthonormal(basis);
        }
        return principal(seen(rows, basis), basis);
    }

    /** (rows, directions) */
    private static float[][] seen(float[][] rows, float[][] basis) {
        float[][] turned = new float[basis[0].length][basis.length];
        Rows.transpose(basis, basis.length, turned);
        float[][] seen = new float[rows.length][basis.length];
        Rows.addProduct(seen, basis.length, rows, rows.length, turned.length, turned);
        return seen;
    }

    /** Turns a basis into the principal directions within it (Rayleigh-Ritz). */
    private static float[][] principal(float[][] seen, float[][] basis) {
        int count = basis.length;
        double[][] within = new double[count][count];
        for (float[] row : seen) {
            for (int a = 0; a < count; a++) {
                for (int b = 0; b < count; b++) {
                    within[a][b] += (double) row[a] * row[b] / seen.length;
                }
            }
        }
        Eigenvalue<Double> parts = Eigenvalue.R064.make(count, true);
        if (!parts.decompose(R064Store.FACTORY.rows(within))) {
            throw new IllegalStateException("pictures of the catalogue have no principal directions");
        }
        MatrixStore<Double> variance = parts.getD();
        MatrixStore<Double> turn = parts.getV();
        double greatest = IntStream.range(0, count)
                .mapToDouble(c -> variance.doubleValue(c, c))
                .max()
                .orElse(0);
        int[] order = IntStream.range(0, count)
                .filter(c -> greatest > 0 && variance.doubleValue(c, c) > LEAST_VARIANCE * greatest)
                .boxed()
                .sorted((a, b) -> Double.compare(variance.doubleValue(b, b), variance.doubleValue(a, a)))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] principal = new float[order.length][basis[0].length];
        for (int k = 0; k < order.length; k++) {
            double length = 1 / Math.pow(variance.doubleValue(order[k], order[k]), 0.25);
            for (int c = 0; c < count; c++) {
                Rows.addScaled(principal[k], (float) (length * turn.doubleValue(c, order[k])), basis[c]);
            }
        }
        return principal;
    }

    /** Whether no item has a vector. */
    boolean isEmpty() {
        return pictured.length == 0;
    }

    /** Numbers of the items that have one, ascending; not to be changed. */
    int[] pictured() {
        return pictured;
    }

    /** (pictured, width), not to be changed. */
    float[][] vectors() {
        return vectors;
    }

    int width() {
        return isEmpty() ? 0 : vectors[0].length;
    }

    boolean has(int item) {
        return places[item] >= 0;
    }

    /** The vector of an item that has one; not to be changed. */
    float[] vector(int item) {
        return vectors[places[item]];
    }

    /** How alike two items look, in [-1, 1]; 0 where one has no picture. */
    double alike(int a, int b) {
        return has(a) && has(b) ? Rows.dot(vector(a), vector(b)) : 0;
    }

    /**
     * Adds the product of all products between vectors with a matrix.
     *
     * @param into   (items, n)
     * @param share  factor
     * @param matrix (items, n)
     */
    void addGram(float[][] into, float share, float[][] matrix) {
        if (isEmpty()) {
            return;
        }
        int n = matrix[0].length;
        float[][] given = new float[pictured.length][];
        float[][] to = new float[pictured.length][n];
        Arrays.setAll(given, p -> matrix[pictured[p]]);
        float[][] within = new float[width()][n];
        Rows.addTurnedProduct(within, n, vectors, vectors.length, given);
        Rows.addProduct(to, n, vectors, vectors.length, width(), within);
        for (int p = 0; p < to.length; p++) {
            Rows.addScaled(into[pictured[p]], share, to[p]);
        }
    }
}
