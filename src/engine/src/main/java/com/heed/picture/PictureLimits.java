package com.heed.picture;

import java.time.Duration;

/**
 * What one picture may cost. Bytes and pixels are looked at before anything is decoded; time is looked at while decoding, after
 * finding, and between lines.
 *
 * @param bytes      of the file, 1 and more
 * @param pixels     width times height, 1 to {@value #MOST_PIXELS}; decoding takes 6 to 11 bytes of heap for each
 * @param time       longest time for one picture, above 0
 * @param lines      of text that are read, 1 and more: the upper ones
 * @param characters of all lines together, 1 and more: what comes after is left out
 */
public record PictureLimits(int bytes, long pixels, Duration time, int lines, int characters) {
    /** A byte array holds no larger picture at three bytes a pixel. */
    static final long MOST_PIXELS = 500_000_000L;

    /** Screenshots up to a screen of 5K (5120 x 2880), and more text than anybody reads at once. */
    public static final PictureLimits DEFAULT =
            new PictureLimits(10_000_000, 16_000_000, Duration.ofSeconds(20), 300, 10_000);

    public PictureLimits {
        if (bytes < 1 || lines < 1 || characters < 1) {
            throw new IllegalArgumentException(
                    "bytes " + bytes + ", lines " + lines + " and characters " + characters + " must be 1 or more");
        }
        if (pixels < 1 || pixels > MOST_PIXELS) {
            throw new IllegalArgumentException("pixels " + pixels + " must be 1 to " + MOST_PIXELS);
        }
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time " + time + " must be above 0");
        }
    }

    /** The same with another time. @param longest above 0 */
    public PictureLimits within(Duration longest) {
        return new PictureLimits(bytes, pixels, longest, lines, characters);
    }
}
