package com.heed.ranking;

import com.heed.learn.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses a few of the ranked answers that say different things: maximal marginal relevance (Carbonell and Goldstein 1998, "The Use of MMR"), with the probability as relevance, and with one rule before it: an answer that is nearly the same as one already
 * chosen is left out altogether. Two answers are as alike as their vectors' cosine says, or where there are none, as the share of the words they have in common.
 */
public final class Diverse {
    /** Cosine from which two answers say the same. */
    private static final double SAME_MEANING = 0.93;

    private static final double SAME_WORDS = 0.7;
    private static final double RELEVANCE = 0.7;

    private Diverse() {}

    /**
     * Chooses.
     *
     * @param ranked  the most probable first
     * @param answers those that were ranked, by {@link Ranked#candidate()}
     * @param most    at least 1
     * @return at most so many, in the order they were chosen; the first is the most probable answer
     */
    public static List<Ranked> choose(List<Ranked> ranked, List<ReadAnswer> answers, int most) {
        List<Ranked> chosen = new ArrayList<>();
        List<Ranked> left = new ArrayList<>(ranked);
        while (chosen.size() < most && !left.isEmpty()) {
            Ranked best = null;
            double worth = Double.NEGATIVE_INFINITY;
            for (Ranked one : left) {
                double alike = alike(one, chosen, answers);
                double value = RELEVANCE * one.probability() - (1 - RELEVANCE) * one.probability() * alike;
                if (value > worth) {
                    worth = value;
                    best = one;
                }
            }
            Ranked next = java.util.Objects.requireNonNull(best);
            chosen.add(next);
            left.removeIf(one -> one == next || same(answers.get(one.candidate()), answers.get(next.candidate())));
        }
        return chosen;
    }

    private static double alike(Ranked one, List<Ranked> chosen, List<ReadAnswer> answers) {
        double most = 0;
        for (Ranked other : chosen) {
            most = Math.max(most, alike(answers.get(one.candidate()), answers.get(other.candidate())));
        }
        return most;
    }

    /** 0 to 1. */
    static double alike(ReadAnswer one, ReadAnswer other) {
        float[] a = one.sentence();
        float[] b = other.sentence();
        return a == null || b == null ? overlap(one, other) : Math.max(0, Rows.dot(a, b));
    }

    /** Whether two answers say the same, so that one of them is enough. */
    public static boolean same(ReadAnswer one, ReadAnswer other) {
        if (one.clean().equals(other.clean())) {
            return true;
        }
        float[] a = one.sentence();
        float[] b = other.sentence();
        return a == null || b == null ? overlap(one, other) >= SAME_WORDS : Rows.dot(a, b) >= SAME_MEANING;
    }

    /** Words in common over the words of either (Jaccard 1901). */
    private static double overlap(ReadAnswer one, ReadAnswer other) {
        int[] a = one.text().words().units();
        int[] b = other.text().words().units();
        int common = 0;
        for (int unit : a) {
            common += java.util.Arrays.binarySearch(b, unit) >= 0 ? 1 : 0;
        }
        int either = a.length + b.length - common;
        return either == 0 ? 0 : (double) common / either;
    }
}
