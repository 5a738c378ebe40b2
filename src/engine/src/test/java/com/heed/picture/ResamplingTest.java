package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private static final Offset<Float> NEAR = within(1e-3f);
    /** Leaves bytes as they are. */
    private static final Resampling PLAIN = new Resampling(new float[3], new float[] {1 / 255f, 1 / 255f, 1 / 255f});

    private static Pixels grey(int width, int height, int... levels) {
        byte[] bgr = new byte[levels.length * 3];
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = (byte) levels[i / 3];
        }
        return new Pixels(width, height, bgr);
    }

    private static float[] blue(Pixels picture, int width, int height) {
        float[] planes = new float[3 * width * height];
        PLAIN.fill(picture, new Box(0, 0, picture.width(), picture.height()), width, height, planes, width, height);
        return java.util.Arrays.copyOf(planes, width * height);
    }

    /** What INTER_LINEAR of OpenCV gives, whose pixels have their centre at a half. */
    @Test
    void twoPixelsEnlargedToFour() {
        assertThat(blue(grey(2, 1, 0, 100), 4, 1)).containsExactly(new float[] {0, 25, 75, 100}, NEAR);
        assertThat(blue(grey(1, 2, 0, 100), 1, 4)).containsExactly(new float[] {0, 25, 75, 100}, NEAR);
    }

    /** By hand: the first target pixel has its centre at 0.5 and reaches 2 far, so that 0, 100 and 200 weigh 0.75, 0.75 and 0.25. */
    @Test
    void reducingWeighsAllPixelsInReach() {
        float[] reduced = blue(grey(4, 1, 0, 100, 200, 100), 2, 1);

        assertThat(reduced[0]).isCloseTo(125 / 1.75f, NEAR);
        assertThat(reduced[1]).isCloseTo((0.25f * 100 + 0.75f * 200 + 0.75f * 100) / 1.75f, NEAR);
    }

    @Test
    void oneColourStaysOneColourAtAnySize() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            int width = random.nextInt(1, 40);
            int height = random.nextInt(1, 40);
            int level = random.nextInt(256);
            int[] levels = new int[width * height];
            java.util.Arrays.fill(levels, level);

            for (float value : blue(grey(width, height, levels), random.nextInt(1, 60), random.nextInt(1, 60))) {
                assertThat(value).isCloseTo(level, within(0.01f));
            }
        }
    }

    @Test
    void aPartIsCutOutAndThePlanesKeepTheirPadding() {
        Pixels picture = new Pixels(3, 1, new byte[] {1, 2, 3, 40, 50, 60, 7, 8, 9});
        float[] planes = new float[3 * 2 * 4];
        java.util.Arrays.fill(planes, -1);

        PLAIN.fill(picture, new Box(1, 0, 1, 1), 1, 1, planes, 4, 2);

        assertThat(planes[0]).isCloseTo(40, NEAR);
        assertThat(planes[8]).isCloseTo(50, NEAR);
        assertThat(planes[16]).isCloseTo(60, NEAR);
        assertThat(planes[1]).isEqualTo(-1);
        assertThat(planes[4]).isEqualTo(-1);
    }

    /** (1 - 0.485) / 0.229 = 2.2489, the largest value of the first channel of pictures normalised as ImageNet’s. */
    @Test
    void valuesAreNormalised() {
        float[] planes = new float[3];
        new Resampling(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f})
                .fill(grey(1, 1, 255), new Box(0, 0, 1, 1), 1, 1, planes, 1, 1);

        assertThat(planes).containsExactly(new float[] {2.2489f, 2.4286f, 2.64f}, NEAR);
    }
}
