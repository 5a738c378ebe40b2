package com.heed.reply;

import com.heed.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Puts answers together that say the same in nearly the same words, and counts them.
 *
 * <p>Two are the same if they are in one language and three quarters of their runs of three words (a shorter answer is one run) are common to both: the Jaccard index. Which are compared is found by MinHash with 24 bands of 3 rows (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4): two
 * with an index of 0.75 are compared with probability 1 - (1 - 0.75^3)^24 = 0.999998. Each is compared with the kept answer of a group, so a group holds only what is like that one.
 */
public final class RepeatedAnswers {
    private static final double LEAST_COMMON = 0.75;
    private static final int RUN = 3;
    private static final int BANDS = 24;
    private static final int ROWS = 3;

    private final long[] factors =
            new Random(41).longs(BANDS * ROWS).map(factor -> factor | 1).toArray();
    private final Map<Long, List<Group>> bands = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /**
     * An answer and how often it was said.
     *
     * @param answer the one that went best; of equals the newest
     * @param times  1 or more
     */
    public record Said(Answer answer, int times) {}

    private static final class Group {
        private final Set<Long> runs;
        private Answer best;
        private int times = 1;

        Group(Answer first, Set<Long> runs) {
            this.best = first;
            this.runs = runs;
        }
    }

    /** Adds an answer to those like it. */
    public void add(Answer answer) {
        Set<Long> runs = runs(answer);
        long[] keys = keys(runs);
        Set<Group> compared = new HashSet<>();
        for (long key : keys) {
            for (Group group : bands.getOrDefault(key, List.of())) {
                if (compared.add(group)
                        && group.best.language() == answer.language()
                        && common(group.runs, runs) >= LEAST_COMMON) {
                    group.times++;
                    if (BETTER.compare(answer, group.best) > 0) {
                        group.best = answer;
                    }
                    return;
                }
            }
        }
        Group group = new Group(answer, runs);
        groups.add(group);
        for (long key : keys) {
            bands.computeIfAbsent(key, band -> new ArrayList<>(1)).add(group);
        }
    }

    private static final Comparator<Answer> BETTER =
            Comparator.comparingDouble(Answer::worth).thenComparing(Answer::written);

    /** All different ones, in the order in which the first of each was added. */
    public List<Said> different() {
        return groups.stream().map(group -> new Said(group.best, group.times)).toList();
    }

    private static Set<Long> runs(Answer answer) {
        List<String> words = Words.of(answer.text(), answer.language()).stream()
                .map(Words.Word::text)
                .toList();
        Set<Long> runs = new HashSet<>();
        for (int i = 0; i == 0 || i + RUN <= words.size(); i++) {
            long hash = answer.language().ordinal() + 1;
            for (String word : words.subList(i, Math.min(i + RUN, words.size()))) {
                hash = mixed(hash * 0x9E3779B97F4A7C15L + word.hashCode());
            }
            runs.add(hash);
        }
        return runs;
    }

    private static double common(Set<Long> a, Set<Long> b) {
        long both = a.stream().filter(b::contains).count();
        return (double) both / (a.size() + b.size() - both);
    }

    private long[] keys(Set<Long> runs) {
        long[] least = new long[BANDS * ROWS];
        java.util.Arrays.fill(least, Long.MAX_VALUE);
        for (long run : runs) {
            for (int h = 0; h < least.length; h++) {
                least[h] = Math.min(least[h], mixed(run * factors[h] + h));
            }
        }
        long[] keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mixed(key * 31 + least[band * ROWS + row]);
            }
            keys[band] = key;
        }
        return keys;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
