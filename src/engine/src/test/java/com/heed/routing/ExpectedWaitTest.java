package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedWaitTest {

    @Test
    void whoFindsSomebodyFreeDoesNotWait() {
        assertThat(ExpectedWait.minutes(4, 3, 0, 0, 12)).isZero();
        assertThat(ExpectedWait.minutes(4, 0, 0, 0, 0)).isZero();
    }

    /** Exponential handle times have no memory: the rest of each contact in hand is h, so that the wait is (waiting + 1) h / n. */
    @Test
    void withExponentialHandleTimesItIsTheWaitByCount() {
        Channel desk = new Channel("desk", "Desk", true, 1, 0, 3.5, 4, 100, Set.of(Language.values()));
        for (int waiting = 0; waiting < 20; waiting++) {
            double counted = LiveWaits.of(List.of(desk), Map.of("desk", ChannelLoad.open(4 + waiting)))
                    .getOrDefault("desk", -1.0);
            assertThat(ExpectedWait.minutes(4, 4, waiting, waiting * 3.5, 4 * 3.5))
                    .isCloseTo(counted, within(1e-12));
        }
    }

    @Test
    void aQueueShowsWhoIsMissingFromTheRoster() {
        // Six on the roster, four at work while ten minutes wait: the wait is that of four.
        assertThat(ExpectedWait.minutes(6, 4, 3, 10, 8)).isCloseTo((10 + 2) / 4.0, within(1e-12));
        assertThat(ExpectedWait.minutes(6, 0, 3, 10, 0)).isCloseTo(10, within(1e-12));
    }
}
