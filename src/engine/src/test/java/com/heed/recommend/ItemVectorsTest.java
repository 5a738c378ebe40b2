package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.attention.EventSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemVectorsTest {
    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            new Item("a", "red mug", List.of()),
            new Item("b", "blue mug", List.of()),
            new Item("c", "steel spade", List.of()),
            new Item("d", "garden spade", List.of()),
            new Item("e", "", List.of()),
            new Item("f", "blue plate", List.of())));

    private static final Histories PAST =
            histories(new int[] {0, 1}, new int[] {2, 3, 0}, new int[] {2, 3}, new int[] {0, 1, 1});

    private static ItemContent content(SparseRows words) {
        return new ItemContent(words, ImageVectors.of(CATALOGUE, 3));
    }

    private static Histories histories(int[]... customers) {
        List<History> histories = new ArrayList<>();
        for (int[] items : customers) {
            histories.add(new History("c" + histories.size(), EventSequence.untimed(items)));
        }
        return new Histories(CATALOGUE, histories);
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int j = 0; j < a.length; j++) {
            product += a[j] * b[j];
            squaresOfA += a[j] * a[j];
            squaresOfB += b[j] * b[j];
        }
        return product / Math.sqrt(squaresOfA * squaresOfB);
    }

    /** Column by column as the definition says: customers with 0.7 of the squared length, words with 0.3. */
    private static float[] row(int item, SparseRows customers, SparseRows words) {
        float[] row = new float[customers.width() + words.width()];
        for (int k = 0; k < customers.columns()[item].length; k++) {
            row[customers.columns()[item][k]] =
                    (float) Math.sqrt(0.7) * customers.values()[item][k];
        }
        for (int k = 0; k < words.columns()[item].length; k++) {
            row[customers.width() + words.columns()[item][k]] = (float) Math.sqrt(0.3) * words.values()[item][k];
        }
        return row;
    }

    /** With as many numbers as the matrix has ranks, U S keeps every product between rows. */
    @Test
    void anglesAreThoseOfCustomersAndWordsSideBySide() {
        SparseRows words = SparseRows.content(CATALOGUE, ItemVectorsTest::words);
        SparseRows customers = SparseRows.customers(PAST);
        float[][] vectors = ItemVectors.of(PAST, content(words), 8, 3);
        for (int i : new int[] {0, 1, 2, 3, 5}) {
            for (int j : new int[] {0, 1, 2, 3, 5}) {
                assertThat(cosine(vectors[i], vectors[j]))
                        .as(i + " and " + j)
                        .isCloseTo(cosine(row(i, customers, words), row(j, customers, words)), within(1e-3));
            }
        }
    }

    @Test
    void whatOneCustomerWouldHaveBoughtForAnotherLiesNear() {
        float[][] vectors = ItemVectors.of(PAST, content(SparseRows.content(CATALOGUE, text -> List.of())), 2, 3);
        assertThat(cosine(vectors[0], vectors[1])).isGreaterThan(0.9);
        assertThat(cosine(vectors[2], vectors[3])).isGreaterThan(0.9);
        assertThat(cosine(vectors[1], vectors[2])).isLessThan(0.5);
    }

    @Test
    void anItemNobodyHadLiesByWhatItSays() {
        float[][] vectors = ItemVectors.of(PAST, ItemVectorsTest::words, 8, 3);
        assertThat(cosine(vectors[5], vectors[1])).isGreaterThan(cosine(vectors[5], vectors[2]) + 0.1);
    }

    /** Pictures have half of what words have where there are both. */
    @Test
    void anglesAreThoseOfCustomersWordsAndPicturesSideBySide() {
        SparseRows words = SparseRows.content(CATALOGUE, ItemVectorsTest::words);
        SparseRows customers = SparseRows.customers(PAST);
        ImageVectors images =
                new ImageVectors(CATALOGUE.size(), new int[] {1, 2, 5}, new float[][] {{1, 0}, {0.6f, 0.8f}, {0, -1}});
        float[][] vectors = ItemVectors.of(PAST, new ItemContent(words, images), 10, 3);
        for (int i : new int[] {0, 1, 2, 3, 5}) {
            for (int j : new int[] {0, 1, 2, 3, 5}) {
                double product = product(i, j, customers, words, images);
                double lengths =
                        Math.sqrt(product(i, i, customers, words, images) * product(j, j, customers, words, images));
                assertThat(cosine(vectors[i], vectors[j]))
                        .as(i + " and " + j)
                        .isCloseTo(product / lengths, within(1e-3));
            }
        }
    }

    private static double product(int i, int j, SparseRows customers, SparseRows words, ImageVectors images) {
        return 0.7 * customers.product(i, j) + 0.15 * words.product(i, j) + 0.15 * images.alike(i, j);
    }

    @Test
    void anItemOfWhichNothingIsKnownIsAnywhere() {
        float[][] vectors = ItemVectors.of(PAST, ItemVectorsTest::words, 8, 3);
        assertThat(vectors[4]).isNotEqualTo(new float[8]);
        for (float[] vector : vectors) {
            assertThat(vector).doesNotContain(Float.NaN);
        }
        assertThat(ItemVectors.of(PAST, ItemVectorsTest::words, 8, 3)).isDeepEqualTo(vectors);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
