package com.heed.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Made-up cases for tests. */
final class Cases {
    private final List<EvaluatedCase> cases = new ArrayList<>();

    /** So many cases of two classes, said to be of class 0 with a probability, of which so many are. */
    Cases add(int cases, int right, double probability) {
        return add(cases, right, probability, Map.of());
    }

    Cases add(int count, int right, double probability, Map<String, String> groups) {
        for (int i = 0; i < count; i++) {
            cases.add(one(i < right ? 0 : 1, probability, false, groups));
        }
        return this;
    }

    Cases refused(int count) {
        for (int i = 0; i < count; i++) {
            cases.add(one(0, 0.9, true, Map.of()));
        }
        return this;
    }

    private EvaluatedCase one(int truth, double probability, boolean refused, Map<String, String> groups) {
        return new EvaluatedCase(
                "case " + cases.size(),
                truth,
                new double[] {probability, 1 - probability},
                refused,
                groups,
                "text",
                Map.of());
    }

    List<EvaluatedCase> list() {
        return cases;
    }

    EvaluatedFeature feature(EvaluatedFeature.Rival... rivals) {
        return new EvaluatedFeature("topic", List.of("a", "b"), cases, List.of(rivals), List.of());
    }

    /** A way to answer that is right in the first cases and wrong in all others. */
    EvaluatedFeature.Rival baseline(String key, int right) {
        int[] said = new int[cases.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = i < right ? cases.get(i).truth() : 1 - cases.get(i).truth();
        }
        return EvaluatedFeature.Rival.baseline(key, said);
    }
}
