package com.heed.evaluation;

import java.util.List;

/**
 * What is evaluated: a feature's answers on cases it was not trained on, beside other ways to answer.
 *
 * @param name    of the feature, as people call it
 * @param classes their names, two or more
 * @param cases   at least one
 * @param rivals  other ways to answer the same cases
 * @param trained (classes) how many cases of each class were trained on; empty if that is not known
 */
public record EvaluatedFeature(
        String name, List<String> classes, List<EvaluatedCase> cases, List<Rival> rivals, List<Integer> trained) {
    /** Always the commonest answer of the test itself, which no other constant answer beats. */
    public static final String MAJORITY = "majority";

    /** {@link KeywordRules}. */
    public static final String KEYWORD = "keyword";

    /** A model on words alone. */
    public static final String WORDS = "words";

    public EvaluatedFeature {
        if (classes.size() < 2) {
            throw new IllegalArgumentException("a feature of " + classes.size() + " classes cannot be evaluated");
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("no case to evaluate '" + name + "' on");
        }
        for (EvaluatedCase one : cases) {
            if (one.probabilities().length != classes.size()) {
                throw new IllegalArgumentException("case '" + one.name() + "' has " + one.probabilities().length
                        + " probabilities for " + classes.size() + " classes");
            }
        }
        for (Rival rival : rivals) {
            if (rival.said().length != cases.size()) {
                throw new IllegalArgumentException(
                        "'" + rival.key() + "' answers " + rival.said().length + " of " + cases.size() + " cases");
            }
        }
        if (!trained.isEmpty() && trained.size() != classes.size()) {
            throw new IllegalArgumentException(trained.size() + " numbers of cases for " + classes.size() + " classes");
        }
        classes = List.copyOf(classes);
        cases = List.copyOf(cases);
        rivals = List.copyOf(rivals);
        trained = List.copyOf(trained);
    }

    /**
     * Another way to answer.
     *
     * @param key      its name in files; a page says text {@code rival.KEY} if there is one
     * @param said     (cases) index of the class it says
     * @param baseline whether the feature has to beat it to be switched on
     */
    public record Rival(String key, int[] said, boolean baseline) {
        /** What the feature has to beat. */
        public static Rival baseline(String key, int[] said) {
            return new Rival(key, said, true);
        }

        /** What is only shown beside it. */
        public static Rival candidate(String key, int[] said) {
            return new Rival(key, said, false);
        }

        /** Says the commonest class of the labels for every case; the first on a tie. */
        public static Rival majority(int[] labels, int classes) {
            int[] counts = new int[classes];
            for (int label : labels) {
                counts[label]++;
            }
            int most = 0;
            for (int c = 1; c < classes; c++) {
                most = counts[c] > counts[most] ? c : most;
            }
            int[] said = new int[labels.length];
            java.util.Arrays.fill(said, most);
            return baseline(MAJORITY, said);
        }
    }

    int[] truths() {
        return cases.stream().mapToInt(EvaluatedCase::truth).toArray();
    }
}
