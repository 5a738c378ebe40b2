package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineCutTest {
    private static final int HEIGHT = 10;
    private static final int LENGTH = 1_000;

    /** Words of 90 striped columns with gaps of 10 between them. */
    private static Pixels words() {
        byte[] bgr = new byte[LENGTH * HEIGHT * 3];
        for (int i = 0; i < bgr.length; i++) {
            int x = i / 3 % LENGTH;
            int y = i / 3 / LENGTH;
            bgr[i] = (byte) (x % 100 < 90 && y % 2 == 0 ? 0 : 255);
        }
        return new Pixels(LENGTH, HEIGHT, bgr);
    }

    @Test
    void aLongLineIsCutInTheGapsBetweenWords() {
        List<Box> parts = LineCut.parts(words(), new Box(0, 0, LENGTH, HEIGHT));

        assertThat(parts).hasSizeGreaterThan(2);
        assertThat(parts.getFirst().x()).isZero();
        for (int i = 0; i < parts.size(); i++) {
            Box part = parts.get(i);
            assertThat(part.width()).isBetween(1, LineCut.LONGEST * HEIGHT);
            int end = part.x() + part.width();
            if (i < parts.size() - 1) {
                assertThat(end % 100).isBetween(90, 99);
                assertThat(parts.get(i + 1).x()).isEqualTo(end);
            } else {
                assertThat(end).isEqualTo(LENGTH);
            }
        }
    }

    @Test
    void aShortLineStaysWhole() {
        Box line = new Box(3, 0, LineCut.LONGEST * HEIGHT, HEIGHT);
        assertThat(LineCut.parts(words(), line)).containsExactly(line);
    }
}
