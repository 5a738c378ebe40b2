package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DendrogramTest {

    /** The example of five bacteria by their ribosomal RNA (Erdmann and Wolters 1986), as textbooks join it: at distances 17, 22, 28 and 33. */
    @Test
    void bacteriaAreJoinedAsInTheTextbook() {
        double[][] distances = {
            {0, 17, 21, 31, 23}, {17, 0, 30, 34, 21}, {21, 30, 0, 28, 39}, {31, 34, 28, 0, 43}, {23, 21, 39, 43, 0}
        };
        double[][] similarity = Arrays.stream(distances)
                .map(row -> Arrays.stream(row).map(d -> -d).toArray())
                .toArray(double[][]::new);

        Dendrogram tree = Dendrogram.of(similarity);

        double[] heights = {-17, -22, -28, -33};
        for (int join = 0; join < 4; join++) {
            assertThat(tree.height()[join]).isCloseTo(heights[join], within(1e-12));
        }
        assertThat(tree.rows(0)).containsExactly(0, 1);
        assertThat(tree.rows(1)).containsExactly(0, 1, 4);
        assertThat(tree.rows(2)).containsExactly(2, 3);
        assertThat(tree.rows(3)).containsExactly(0, 1, 2, 3, 4);
        assertThat(tree.prominence()).containsExactly(new double[] {5, 11, 5, Double.POSITIVE_INFINITY}, within(1e-12));
    }

    @Test
    void aSingleRowHasNoJoin() {
        assertThat(Dendrogram.of(new double[1][1]).joins()).isZero();
    }
}
