package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImageVectorsTest {
    private static final float[][] FEATURES = {
        {4, 0, 1, 0.25f},
        {3.61f, 0.04f, 1, 0},
        {0, 4, 0, 1},
        {0.09f, 3.24f, 0.16f, 1},
        {1, 1, 4, 0},
        {0, 0.25f, 2.25f, 2.25f}
    };

    private static Catalogue catalogue(float[]... pictures) {
        List<Item> items = new ArrayList<>();
        items.add(Item.named("without"));
        for (float[] picture : pictures) {
            items.add(Item.named("i" + items.size()).with(ItemImage.of(picture)));
        }
        return new Catalogue(items);
    }

    /**
     * NumPy: {@code r = sqrt(F); m = r - r.mean(0); m /= norm(m, axis=1); w, V = eigh(m.T @ m / 6); q = m @ V / w**.25; q /= norm(q, axis=1); q @ q.T}.
     */
    @Test
    void anglesAreThoseOfPrincipalComponentsHalfWhitened() {
        double[][] cosines = {
            {1, 0.74238, -0.70026, -0.62105, -0.15356, -0.23839},
            {0.74238, 1, -0.5526, -0.71963, 0.102, -0.52781},
            {-0.70026, -0.5526, 1, 0.89371, -0.46586, -0.14497},
            {-0.62105, -0.71963, 0.89371, 1, -0.36531, -0.13549},
            {-0.15356, 0.102, -0.46586, -0.36531, 1, -0.10077},
            {-0.23839, -0.52781, -0.14497, -0.13549, -0.10077, 1}
        };
        ImageVectors images = ImageVectors.of(catalogue(FEATURES), 1);
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                assertThat(images.alike(i + 1, j + 1)).as(i + " and " + j).isCloseTo(cosines[i][j], within(1e-3));
            }
        }
    }

    @Test
    void anItemWithoutAPictureIsLikeNoOther() {
        ImageVectors images = ImageVectors.of(catalogue(FEATURES), 1);
        assertThat(images.has(0)).isFalse();
        assertThat(images.alike(0, 1)).isZero();
        assertThat(images.alike(1, 1)).isCloseTo(1, within(1e-5));
    }

    @Test
    void onePictureTellsNothing() {
        assertThat(ImageVectors.of(catalogue(FEATURES[0]), 1).isEmpty()).isTrue();
        assertThat(ImageVectors.of(catalogue(), 1).isEmpty()).isTrue();
    }

    @Test
    void picturesThatAreAllTheSameTellNothing() {
        assertThat(ImageVectors.of(catalogue(FEATURES[0], FEATURES[0], FEATURES[0]), 1)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void picturesOfTwoEncodersAreRefused() {
        assertThatThrownBy(() -> ImageVectors.of(catalogue(FEATURES[0], new float[] {1, 2}), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'i2' has 2 features and that of 'i1' 4");
    }

    /** Five kinds of pictures, more of them than the directions are found on. */
    @Test
    void ofManyPicturesThoseOfAKindLieNearEachOther() {
        SplittableRandom random = new SplittableRandom(5);
        float[][] pictures = new float[2_500][40];
        for (int p = 0; p < pictures.length; p++) {
            for (int j = 0; j < 40; j++) {
                pictures[p][j] = (float) Math.abs(random.nextGaussian()) + (j / 8 == p % 5 ? 2 : 0);
            }
        }
        ImageVectors images = ImageVectors.of(catalogue(pictures), 1);
        double same = 0;
        double other = 0;
        for (int p = 0; p < 500; p++) {
            same += images.alike(1 + p, 1 + p + 1_000) / 500;
            other += images.alike(1 + p, 1 + p + 1_001) / 500;
        }
        assertThat(same).isGreaterThan(0.2);
        assertThat(other).isLessThan(0);
        assertThat(ImageVectors.of(catalogue(pictures), 1).vectors()).isDeepEqualTo(images.vectors());
    }
}
