package com.heed.recommend;

import com.heed.attention.HalfRows;
import java.util.Arrays;

/** What an item's picture shows, as an image encoder tells it: how strongly each feature of its last layer is there. Kept in half precision: those of a large catalogue are held through a training. */
public final class ItemImage {
    private static final float MOST = 65_504;

    private final short[] halves;

    private ItemImage(short[] halves) {
        this.halves = halves;
    }

    /**
     * What an encoder gave.
     *
     * @param features 0 to 65,504, the greatest half; at least one of them above 0
     * @throws IllegalArgumentException if one is outside or no number, or if there is nothing in them
     */
    public static ItemImage of(float[] features) {
        boolean empty = true;
        for (float feature : features) {
            if (!(feature >= 0 && feature <= MOST)) {
                throw new IllegalArgumentException(
                        "a picture with the feature " + feature + "; 0 to " + MOST + " are right");
            }
            empty &= feature == 0;
        }
        if (empty) {
            throw new IllegalArgumentException("a picture in which no feature is above 0");
        }
        return new ItemImage(HalfRows.halves(features));
    }

    /** How many features there are. */
    public int width() {
        return halves.length;
    }

    /** Writes the square roots of the features, which keep a few strong ones from hiding the rest. @param into (width) */
    void roots(float[] into) {
        for (int j = 0; j < halves.length; j++) {
            into[j] = (float) Math.sqrt(Float.float16ToFloat(halves[j]));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemImage image && Arrays.equals(halves, image.halves);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(halves);
    }
}
