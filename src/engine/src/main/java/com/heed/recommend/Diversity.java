package com.heed.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Picks from a ranking by maximal marginal relevance (Carbonell and Goldstein 1998, "The Use of MMR"): the next is the one with the greatest lambda * relevance - (1 - lambda) * likeness to the most alike of those picked before. Relevance is 1 / rank^(1/2), so that it does not depend on the scale of scores.
 */
public final class Diversity {
    private static final double LAMBDA = 0.7;

    private Diversity() {}

    /**
     * Picks; the first stays the first.
     *
     * @param ranked best first
     * @param alike  in [0, 1]; 1 for two that are the same
     */
    public static <T> List<T> pick(List<T> ranked, int most, ToDoubleBiFunction<T, T> alike) {
        List<T> picked = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            left.add(i);
        }
        while (picked.size() < most && !left.isEmpty()) {
            Integer best = left.getFirst();
            double greatest = Double.NEGATIVE_INFINITY;
            for (Integer i : left) {
                double nearest = picked.stream()
                        .mapToDouble(other -> alike.applyAsDouble(ranked.get(i), other))
                        .max()
                        .orElse(0);
                double worth = LAMBDA / Math.sqrt(i + 1.0) - (1 - LAMBDA) * nearest;
                if (worth > greatest) {
                    greatest = worth;
                    best = i;
                }
            }
            picked.add(ranked.get(best));
            left.remove(best);
        }
        return picked;
    }
}
