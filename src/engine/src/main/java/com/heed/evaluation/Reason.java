package com.heed.evaluation;

import java.util.ArrayList;
import java.util.List;

/** What the figures of a wrong case themselves say about why it went wrong. */
public sealed interface Reason {
    /** The feature refused the case: it looks unlike all it was trained on. */
    record Foreign() implements Reason {}

    /** No case of the true class was trained on. */
    record NeverTrained(String truth) implements Reason {}

    /** Few cases of the true class were trained on. */
    record FewTrained(String truth, int cases) implements Reason {}

    /** The two best guesses are close. @param gap between them, in [0, 1] */
    record Close(double gap) implements Reason {}

    /** The second guess is the truth, and was given some probability. @param probability it was given */
    record SecondRight(double probability) implements Reason {}

    /** Words typical of the class that was said stand in the text, and none typical of the true one. */
    record MisleadingWords(String said, List<String> words) implements Reason {
        public MisleadingWords {
            words = List.copyOf(words);
        }
    }

    /** Fewer trained cases of a class are few. */
    int FEW = 20;

    /** A second guess of less is no near miss. */
    double WORTH_NAMING = 0.1;

    /** Closer guesses are close. */
    double CLOSE = 0.1;

    /** The reasons of a wrong case; perhaps none. */
    static List<Reason> of(EvaluatedCase one, EvaluatedFeature feature) {
        List<Reason> reasons = new ArrayList<>();
        String truth = feature.classes().get(one.truth());
        if (one.refused()) {
            reasons.add(new Foreign());
        }
        if (!feature.trained().isEmpty()) {
            int trained = feature.trained().get(one.truth());
            if (trained == 0) {
                reasons.add(new NeverTrained(truth));
            } else if (trained < FEW) {
                reasons.add(new FewTrained(truth, trained));
            }
        }
        int guess = one.guess();
        int second = one.secondGuess();
        double gap = one.probabilities()[guess] - one.probabilities()[second];
        if (gap < CLOSE) {
            reasons.add(new Close(gap));
        }
        if (second == one.truth() && one.probabilities()[second] >= WORTH_NAMING) {
            reasons.add(new SecondRight(one.probabilities()[second]));
        }
        List<String> words = one.clues().getOrDefault(guess, List.of());
        if (!words.isEmpty() && !one.clues().containsKey(one.truth())) {
            reasons.add(new MisleadingWords(feature.classes().get(guess), words));
        }
        return List.copyOf(reasons);
    }
}
