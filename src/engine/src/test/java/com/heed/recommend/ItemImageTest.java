package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemImageTest {
    @Test
    void strongFeaturesCountByTheirRoots() {
        float[] roots = new float[3];
        ItemImage.of(new float[] {4, 0, 0.25f}).roots(roots);
        assertThat(roots).containsExactly(2, 0, 0.5f);
    }

    @Test
    void whatTheEncoderGaveMayBeChangedAfterwards() {
        float[] given = {1, 2};
        ItemImage image = ItemImage.of(given);
        given[0] = 9;
        assertThat(image).isEqualTo(ItemImage.of(new float[] {1, 2}));
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.5f, Float.NaN, Float.POSITIVE_INFINITY})
    void whatNoLayerOfThisKindGivesIsRefused(float wrong) {
        assertThatThrownBy(() -> ItemImage.of(new float[] {1, wrong}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(wrong));
    }

    @Test
    void aPictureOfNothingIsRefused() {
        assertThatThrownBy(() -> ItemImage.of(new float[4])).hasMessageContaining("no feature");
        assertThatThrownBy(() -> ItemImage.of(new float[0])).hasMessageContaining("no feature");
    }
}
