package com.heed.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text in a map of probabilities, after “Real-time Scene Text Detection with Differentiable Binarization”, Liao et al., AAAI 2020, for upright lines: pixels
 * from a threshold on that touch, corners included, are a region; its bounding box is kept if the mean probability in it is high enough; it then grows by
 *
 * <pre>distance = area x unclip / perimeter</pre>
 *
 * on each side, because the model was taught regions that are shrunken by such a distance. A slanted line fills little of its bounding box, which the threshold leaves out.
 */
final class TextRegions {
    /** Shorter sides are specks, before growing and after. */
    private static final double LEAST_SIDE = 3;

    private static final double LEAST_GROWN_SIDE = 5;

    /**
     * A region in pixels of the map, its right and lower edge outside; it may reach beyond the map.
     *
     * @param score mean probability in the box before it grew
     */
    record Region(double left, double top, double right, double bottom, double score) {}

    private final float[] map;
    private final int width;
    private final int height;
    private final DetectionSettings settings;
    private final boolean[] seen;
    private final int[] open;

    /** @param map probabilities, rows from the top */
    TextRegions(float[] map, int width, int height, DetectionSettings settings) {
        if (map.length != width * height) {
            throw new IllegalArgumentException(map.length + " probabilities are no map of " + width + " x " + height);
        }
        this.map = map;
        this.width = width;
        this.height = height;
        this.settings = settings;
        this.seen = new boolean[map.length];
        this.open = new int[map.length];
    }

    List<Region> find() {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < map.length; i++) {
            if (isText(i)) {
                int[] bounds = component(i);
                int wide = bounds[2] - bounds[0] + 1;
                int high = bounds[3] - bounds[1] + 1;
                if (Math.min(wide, high) < LEAST_SIDE) {
                    continue;
                }
                double score = mean(bounds);
                double distance = (double) wide * high * settings.unclip() / (2.0 * (wide + high));
                if (score >= settings.boxThreshold() && Math.min(wide, high) + 2 * distance >= LEAST_GROWN_SIDE) {
                    regions.add(new Region(
                            bounds[0] - distance,
                            bounds[1] - distance,
                            bounds[2] + 1 + distance,
                            bounds[3] + 1 + distance,
                            score));
                }
            }
        }
        return regions;
    }

    private boolean isText(int pixel) {
        return !seen[pixel] && map[pixel] > settings.pixelThreshold();
    }

    /** Left, top, right and bottom pixel of what touches a pixel. Each pixel is opened once. */
    private int[] component(int start) {
        int[] bounds = {width, height, -1, -1};
        int waiting = 0;
        seen[start] = true;
        open[waiting++] = start;
        while (waiting > 0) {
            int pixel = open[--waiting];
            int x = pixel % width;
            int y = pixel / width;
            bounds[0] = Math.min(bounds[0], x);
            bounds[1] = Math.min(bounds[1], y);
            bounds[2] = Math.max(bounds[2], x);
            bounds[3] = Math.max(bounds[3], y);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    if (isText(next)) {
                        seen[next] = true;
                        open[waiting++] = next;
                    }
                }
            }
        }
        return bounds;
    }

    private double mean(int[] bounds) {
        double sum = 0;
        for (int y = bounds[1]; y <= bounds[3]; y++) {
            for (int x = bounds[0]; x <= bounds[2]; x++) {
                sum += map[y * width + x];
            }
        }
        return sum / ((double) (bounds[2] - bounds[0] + 1) * (bounds[3] - bounds[1] + 1));
    }
}
