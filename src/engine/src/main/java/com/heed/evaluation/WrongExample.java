package com.heed.evaluation;

import java.util.Comparator;
import java.util.List;

/**
 * A case the feature got wrong.
 *
 * @param name     of the case
 * @param text     short and masked
 * @param sureness probability of what was said
 * @param reasons  what its figures say about why; perhaps nothing
 */
public record WrongExample(String name, String text, String truth, String said, double sureness, List<Reason> reasons) {
    public WrongExample {
        reasons = List.copyOf(reasons);
    }

    /** Those that were answered first, then the surest first. */
    static List<WrongExample> of(EvaluatedFeature feature, int most) {
        return feature.cases().stream()
                .filter(one -> !one.isRight())
                .sorted(Comparator.comparing(EvaluatedCase::refused).thenComparing(one -> -one.sureness()))
                .limit(most)
                .map(one -> new WrongExample(
                        one.name(),
                        one.text(),
                        feature.classes().get(one.truth()),
                        feature.classes().get(one.guess()),
                        one.sureness(),
                        Reason.of(one, feature)))
                .toList();
    }
}
