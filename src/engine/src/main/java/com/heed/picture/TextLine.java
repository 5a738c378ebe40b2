package com.heed.picture;

/**
 * One line of text in a picture. Its box stands upright.
 *
 * @param text       as it was read, not blank
 * @param confidence 0 to 1: mean probability of its characters
 * @param x          left edge, in pixels of the picture, from 0
 * @param y          upper edge, in pixels of the picture, from 0
 * @param width      in pixels, at least 1
 * @param height     in pixels, at least 1
 */
public record TextLine(String text, double confidence, int x, int y, int width, int height) {
    public TextLine {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a line without text was not read");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " must be 0 to 1");
        }
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "a box of " + width + " x " + height + " at " + x + ", " + y + " is not in a picture");
        }
    }
}
