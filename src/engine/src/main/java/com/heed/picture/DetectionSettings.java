package com.heed.picture;

/**
 * How lines of text are found.
 *
 * @param pixels      that the model looks at, 1,024 to 16,000,000: larger pictures are reduced to about so many. Time grows with them; memory does not, because the model looks at one band after another
 * @param enlargement   factor by which sides of smaller pictures are enlarged, 1 to 4, as far as {@code pixels} allows
 * @param pixelThreshold probability from which a pixel is text, above 0, below 1
 * @param boxThreshold  least mean probability in a box, 0 to 1
 * @param unclip        by how much a box grows: the model was taught shrunken ones. See {@link TextRegions}
 */
public record DetectionSettings(
        int pixels, double enlargement, double pixelThreshold, double boxThreshold, double unclip) {
    /** A screen of 1920 x 1080 is looked at as it is. Chosen by measuring: docs/decisions/0051. */
    public static final DetectionSettings DEFAULT = new DetectionSettings(2_100_000, 1, 0.3, 0.6, 1.5);

    static final int STEP = 32;
    private static final int MOST_PIXELS = 16_000_000;
    private static final double MOST_ENLARGEMENT = 4;

    public DetectionSettings {
        if (pixels < STEP * STEP || pixels > MOST_PIXELS) {
            throw new IllegalArgumentException("pixels " + pixels + " must be " + STEP * STEP + " to " + MOST_PIXELS);
        }
        if (!(enlargement >= 1 && enlargement <= MOST_ENLARGEMENT)) {
            throw new IllegalArgumentException("enlargement " + enlargement + " must be 1 to " + MOST_ENLARGEMENT);
        }
        if (!(pixelThreshold > 0 && pixelThreshold < 1) || !(boxThreshold >= 0 && boxThreshold <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds " + pixelThreshold + " and " + boxThreshold + " must be 0 to 1");
        }
        if (!(unclip >= 0 && unclip <= MOST_ENLARGEMENT)) {
            throw new IllegalArgumentException("unclip " + unclip + " must be 0 to " + MOST_ENLARGEMENT);
        }
    }

    /**
     * The length that the model looks at of a side: the multiple of {@value #STEP} that is nearest to the wanted one.
     *
     * @param side of a picture of {@code width} x {@code height} pixels
     */
    int looked(int side, int width, int height) {
        double factor = Math.min(enlargement, Math.sqrt((double) pixels / width / height));
        return Math.max(STEP, (int) Math.round(side * factor / STEP) * STEP);
    }
}
