package com.heed.lab.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final int[] SAME = {0, 1, 2};

    /** Three directions from the mean (10, 10); all lie close together seen from zero. */
    @Test
    void whatAllShareCountsForNothing() {
        List<float[]> one = List.of(new float[] {11, 10}, new float[] {9, 11}, new float[] {10, 9});
        List<float[]> other = List.of(new float[] {11.1f, 10.1f}, new float[] {9, 11}, new float[] {9.9f, 8.9f});

        assertThat(Likeness.places(one, other, SAME)).containsExactly(1, 1, 1);
        assertThat(Likeness.places(one, other, new int[] {1, 1, 0})).containsExactly(3, 1, 2);
    }

    @Test
    void whatIsAsAlikeAsTheLikeStandsBeforeIt() {
        List<float[]> one = List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {-1, -1});
        List<float[]> other = List.of(new float[] {2, 0}, new float[] {2, 0}, new float[] {-4, -1});

        assertThat(Likeness.places(one, other, SAME)[0]).isEqualTo(2);
    }

    @Test
    void picturesThatAreAllTheSameAreFoundByChanceOnly() {
        List<float[]> same = List.of(new float[] {1, 2}, new float[] {1, 2}, new float[] {1, 2});

        assertThat(Likeness.places(same, same, SAME)).containsExactly(3, 3, 3);
    }

    @Test
    void candidatesThatAreNobodysLikeStandInTheWay() {
        List<float[]> one = List.of(new float[] {1, 0});
        List<float[]> other = List.of(new float[] {1, 0.1f}, new float[] {0.5f, 1}, new float[] {-3, -2});

        assertThat(Likeness.places(one, other, new int[] {1})).containsExactly(2);
    }
}
