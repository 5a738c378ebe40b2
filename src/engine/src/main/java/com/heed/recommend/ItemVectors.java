package com.heed.recommend;

import com.heed.learn.Rows;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Vectors of items before any order of events is learned: items that the same customers had, that say the same of themselves and that look alike lie near each other. Their products are those of the rows of customers, words and pictures side by side in the subspace that keeps most of them (latent semantic analysis, Deerwester et al. 1990); then each is made as long as the others.
 */
public final class ItemVectors {
    /** Of the squared length of an item's row in the matrix that is decomposed, half of it for each where items have words and pictures; the rest is what customers tell. */
    private static final float CONTENT = 0.3f;

    /** Of each vector, chosen on purchases of a shop. Longer than a new model begins with otherwise (0.16 at a width of 64), so that what is known weighs beside places and blocks. */
    private static final double LENGTH = 1;

    private ItemVectors() {}

    /**
     * Finds them.
     *
     * @param words of an item's text
     * @param width of the vectors
     * @return (items, width); random where nothing is known of an item
     */
    public static float[][] of(Histories past, Function<String, List<String>> words, int width, long seed) {
        return of(past, ItemContent.of(past.catalogue(), words, seed), width, seed);
    }

    /**
     * Finds them.
     *
     * @param content what items tell of themselves; may be empty
     * @param width   of the vectors
     * @return (items, width); random where nothing is known of an item
     */
    static float[][] of(Histories past, ItemContent content, int width, long seed) {
        SparseRows customers = SparseRows.customers(past);
        float share = content.words().isEmpty() && content.images().isEmpty() ? 0 : CONTENT;
        SplittableRandom random = new SplittableRandom(seed);
        int items = past.items();
        float[][] basis = Subspace.gaussian(items, width, random);
        float[][] columns = new float[width][items];
        for (int round = 0; round < Subspace.ROUNDS; round++) {
            Rows.transpose(gram(customers, content, share, basis), items, columns);
            Subspace.orthonormal(columns);
            Rows.transpose(columns, width, basis);
        }
        float[][] image = new float[width][items];
        Rows.transpose(gram(customers, content, share, basis), items, image);
        float[][] vectors = new float[items][width];
        Rows.addProduct(vectors, width, basis, items, width, root(columns, image));
        return spread(vectors, random);
    }

    private static float[][] gram(SparseRows customers, ItemContent content, float share, float[][] basis) {
        float[][] image = new float[basis.length][basis[0].length];
        customers.addGram(image, 1 - share, basis);
        boolean both = !content.words().isEmpty() && !content.images().isEmpty();
        content.words().addGram(image, both ? share / 2 : share, basis);
        content.images().addGram(image, both ? share / 2 : share, basis);
        return image;
    }

    /** L of L L' = Q' G Q (Cholesky), 0 in columns of directions in which there is nothing. @param basis (width, items) Q', @param image (width, items) (G Q)' */
    private static float[][] root(float[][] basis, float[][] image) {
        int width = basis.length;
        double[][] lower = new double[width][width];
        double greatest = 0;
        for (int j = 0; j < width; j++) {
            greatest = Math.max(greatest, Rows.sum(basis[j], image[j]));
        }
        for (int j = 0; j < width; j++) {
            for (int i = j; i < width; i++) {
                double rest = Rows.sum(basis[i], image[j]);
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    lower[j][j] = rest > 1e-6 * greatest ? Math.sqrt(rest) : 0;
                } else {
                    lower[i][j] = lower[j][j] == 0 ? 0 : rest / lower[j][j];
                }
            }
        }
        float[][] root = new float[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                root[i][j] = (float) lower[i][j];
            }
        }
        return root;
    }

    /** Turned at random, so that no number of a vector says more than another, and all as long. */
    private static float[][] spread(float[][] vectors, SplittableRandom random) {
        int width = vectors[0].length;
        float[][] turn = Subspace.gaussian(width, width, random);
        Subspace.orthonormal(turn);
        float[][] turned = new float[vectors.length][width];
        Rows.addProduct(turned, width, vectors, vectors.length, width, turn);
        for (float[] row : turned) {
            double length = Math.sqrt(Rows.dot(row, row));
            if (length < 1e-6) {
                for (int j = 0; j < width; j++) {
                    row[j] = (float) random.nextGaussian();
                }
                length = Math.sqrt(Rows.dot(row, row));
            }
            Rows.scale(row, (float) (LENGTH / length));
        }
        return turned;
    }
}
