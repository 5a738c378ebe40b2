package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import com.heed.learn.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How right a feature is in one group, beside all other cases of the same dimension. Intervals are 95 %.
 *
 * @param dimension such as {@code language}
 * @param group     such as {@code en}
 * @param cases     of the group
 * @param accuracy  share that is right
 * @param answered  share that is answered at the threshold in use
 * @param ahead     accuracy less that of all others; null if there are no others
 */
public record GroupFigures(
        String dimension,
        String group,
        int cases,
        Interval accuracy,
        Interval answered,
        @Nullable Interval ahead) {
    /** Of smaller groups nothing is said beyond their figures. */
    static final int LEAST = 20;

    private static final int MOST_GROUPS = 12;

    /** Whether this group stands apart from the others: large enough, and 0 lies outside the interval of the difference. */
    public boolean isApart() {
        return cases >= LEAST && ahead != null && (ahead.low() > 0 || ahead.high() < 0);
    }

    /**
     * The groups of each dimension that has two or more, largest first.
     *
     * @param threshold from which a case is answered
     */
    static List<GroupFigures> of(List<EvaluatedCase> cases, double threshold) {
        Set<String> dimensions = new LinkedHashSet<>();
        cases.forEach(one -> dimensions.addAll(one.groups().keySet()));
        List<GroupFigures> all = new ArrayList<>();
        for (String dimension : dimensions) {
            Map<String, Tally> tallies = new LinkedHashMap<>();
            Tally total = new Tally();
            for (EvaluatedCase one : cases) {
                String group = one.groups().get(dimension);
                if (group != null) {
                    boolean answered = !one.refused() && one.sureness() >= threshold;
                    tallies.computeIfAbsent(group, unused -> new Tally()).add(one.isRight(), answered);
                    total.add(one.isRight(), answered);
                }
            }
            if (tallies.size() > 1) {
                tallies.entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<String, Tally> entry) -> -entry.getValue().cases))
                        .limit(MOST_GROUPS)
                        .map(entry -> entry.getValue().figures(dimension, entry.getKey(), total))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** Groups that stand apart, in the order given. */
    public static List<GroupFigures> apart(List<GroupFigures> groups) {
        return groups.stream()
                .filter((Predicate<GroupFigures>) GroupFigures::isApart)
                .toList();
    }

    private static final class Tally {
        private int cases;
        private int right;
        private int answered;

        void add(boolean isRight, boolean isAnswered) {
            cases++;
            right += isRight ? 1 : 0;
            answered += isAnswered ? 1 : 0;
        }

        GroupFigures figures(String dimension, String group, Tally total) {
            Share accuracy = new Share(right, cases);
            Interval ahead = null;
            if (total.cases > cases) {
                ahead = accuracy.minus(new Share(total.right - right, total.cases - cases));
            }
            return new GroupFigures(
                    dimension, group, cases, accuracy.interval(), new Share(answered, cases).interval(), ahead);
        }
    }
}
