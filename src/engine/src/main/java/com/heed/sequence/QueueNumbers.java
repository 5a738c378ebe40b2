package com.heed.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by which a queue is sorted, the next contact's the smallest, that change as seldom as the order allows: contacts that keep their order among themselves keep their numbers, and only those
 * that came in between, or moved past others, get a new one. Which keep theirs is the longest increasing subsequence of the numbers there are (Fredman 1975), so that no numbering changes fewer;
 * where too many crowd between two neighbours, those behind them move up as well.
 *
 * <p>A number says nothing but the place: it is neither a rank, of which every one changes when the first contact is taken, nor what waiting costs, which changes every minute.
 */
public final class QueueNumbers {
    /** Of the first contact of a queue in which nobody has a number. */
    public static final long FIRST = 1_000_000;

    /** Between neighbours that got their numbers together. */
    public static final long STEP = 1_000;

    /** None is above: exact in a double, and in the index of any host. None is below 1. */
    public static final long LAST = 1_000_000_000;

    private QueueNumbers() {}

    /**
     * @param order contacts, the next one first, each once
     * @param now   the numbers they have; of contacts that are not in the queue they are passed over
     * @return the new numbers of those that change
     */
    public static Map<Long, Long> changes(List<Long> order, Map<Long, Long> now) {
        long[] numbers = new long[order.size()];
        boolean[] kept = new boolean[numbers.length];
        for (int place : longestRising(order, now)) {
            kept[place] = true;
            numbers[place] = now.getOrDefault(order.get(place), 0L);
        }
        if (!fill(numbers, kept)) {
            Arrays.setAll(numbers, place -> FIRST + STEP * place);
        }
        Map<Long, Long> changes = new HashMap<>();
        for (int place = 0; place < numbers.length; place++) {
            @Nullable Long before = now.get(order.get(place));
            if (before == null || before != numbers[place]) {
                changes.put(order.get(place), numbers[place]);
            }
        }
        return changes;
    }

    /** Places of the longest run of contacts, with gaps, whose numbers rise and are within the bounds. */
    private static List<Integer> longestRising(List<Long> order, Map<Long, Long> now) {
        // Of the runs of each length, the place at which the one with the least last number ends.
        List<Integer> ends = new ArrayList<>();
        int[] before = new int[order.size()];
        for (int place = 0; place < before.length; place++) {
            @Nullable Long number = now.get(order.get(place));
            if (number == null || number < 1 || number > LAST) {
                continue;
            }
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (now.getOrDefault(order.get(ends.get(middle)), 0L) < number) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[place] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(place);
            } else {
                ends.set(low, place);
            }
        }
        List<Integer> run = new ArrayList<>();
        for (int place = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); place >= 0; place = before[place]) {
            run.add(place);
        }
        return run;
    }

    /** Numbers for those that are not kept, between those that are. @return false if the bounds are too narrow */
    private static boolean fill(long[] numbers, boolean[] kept) {
        int begin = 0;
        while (begin < numbers.length) {
            if (kept[begin]) {
                begin++;
                continue;
            }
            int end = begin;
            while (end < numbers.length && !hasRoom(numbers, kept, begin, end)) {
                end++;
            }
            int count = end - begin;
            for (int i = 0; i < count; i++) {
                numbers[begin + i] = number(numbers, begin, end, i);
            }
            if (numbers[begin] < 1 || numbers[end - 1] > LAST) {
                return false;
            }
            begin = end;
        }
        return true;
    }

    /** Whether the contacts before an end fit between the number in front of them and the one kept there. */
    private static boolean hasRoom(long[] numbers, boolean[] kept, int begin, int end) {
        return kept[end] && (begin == 0 || numbers[end] - numbers[begin - 1] > end - begin);
    }

    private static long number(long[] numbers, int begin, int end, int i) {
        if (begin == 0) {
            return end == numbers.length ? FIRST + STEP * i : numbers[end] - STEP * (end - i);
        }
        long below = numbers[begin - 1];
        return end == numbers.length
                ? below + STEP * (i + 1)
                : below + (numbers[end] - below) * (i + 1) / (end - begin + 1);
    }
}
