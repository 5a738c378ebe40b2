package com.heed.evaluation;

import com.heed.learn.Scores.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a feature should be switched on.
 *
 * <p>The rule. Under {@link EvaluationOptions#cases()} cases nothing is advised. A feature is ready if both hold: it is better than its best baseline, that is the lower end of the paired 95 % interval of the
 * difference in accuracy lies above 0; and there is a threshold from which its answers are right often enough for certain, the lower end of their precision's 95 % interval being at least {@link EvaluationOptions#precision()},
 * while it still answers {@link EvaluationOptions#coverage()} of the cases. Otherwise it is to be kept off. The best baseline is the one with the highest accuracy.
 */
public sealed interface Verdict {
    /**
     * It may be switched on.
     *
     * @param baseline the best one; null if there was none to beat
     * @param ahead    of it, in accuracy
     * @param at       the threshold to set
     */
    record Ready(@Nullable String baseline, @Nullable Interval ahead, Thresholds.Step at) implements Verdict {}

    /** It should stay off, for at least one cause. */
    record KeepOff(List<Cause> causes) implements Verdict {
        public KeepOff {
            if (causes.isEmpty()) {
                throw new IllegalArgumentException("a feature is not kept off without a cause");
            }
            causes = List.copyOf(causes);
        }
    }

    /** Too few cases to advise anything. @param least that are needed */
    record TooFew(int cases, int least) implements Verdict {}

    /** Why a feature should stay off. */
    sealed interface Cause {}

    /** It is not better than the best baseline for certain. */
    record NotBetter(String baseline, Interval ahead) implements Cause {}

    /** At no threshold are its answers right often enough for certain. @param surest where they are nearest to it; nothing may be answered there */
    record NotPrecise(double wanted, Thresholds.Step surest) implements Cause {}

    /** Where they are, it hardly answers. */
    record HardlyAnswers(double wanted, Thresholds.Step at) implements Cause {}

    /** Its name in files: {@code ready}, {@code keepOff} or {@code tooFew}. */
    default String key() {
        return switch (this) {
            case Ready ready -> "ready";
            case KeepOff off -> "keepOff";
            case TooFew few -> "tooFew";
        };
    }

    /** Applies the rule. */
    static Verdict of(List<Comparison> comparisons, Thresholds thresholds, EvaluationOptions options) {
        if (thresholds.cases() < options.cases()) {
            return new TooFew(thresholds.cases(), options.cases());
        }
        List<Cause> causes = new ArrayList<>();
        Optional<Comparison> best = comparisons.stream()
                .filter(Comparison::baseline)
                .max(Comparator.comparingDouble(
                        comparison -> comparison.accuracy().value()));
        best.filter(comparison -> comparison.ahead().low() <= 0)
                .ifPresent(comparison -> causes.add(new NotBetter(comparison.key(), comparison.ahead())));
        Optional<Thresholds.Step> at = thresholds.reaching(options.precision());
        if (at.isEmpty()) {
            causes.add(new NotPrecise(options.precision(), thresholds.surest()));
        } else if (at.get().coverage() < options.coverage()) {
            causes.add(new HardlyAnswers(options.coverage(), at.get()));
        }
        return causes.isEmpty()
                ? new Ready(
                        best.map(Comparison::key).orElse(null),
                        best.map(Comparison::ahead).orElse(null),
                        at.orElseThrow())
                : new KeepOff(causes);
    }

    /** The baseline with the highest accuracy. */
    static Optional<Comparison> best(List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(Comparison::baseline)
                .max(Comparator.comparingDouble(
                        comparison -> comparison.accuracy().value()));
    }
}
