package com.heed.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera says its picture is to be turned: tag 0x0112 of Exif 2.3, JEITA CP-3451. What the first row and the first column of
 * the stored picture are in the upright one.
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    HALF_TURN,
    MIRRORED_HALF_TURN,
    TRANSPOSED,
    /** Stored with its top at the right: to be turned clockwise. */
    CLOCKWISE,
    TRANSVERSE,
    COUNTER_CLOCKWISE;

    private static final int TAG = 0x0112;
    private static final int START_OF_IMAGE = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final long EXIF = 0x457869660000L;

    /** Whether width and height change places. */
    boolean turns() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    /**
     * Where a pixel of the stored picture lies in the upright one, as an index of its rows one after the other.
     *
     * @param width  of the stored picture
     * @param height of the stored picture
     */
    long index(int x, int y, int width, int height) {
        int right = width - 1 - x;
        int up = height - 1 - y;
        return switch (this) {
            case UPRIGHT -> (long) y * width + x;
            case MIRRORED -> (long) y * width + right;
            case HALF_TURN -> (long) up * width + right;
            case MIRRORED_HALF_TURN -> (long) up * width + x;
            case TRANSPOSED -> (long) x * height + y;
            case CLOCKWISE -> (long) x * height + up;
            case TRANSVERSE -> (long) right * height + up;
            case COUNTER_CLOCKWISE -> (long) right * height + y;
        };
    }

    /** What a JPEG file says; upright where it says nothing or nonsense. */
    static Orientation of(byte[] jpeg) {
        ByteBuffer file = ByteBuffer.wrap(jpeg);
        if (jpeg.length < 4 || (file.getShort(0) & 0xffff) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        int at = 2;
        while (at + 4 <= jpeg.length) {
            int marker = file.getShort(at) & 0xffff;
            int length = file.getShort(at + 2) & 0xffff;
            if (marker == START_OF_SCAN || marker < 0xff00 || length < 2 || at + 2 + length > jpeg.length) {
                return UPRIGHT;
            }
            if (marker == APP1 && length >= 16 && file.getLong(at + 4) >>> 16 == EXIF) {
                return tiff(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static Orientation tiff(ByteBuffer tiff) {
        short order = tiff.getShort(0);
        if (order != 0x4949 && order != 0x4d4d) {
            return UPRIGHT;
        }
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xffffffffL;
        if (tiff.getShort(2) != 42 || directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort((int) entry) & 0xffff) == TAG) {
                int value = tiff.getShort((int) entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
