package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    /** A heading over two columns whose boxes stand a little higher and lower. */
    @Test
    void rowsGoFromTheTopAndInARowFromTheLeft() {
        List<Box> wanted = List.of(
                new Box(10, 5, 200, 30),
                new Box(10, 52, 80, 16),
                new Box(120, 50, 80, 18),
                new Box(10, 80, 80, 16),
                new Box(120, 83, 80, 16),
                new Box(10, 97, 190, 16));
        List<Box> mixed = new ArrayList<>(wanted);
        Random random = new Random(1);
        for (int round = 0; round < 100; round++) {
            Collections.shuffle(mixed, random);
            assertThat(ReadingOrder.sorted(mixed)).isEqualTo(wanted);
        }
    }

    @Test
    void nothingStaysNothing() {
        assertThat(ReadingOrder.sorted(List.of())).isEmpty();
    }
}
