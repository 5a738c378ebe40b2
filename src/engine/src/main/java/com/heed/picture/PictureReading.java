package com.heed.picture;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What came of reading a picture. */
public sealed interface PictureReading {
    /**
     * It was read; there may be no text in it.
     *
     * @param lines top to bottom, and from left to right where they stand beside each other
     * @param took  time of decoding, finding and reading
     */
    record Read(List<TextLine> lines, Duration took) implements PictureReading {
        public Read {
            lines = List.copyOf(lines);
        }

        /** The lines in their order, one a row; empty where there is no text. */
        public String text() {
            return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
        }
    }

    /**
     * It was not read.
     *
     * @param reason a sentence for an administrator, with the value and the limit
     */
    record Refused(Why why, String reason) implements PictureReading {}

    /** Why a picture was not read. */
    enum Why {
        /** The content is none of PNG, JPEG, GIF and BMP, whatever the file is called. */
        NOT_A_PICTURE,
        /** More bytes or more pixels than the limits allow; it was not decoded. */
        TOO_LARGE,
        /** The time limit was reached. */
        TOO_SLOW,
        /** It begins as a picture and cannot be decoded: cut off, damaged, or of a kind Java does not decode. */
        BROKEN
    }
}
