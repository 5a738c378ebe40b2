package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldOutTest {
    private static long held(HoldOut holdOut) {
        return IntStream.range(0, 10_000)
                .filter(i -> holdOut.holds("customer-" + i))
                .count();
    }

    @Test
    void theShareIsHeldOutAndStaysTheSame() {
        assertThat(held(new HoldOut(0.2, 1))).isBetween(1_880L, 2_120L);
        assertThat(held(new HoldOut(0, 1))).isZero();
        assertThat(held(new HoldOut(1, 1))).isEqualTo(10_000);
        assertThat(new HoldOut(0.2, 1).holds("ann")).isEqualTo(new HoldOut(0.2, 1).holds("ann"));
    }

    @Test
    void aLargerShareHoldsTheSameAndMore() {
        HoldOut small = new HoldOut(0.1, 1);
        HoldOut large = new HoldOut(0.3, 1);

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> "c" + i).filter(small::holds))
                .isNotEmpty()
                .allMatch(large::holds);
    }

    @Test
    void anotherSeedHoldsOthers() {
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> new HoldOut(0.5, 1).holds("c" + i) != new HoldOut(0.5, 2).holds("c" + i))
                        .count())
                .isBetween(400L, 600L);
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> new HoldOut(1.1, 1)).hasMessageContaining("must be in [0, 1]");
    }
}
