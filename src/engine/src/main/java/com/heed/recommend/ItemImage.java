package com.heed.recommend;

import java.util.Arrays;

/** What an item's picture shows, as an image encoder tells it: how strongly each feature of its last layer is there. */
public final class ItemImage {
    private final float[] features;

    private ItemImage(float[] features) {
        this.features = features;
    }

    /**
     * What an encoder gave.
     *
     * @param features at least 0; at least one of them above
     * @throws IllegalArgumentException if one is below 0 or no number, or if there is nothing in them
     */
    public static ItemImage of(float[] features) {
        boolean empty = true;
        for (float feature : features) {
            if (!(feature >= 0 && feature <= Float.MAX_VALUE)) {
                throw new IllegalArgumentException("a picture with the feature " + feature + "; 0 and more are right");
            }
            empty &= feature == 0;
        }
        if (empty) {
            throw new IllegalArgumentException("a picture in which no feature is above 0");
        }
        return new ItemImage(features.clone());
    }

    /** How many features there are. */
    public int width() {
        return features.length;
    }

    /** Writes the square roots of the features, which keep a few strong ones from hiding the rest. @param into (width) */
    void roots(float[] into) {
        for (int j = 0; j < features.length; j++) {
            into[j] = (float) Math.sqrt(features[j]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemImage image && Arrays.equals(features, image.features);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(features);
    }
}
