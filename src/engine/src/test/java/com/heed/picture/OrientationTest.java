package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrientationTest {
    /** The picture as people should see it; each orientation stores it in another way (Exif 2.3, figure of tag Orientation). */
    private static final String[] UPRIGHT = {"abc", "def"};

    private static final String[][] STORED = {
        {"abc", "def"},
        {"cba", "fed"},
        {"fed", "cba"},
        {"def", "abc"},
        {"ad", "be", "cf"},
        {"cf", "be", "ad"},
        {"fc", "eb", "da"},
        {"da", "eb", "fc"},
    };

    @Test
    void everyOrientationGivesTheUprightPicture() {
        for (Orientation orientation : Orientation.values()) {
            String[] stored = STORED[orientation.ordinal()];
            int width = stored[0].length();
            char[] upright = new char[6];
            for (int y = 0; y < stored.length; y++) {
                for (int x = 0; x < width; x++) {
                    upright[(int) orientation.index(x, y, width, stored.length)] = stored[y].charAt(x);
                }
            }
            assertThat(new String(upright)).as(orientation.name()).isEqualTo(UPRIGHT[0] + UPRIGHT[1]);
            assertThat(orientation.turns()).isEqualTo(width == 2);
        }
    }

    @Test
    void theTagIsReadInBothByteOrdersBehindOtherSegments() {
        for (int value = 1; value <= 8; value++) {
            assertThat(Orientation.of(jpeg(true, value))).isEqualTo(Orientation.values()[value - 1]);
            assertThat(Orientation.of(jpeg(false, value))).isEqualTo(Orientation.values()[value - 1]);
        }
    }

    @Test
    void nonsenseIsUpright() {
        assertThat(Orientation.of(jpeg(true, 9))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(jpeg(true, 0))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[0])).isEqualTo(Orientation.UPRIGHT);
        byte[] whole = jpeg(false, 6);
        for (int length = 0; length < whole.length; length++) {
            assertThat(Orientation.of(java.util.Arrays.copyOf(whole, length)))
                    .as("cut to %d", length)
                    .isIn(Orientation.UPRIGHT, Orientation.CLOCKWISE);
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            assertThat(Orientation.of(damaged)).isNotNull();
        }
    }

    /** Opening, a JFIF segment, and an Exif segment whose directory has two entries, of which the second is the orientation. */
    private static byte[] jpeg(boolean little, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        hex(out, "ffd8 ffe0 0010 4a46494600 0101 00 0001 0001 00 00");
        hex(out, "ffe1 002a 457869660000");
        if (little) {
            hex(out, "4949 2a00 08000000 0200");
            hex(out, "0001 0400 01000000 40010000");
            hex(out, "1201 0300 01000000 0" + orientation + "00 0000");
        } else {
            hex(out, "4d4d 002a 00000008 0002");
            hex(out, "0100 0004 00000001 00000140");
            hex(out, "0112 0003 00000001 000" + orientation + " 0000");
        }
        hex(out, "ffda 0002");
        return out.toByteArray();
    }

    private static void hex(ByteArrayOutputStream out, String hex) {
        out.writeBytes(java.util.HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
