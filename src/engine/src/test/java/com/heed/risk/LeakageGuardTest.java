package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakageGuardTest {
    private static final int ROWS = 400;
    private static final boolean[] LEFT = left();
    private final SplittableRandom random = new SplittableRandom(3);

    private static boolean[] left() {
        boolean[] left = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            left[i] = i % 4 == 0;
        }
        return left;
    }

    private static Numbers numbers(String name, IntToDoubleFunction value) {
        double[] values = new double[ROWS];
        Arrays.setAll(values, value);
        return new Numbers(name, values);
    }

    private static Categories words(String name, IntFunction<String> value) {
        return new Categories(name, IntStream.range(0, ROWS).mapToObj(value).toArray(String[]::new));
    }

    private static List<Leak> find(RiskColumn... columns) {
        List<String> ids = IntStream.range(0, ROWS).mapToObj(Integer::toString).toList();
        return LeakageGuard.find(new RiskTable(ids, List.of(columns)), LEFT, "Churn", RiskFolds.deal(ids, LEFT, 5, 1));
    }

    @Test
    void aNumberThatTellsAloneIsALeakAlsoWhereBothEndsMeanLeaving() {
        List<Leak> leaks = find(
                numbers(
                        "calls to the exit desk",
                        i -> LEFT[i] ? 10 + random.nextDouble() : 8 + random.nextDouble() * 1.9),
                numbers(
                        "distance",
                        i -> LEFT[i] ? (i % 8 == 0 ? -1 : 1) * (2 + random.nextDouble()) : random.nextDouble() - 0.5));

        assertThat(leaks).hasSize(2).allMatch(leak -> leak instanceof Leak.TellsAlone);
        assertThat(((Leak.TellsAlone) leaks.getFirst()).auc()).isGreaterThan(0.98);
    }

    @Test
    void aStrongCauseIsNoLeak() {
        assertThat(find(numbers("months", i -> (LEFT[i] ? 0 : 1) + 2 * random.nextDouble())))
                .isEmpty();
    }

    @Test
    void whatIsFilledForOneKindAloneIsALeak() {
        assertThat(find(words("reason given", i -> LEFT[i] && i % 8 == 0 ? "r" + i % 5 : "")))
                .containsExactly(new Leak.OneKind("reason given", 50, true));
        assertThat(find(numbers("renewed for", i -> !LEFT[i] && i % 2 == 1 ? i % 7 : Double.NaN)))
                .containsExactly(new Leak.OneKind("renewed for", 200, false));
    }

    @Test
    void aFewEmptyCellsOfOneKindAreNone() {
        assertThat(find(words("note", i -> LEFT[i] && i < 20 ? "x" : ""))).isEmpty();
        assertThat(find(numbers("charges", i -> !LEFT[i] && i < 20 ? Double.NaN : i % 13)))
                .isEmpty();
    }

    @Test
    void aLevelOfWhichAllLeftIsALeakWhenItIsAGoodPartOfThem() {
        assertThat(find(words("state", i -> LEFT[i] && i % 12 == 0 ? "closed" : "open")))
                .containsExactly(new Leak.Level("state", "closed", 34));
        assertThat(find(words("state", i -> LEFT[i] && i % 40 == 0 ? "rare" : "open")))
                .isEmpty();
    }

    @Test
    void aNameThatHoldsTheAnswersIsALeak() {
        assertThat(find(numbers("churn_score", i -> i % 5))).containsExactly(new Leak.Named("churn_score", "Churn"));
        assertThat(find(numbers("score", i -> i % 5))).isEmpty();
    }
}
