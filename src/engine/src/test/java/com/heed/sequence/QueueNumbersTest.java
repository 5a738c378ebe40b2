package com.heed.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QueueNumbersTest {

    private static Map<Long, Long> after(List<Long> order, Map<Long, Long> before) {
        Map<Long, Long> now = new HashMap<>(before);
        now.putAll(QueueNumbers.changes(order, before));
        now.keySet().retainAll(order);
        return now;
    }

    private static List<Long> sorted(Map<Long, Long> numbers) {
        return numbers.entrySet().stream()
                .sorted(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void aQueueWithoutNumbersIsNumberedInSteps() {
        assertThat(QueueNumbers.changes(List.of(7L, 3L, 9L), Map.of()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(7L, 1_000_000L, 3L, 1_001_000L, 9L, 1_002_000L));
        assertThat(QueueNumbers.changes(List.of(), Map.of(1L, 5L))).isEmpty();
    }

    @Test
    void whoComesInBetweenBeforeOrBehindIsTheOnlyOneToGetANumber() {
        Map<Long, Long> three = Map.of(1L, 1_000_000L, 2L, 1_001_000L, 3L, 1_002_000L);
        assertThat(QueueNumbers.changes(List.of(1L, 4L, 2L, 3L), three)).isEqualTo(Map.of(4L, 1_000_500L));
        assertThat(QueueNumbers.changes(List.of(4L, 1L, 2L, 3L), three)).isEqualTo(Map.of(4L, 999_000L));
        assertThat(QueueNumbers.changes(List.of(1L, 2L, 3L, 4L), three)).isEqualTo(Map.of(4L, 1_003_000L));
        assertThat(QueueNumbers.changes(List.of(2L, 3L), three))
                .as("the first was taken")
                .isEmpty();
        assertThat(QueueNumbers.changes(List.of(1L, 3L, 2L), three)).hasSize(1);
    }

    /** Sorting by the numbers gives the order, and no numbering that gives it changes fewer: tried against every set of contacts that could keep theirs. */
    @Test
    void numbersGiveTheOrderAndFewestChange() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            List<Long> order = new ArrayList<>(
                    LongStream.range(0, 1 + random.nextInt(9)).boxed().toList());
            Collections.shuffle(order, random);
            Map<Long, Long> before = new HashMap<>();
            for (long contact : order) {
                if (random.nextInt(4) > 0) {
                    before.put(contact, 1_000_000L + 1_000L * random.nextInt(12));
                }
            }
            Map<Long, Long> changes = QueueNumbers.changes(order, before);
            assertThat(sorted(after(order, before))).isEqualTo(order);
            assertThat(changes).hasSize(order.size() - mostThatCanStay(order, before));
        }
    }

    private static int mostThatCanStay(List<Long> order, Map<Long, Long> numbers) {
        int most = 0;
        for (int set = 0; set < 1 << order.size(); set++) {
            long last = 0;
            int size = 0;
            boolean rises = true;
            for (int place = 0; place < order.size(); place++) {
                if ((set >> place & 1) == 1) {
                    long number = numbers.getOrDefault(order.get(place), 0L);
                    rises = rises && number > last;
                    last = number;
                    size++;
                }
            }
            most = rises ? Math.max(most, size) : most;
        }
        return most;
    }

    @Test
    void whereTooManyCrowdThoseBehindMoveUp() {
        List<Long> order = new ArrayList<>(List.of(0L, 1L));
        Map<Long, Long> numbers = after(order, Map.of());
        int changed = 0;
        for (long contact = 2; contact < 500; contact++) {
            // Always right behind the first.
            order.add(1, contact);
            changed += QueueNumbers.changes(order, numbers).size();
            numbers = after(order, numbers);
            assertThat(sorted(numbers)).isEqualTo(order);
        }
        assertThat(changed).as("498 came; the others moved up").isGreaterThan(498);
        assertThat(numbers.values()).allMatch(number -> number >= 1 && number <= QueueNumbers.LAST);
    }

    @Test
    void outOfBoundsAllAreNumberedAnew() {
        Map<Long, Long> high = Map.of(1L, QueueNumbers.LAST - 10);
        assertThat(after(List.of(1L, 2L), high)).isEqualTo(Map.of(1L, 1_000_000L, 2L, 1_001_000L));
        Map<Long, Long> low = Map.of(1L, 10L);
        assertThat(after(List.of(2L, 1L), low)).isEqualTo(Map.of(2L, 1_000_000L, 1L, 1_001_000L));
        // Somebody wrote nonsense into the field.
        assertThat(after(List.of(1L, 2L), Map.of(1L, -5L, 2L, Long.MAX_VALUE)))
                .isEqualTo(Map.of(1L, 1_000_000L, 2L, 1_001_000L));
    }
}
