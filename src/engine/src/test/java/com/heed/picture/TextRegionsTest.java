package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextRegionsTest {
    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;
    private final float[] map = new float[WIDTH * HEIGHT];

    private List<TextRegions.Region> find() {
        return new TextRegions(map, WIDTH, HEIGHT, DetectionSettings.DEFAULT).find();
    }

    private void fill(int x, int y, int width, int height, float probability) {
        for (int row = y; row < y + height; row++) {
            java.util.Arrays.fill(map, row * WIDTH + x, row * WIDTH + x + width, probability);
        }
    }

    /** By hand: area 20 x 6 = 120, perimeter 52, so that the box grows by 120 x 1.5 / 52 = 3.4615 on each side. */
    @Test
    void aBoxGrowsByAreaTimesRatioOverPerimeter() {
        fill(20, 12, 20, 6, 0.9f);

        assertThat(find()).singleElement().satisfies(region -> {
            assertThat(region.left()).isCloseTo(20 - 3.461538, within(1e-6));
            assertThat(region.top()).isCloseTo(12 - 3.461538, within(1e-6));
            assertThat(region.right()).isCloseTo(40 + 3.461538, within(1e-6));
            assertThat(region.bottom()).isCloseTo(18 + 3.461538, within(1e-6));
            assertThat(region.score()).isCloseTo(0.9, within(1e-6));
        });
    }

    @Test
    void pixelsThatTouchAtACornerAreOneRegionAndAGapMakesTwo() {
        fill(5, 5, 10, 4, 0.9f);
        fill(15, 9, 10, 4, 0.9f);
        // Half of the bounding box is empty, so that its mean is 0.45.
        assertThat(new TextRegions(map, WIDTH, HEIGHT, new DetectionSettings(1_000_000, 1, 0.3, 0.4, 1.5)).find())
                .singleElement()
                .satisfies(region -> assertThat(region.score()).isCloseTo(0.45, within(1e-6)));
        java.util.Arrays.fill(map, 0);
        fill(5, 5, 10, 4, 0.9f);
        fill(16, 5, 10, 4, 0.9f);
        assertThat(find()).hasSize(2);
    }

    @Test
    void faintRegionsAndSpecksAreNoText() {
        fill(5, 5, 20, 6, 0.5f);
        fill(40, 5, 20, 2, 0.9f);
        fill(5, 20, 20, 6, 0.3f);

        assertThat(find()).isEmpty();
    }

    /** A second way to the same regions: labels that spread until nothing changes. */
    @Test
    void randomMapsHaveTheRegionsThatSpreadingLabelsFinds() {
        SplittableRandom random = new SplittableRandom(7);
        DetectionSettings all = new DetectionSettings(1_000_000, 1, 0.5, 0, 0);
        for (int round = 0; round < 50; round++) {
            for (int i = 0; i < map.length; i++) {
                map[i] = random.nextInt(3) == 0 ? 0.9f : 0.1f;
            }
            List<String> found = new TextRegions(map, WIDTH, HEIGHT, all)
                    .find().stream()
                            .map(region -> (int) region.left() + "," + (int) region.top() + "," + (int) region.right()
                                    + "," + (int) region.bottom())
                            .sorted()
                            .toList();

            assertThat(found).isEqualTo(spread());
        }
    }

    private List<String> spread() {
        int[] label = new int[map.length];
        for (int i = 0; i < label.length; i++) {
            label[i] = map[i] > 0.5f ? i : -1;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < label.length; i++) {
                for (int step : new int[] {-WIDTH - 1, -WIDTH, 1 - WIDTH, -1, 1, WIDTH - 1, WIDTH, WIDTH + 1}) {
                    int j = i + step;
                    boolean inside = j >= 0 && j < label.length && Math.abs(i % WIDTH - Math.floorMod(j, WIDTH)) <= 1;
                    if (inside && label[i] >= 0 && label[j] > label[i]) {
                        label[j] = label[i];
                        changed = true;
                    }
                }
            }
        }
        java.util.Map<Integer, int[]> bounds = new java.util.TreeMap<>();
        for (int i = 0; i < label.length; i++) {
            if (label[i] >= 0) {
                int[] box = bounds.computeIfAbsent(label[i], unused -> new int[] {WIDTH, HEIGHT, 0, 0});
                box[0] = Math.min(box[0], i % WIDTH);
                box[1] = Math.min(box[1], i / WIDTH);
                box[2] = Math.max(box[2], i % WIDTH + 1);
                box[3] = Math.max(box[3], i / WIDTH + 1);
            }
        }
        return bounds.values().stream()
                .filter(box -> Math.min(box[2] - box[0], box[3] - box[1]) >= 5)
                .map(box -> box[0] + "," + box[1] + "," + box[2] + "," + box[3])
                .sorted()
                .toList();
    }
}
