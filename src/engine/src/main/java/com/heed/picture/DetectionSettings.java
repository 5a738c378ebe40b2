package com.heed.picture;

/**
 * How lines of text are found.
 *
 * @param longestSide   pixels of the longer side that the model looks at, 32 to 4,096: larger pictures are reduced to it. Time and memory grow with its square
 * @param enlargement   factor by which smaller pictures are enlarged, 1 to 4, as far as {@code longestSide} allows
 * @param pixelThreshold probability from which a pixel is text, above 0, below 1
 * @param boxThreshold  least mean probability in a box, 0 to 1
 * @param unclip        by how much a box grows: the model was taught shrunken ones. See {@link TextRegions}
 */
public record DetectionSettings(
        int longestSide, double enlargement, double pixelThreshold, double boxThreshold, double unclip) {
    /** Chosen by measuring: docs/decisions/0051. */
    public static final DetectionSettings DEFAULT = new DetectionSettings(1_920, 1, 0.3, 0.6, 1.5);

    static final int STEP = 32;
    private static final int MOST_SIDE = 4_096;
    private static final double MOST_ENLARGEMENT = 4;

    public DetectionSettings {
        if (longestSide < STEP || longestSide > MOST_SIDE) {
            throw new IllegalArgumentException(
                    "longest side " + longestSide + " must be " + STEP + " to " + MOST_SIDE + " pixels");
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

    /** The size the model looks at: sides are multiples of {@value #STEP}, nearest to the wanted ones. */
    int looked(int side, int longer) {
        double factor = Math.min(enlargement, (double) longestSide / longer);
        return Math.max(STEP, (int) Math.round(side * factor / STEP) * STEP);
    }
}
