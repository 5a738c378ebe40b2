package com.heed.picture;

/**
 * An upright part of a picture, in its pixels.
 *
 * @param width  at least 1
 * @param height at least 1
 */
record Box(int x, int y, int width, int height) {
    Box {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no box: " + width + " x " + height + " at " + x + ", " + y);
        }
    }

    int bottom() {
        return y + height;
    }
}
