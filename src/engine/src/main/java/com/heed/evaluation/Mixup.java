package com.heed.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cases of one class that were taken for another.
 *
 * @param cases  at least 1
 * @param whole  all cases of the true class
 */
public record Mixup(String truth, String said, int cases, int whole) {
    /** Most cases first; on a tie in the order of the classes. */
    static List<Mixup> of(List<String> classes, int[][] confusion, int most) {
        List<Mixup> all = new ArrayList<>();
        for (int t = 0; t < confusion.length; t++) {
            int whole = 0;
            for (int count : confusion[t]) {
                whole += count;
            }
            for (int s = 0; s < confusion.length; s++) {
                if (t != s && confusion[t][s] > 0) {
                    all.add(new Mixup(classes.get(t), classes.get(s), confusion[t][s], whole));
                }
            }
        }
        all.sort(Comparator.comparingInt((Mixup mixup) -> -mixup.cases));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
