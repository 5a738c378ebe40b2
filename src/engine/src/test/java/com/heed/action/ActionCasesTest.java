package com.heed.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ActionCasesTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATE = START.plus(Duration.ofDays(400));

    private static Instant day(double days) {
        return START.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    private static Episode episode(
            long contact, double from, @Nullable Double resolved, @Nullable Double reopened, double mood) {
        return new Episode(
                "mei",
                contact,
                day(from),
                "Billing",
                mood,
                0.5,
                0,
                2,
                resolved == null ? null : day(resolved),
                reopened == null ? null : day(reopened),
                OptionalDouble.empty(),
                Set.of());
    }

    private static ActionCase first(Instant asOf, Episode... episodes) {
        return ActionCases.of(List.of(episodes), asOf, Departures.UNDEFINED).getFirst();
    }

    private static double outcome(Episode... episodes) {
        return first(LATE, episodes).outcome().orElseThrow();
    }

    @Test
    void whatIsSettledForGoodEndedWell() {
        assertThat(outcome(episode(1, 0, 2.0, null, 0))).isEqualTo(1);
        assertThat(outcome(episode(1, 0, 2.0, 3.0, 0))).as("taken up again").isZero();
        assertThat(outcome(episode(1, 0, 2.0, 40.0, 0))).as("weeks later").isEqualTo(1);
        assertThat(outcome(episode(1, 0, null, null, 0))).as("still open").isZero();
        assertThat(outcome(episode(1, 0, 31.0, null, 0))).as("after 31 days").isZero();
    }

    /** By hand: 0.1 (0.6 + 1) / 2 / 0.7 where the customer asks the same a week later, in the mood 0.6. */
    @Test
    void whoComesBackWithTheSameIsNotSettledAndTheNextMoodCounts() {
        assertThat(outcome(episode(1, 0, 2.0, null, -0.5), episode(2, 9, 10.0, null, 0.6)))
                .isCloseTo(0.1 * 0.8 / 0.7, within(1e-12));
        assertThat(outcome(episode(1, 0, 2.0, null, -0.5), episode(2, 17, 18.0, null, 0.6)))
                .as("fifteen days later")
                .isEqualTo(1);
        assertThat(outcome(episode(1, 0, 2.0, null, -0.5), episode(2, 1, 3.0, null, 0.6)))
                .as("asked before it was resolved")
                .isEqualTo(1);
    }

    /** By hand: (0.6 + 0.2 0.25 + 0.1 0.2 + 0) / 1 with a survey of 0.25, a next mood of -0.6 and a customer who left. */
    @Test
    void everythingThatIsKnownIsWeighed() {
        EndedWell all = new EndedWell(true, OptionalDouble.of(0.25), OptionalDouble.of(-0.6), OptionalDouble.of(0));
        assertThat(all.value()).isCloseTo(0.6 + 0.05 + 0.02, within(1e-12));
        EndedWell survey = new EndedWell(false, OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(survey.value()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aContactIsTooYoungUntilAllOfItsKindAreOldEnough() {
        Episode failedAtOnce = episode(1, 0, 1.0, 2.0, 0);
        assertThat(first(day(43.9), failedAtOnce).outcome()).isEmpty();
        assertThat(first(day(44), failedAtOnce).outcome()).hasValue(0);
        assertThat(first(day(43.9), episode(1, 0, 1.0, null, 0)).outcome()).isEmpty();
    }

    @Test
    void whoLeftCountsWhereSomebodyDefinedLeaving() {
        Departures left = (customer, end) ->
                end.equals(day(2)) && customer.equals("mei") ? OptionalDouble.of(0) : OptionalDouble.empty();
        assertThat(ActionCases.of(List.of(episode(1, 0, 2.0, null, 0)), LATE, left)
                        .getFirst()
                        .outcome())
                .hasValueCloseTo(0.6 / 0.7, within(1e-12));
    }

    /** What comes later may change how it ended, never what was known when an agent could act. */
    @Test
    void nothingThatIsKnownComesFromLater() {
        List<Episode> past = new ArrayList<>(List.of(
                episode(1, 0, 2.0, 3.0, -0.4), episode(2, 20, 21.0, 60.0, 0.1), episode(3, 50, 51.0, null, -0.9)));
        double[] before = known(past, 3);
        assertThat(before[5]).as("two contacts before").isCloseTo(Math.log1p(2), within(1e-12));
        assertThat(before[6]).as("one of them reopened by then").isCloseTo(Math.log1p(1), within(1e-12));
        assertThat(before[7]).as("both about the same").isCloseTo(Math.log1p(2), within(1e-12));
        past.add(episode(4, 51, 52.0, 53.0, 1));
        past.add(episode(5, 200, null, null, -1));
        assertThat(known(past, 3)).isEqualTo(before);
    }

    private static double[] known(List<Episode> episodes, long contact) {
        List<ActionCase> cases = ActionCases.of(episodes, LATE, Departures.UNDEFINED);
        return cases.get((int) contact - 1).known();
    }

    @Test
    void whatNobodyKnowsIsSaidAndMovesNothing() {
        Episode silent = new Episode(
                "mei", 1, START, "", Double.NaN, Double.NaN, 2, 0, null, null, OptionalDouble.empty(), Set.of());
        assertThat(first(LATE, silent).known()).containsExactly(0, 1, 0, 0, 1, 0, 0, 0, Math.log1p(2), 0);
        assertThat(ActionCases.FEATURES).hasSize(first(LATE, silent).known().length);
        assertThat(first(LATE, silent).situation()).isEqualTo(new Situation("", false));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> episode(1, 3, 2.0, null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must come in this order");
        assertThatThrownBy(() -> episode(1, 0, 2.0, null, -3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mood -3.0");
    }
}
