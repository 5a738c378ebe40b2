package com.heed.picture;

import java.time.Duration;

/**
 * When a picture has to be read.
 *
 * @param started as {@link System#nanoTime()} told it
 */
record Deadline(long started, Duration time) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime(), time);
    }

    boolean over() {
        return took().compareTo(time) >= 0;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** @param reached how far it came, as the rest of a sentence */
    PictureReading.Refused refused(String reached) {
        return new PictureReading.Refused(
                PictureReading.Why.TOO_SLOW,
                "the picture was not read within " + time.toMillis() / 1000.0 + " s: " + reached
                        + "; raise the time limit, or leave out such pictures");
    }
}
