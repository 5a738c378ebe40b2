package com.heed.sandbox.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.heed.sandbox.sla.SlaEvent.Commented;
import com.heed.sandbox.sla.SlaEvent.PriorityChanged;
import com.heed.sandbox.sla.SlaEvent.ResolutionChanged;
import com.heed.sandbox.sla.SlaEvent.StatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One issue made on Friday 6 March 2026 at 12:00 UTC. The figures were worked out by hand. */
final class SlaClocksTest {
    private static final Instant CREATED = Instant.parse("2026-03-06T12:00:00Z");
    private static final SlaGoals GOALS = SlaGoals.DEFAULT;

    @Test
    void anIssueNobodyAnsweredRunsBothClocks() {
        List<SlaClock> clocks = clocks("2026-03-06T15:30:00Z");

        assertThat(clocks)
                .containsExactly(
                        new SlaClock(
                                SlaMetric.FIRST_RESPONSE,
                                Duration.ofHours(8),
                                CREATED,
                                null,
                                Duration.ofMinutes(210),
                                false,
                                at("2026-03-06T20:00:00Z")),
                        new SlaClock(
                                SlaMetric.RESOLUTION,
                                Duration.ofHours(72),
                                CREATED,
                                null,
                                Duration.ofMinutes(210),
                                false,
                                at("2026-03-09T12:00:00Z")));
        assertThat(clocks).extracting(SlaClock::remainingMillis).containsExactly(16_200_000L, 246_600_000L);
        assertThat(clocks).extracting(SlaClock::ongoing).containsExactly(true, true);
        assertThat(clocks).extracting(SlaClock::breached).containsExactly(false, false);
        assertThat(clocks)
                .extracting(clock -> clock.metric().label())
                .containsExactly("Time to first response", "Time to resolution");
    }

    @Test
    void onlyAPublicCommentOfAnAgentIsAResponse() {
        List<SlaClock> clocks = clocks(
                "2026-03-07T12:00:00Z",
                new Commented(at("2026-03-06T12:10:00Z"), false, false),
                new Commented(at("2026-03-06T13:00:00Z"), true, true),
                new Commented(at("2026-03-06T14:15:00Z"), true, false),
                new Commented(at("2026-03-06T18:00:00Z"), true, false));

        SlaClock response = clocks.getFirst();
        assertThat(response.ended()).isEqualTo(at("2026-03-06T14:15:00Z"));
        assertThat(response.elapsed()).isEqualTo(Duration.ofMinutes(135));
        assertThat(response.breachTime()).isNull();
    }

    @Test
    void aResolutionWithoutAWordIsAResponseToo() {
        List<SlaClock> clocks =
                clocks("2026-03-07T12:00:00Z", new ResolutionChanged(at("2026-03-06T12:45:00Z"), "Won't do"));

        assertThat(clocks).extracting(SlaClock::elapsed).containsOnly(Duration.ofMinutes(45));
        assertThat(clocks).extracting(SlaClock::ongoing).containsOnly(false);
    }

    @Test
    void theResolutionClockStandsStillWhileWaitingForTheCustomer() {
        // 12:00-14:00 runs, waits until Sunday 14:00 (48 h), runs again until Monday 00:00: 2 h + 10 h.
        List<SlaClock> clocks = clocks(
                "2026-03-09T00:00:00Z",
                StatusChanged.to(at("2026-03-06T14:00:00Z"), "Waiting for customer"),
                StatusChanged.to(at("2026-03-08T14:00:00Z"), "Waiting for support"));

        SlaClock resolution = clocks.getLast();
        assertThat(resolution.elapsed()).isEqualTo(Duration.ofHours(12));
        assertThat(resolution.paused()).isFalse();
        // 72 h of running time: 2 h are used by Friday 14:00, so it ends 70 h after Sunday 14:00.
        assertThat(resolution.breachTime()).isEqualTo(at("2026-03-11T12:00:00Z"));
        assertThat(clocks.getFirst().elapsed())
                .as("first response is never paused")
                .isEqualTo(Duration.ofHours(60));
    }

    @Test
    void aClockThatStandsStillWithinItsGoalHasNoBreachTime() {
        SlaClock resolution = clocks(
                        "2026-04-06T12:00:00Z", StatusChanged.to(at("2026-03-06T14:00:00Z"), "Waiting for customer"))
                .getLast();

        assertThat(resolution.paused()).isTrue();
        assertThat(resolution.elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(resolution.breachTime()).isNull();
    }

    @Test
    void aReopenedIssueStartsANewCycleFromZero() {
        List<SlaClock> clocks = clocks(
                "2026-03-12T13:00:00Z",
                new ResolutionChanged(at("2026-03-09T18:00:00Z"), "Done"),
                StatusChanged.to(at("2026-03-09T18:00:00Z"), "Resolved"),
                StatusChanged.to(at("2026-03-12T10:00:00Z"), "Waiting for support"),
                new ResolutionChanged(at("2026-03-12T10:00:00Z"), null));

        assertThat(clocks).hasSize(3);
        SlaClock first = clocks.get(1);
        assertThat(first.elapsed()).isEqualTo(Duration.ofHours(78));
        assertThat(first.breached()).isTrue();
        assertThat(first.remainingMillis()).isEqualTo(-21_600_000L);
        assertThat(first.breachTime()).isEqualTo(at("2026-03-09T12:00:00Z"));
        SlaClock second = clocks.get(2);
        assertThat(second.started()).isEqualTo(at("2026-03-12T10:00:00Z"));
        assertThat(second.elapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(second.ongoing()).isTrue();
    }

    @Test
    void exactlyTheGoalIsInTimeAndAMillisecondMoreIsNot() {
        ResolutionChanged exact = new ResolutionChanged(at("2026-03-09T12:00:00Z"), "Done");
        ResolutionChanged late = new ResolutionChanged(at("2026-03-09T12:00:00.001Z"), "Done");

        assertThat(clocks("2026-03-10T00:00:00Z", exact).getLast().breached()).isFalse();
        assertThat(clocks("2026-03-10T00:00:00Z", exact).getLast().breachTime()).isNull();
        assertThat(clocks("2026-03-10T00:00:00Z", late).getLast().breached()).isTrue();
        assertThat(clocks("2026-03-10T00:00:00Z", late).getLast().remainingMillis())
                .isEqualTo(-1);
    }

    @Test
    void anotherPriorityChangesTheGoalAndKeepsTheTime() {
        // High: 24 h to resolve. Lowered to Low (120 h) after 10 h; completed first response keeps the goal it had.
        List<SlaClock> clocks = clocks(
                "2026-03-08T12:00:00Z",
                new PriorityChanged(CREATED, "High"),
                new Commented(at("2026-03-06T15:00:00Z"), true, false),
                new PriorityChanged(at("2026-03-06T22:00:00Z"), "low"));

        assertThat(clocks).extracting(SlaClock::goal).containsExactly(Duration.ofHours(4), Duration.ofHours(120));
        assertThat(clocks.getLast().elapsed()).isEqualTo(Duration.ofHours(48));
        assertThat(clocks.getLast().breached()).isFalse();
    }

    @Test
    void aGoalThatWasExceededBetweenTwoPausesNamesThatMoment() {
        // Highest, 8 h: runs 12:00-17:00 (5 h), waits, runs Saturday 09:00-15:00 (6 h): exceeded on Saturday at 12:00.
        SlaClock resolution = clocks(
                        "2026-03-20T00:00:00Z",
                        new PriorityChanged(CREATED, "Highest"),
                        StatusChanged.to(at("2026-03-06T17:00:00Z"), "Waiting for customer"),
                        StatusChanged.to(at("2026-03-07T09:00:00Z"), "In progress"),
                        StatusChanged.to(at("2026-03-07T15:00:00Z"), "Waiting for customer"))
                .getLast();

        assertThat(resolution.elapsed()).isEqualTo(Duration.ofHours(11));
        assertThat(resolution.breachTime()).isEqualTo(at("2026-03-07T12:00:00Z"));
        assertThat(resolution.paused()).isTrue();
        assertThat(resolution.breached()).isTrue();
    }

    @Test
    void whatHappensAfterTheMomentAskedForDoesNotCount() {
        List<SlaClock> clocks = clocks(
                "2026-03-06T13:00:00Z",
                new ResolutionChanged(at("2026-03-06T14:00:00Z"), "Done"),
                new Commented(at("2026-03-06T13:30:00Z"), true, false));

        assertThat(clocks).extracting(SlaClock::ongoing).containsOnly(true);
    }

    @Test
    void anEventBeforeTheCreationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> clocks("2026-03-07T00:00:00Z", new PriorityChanged(at("2026-03-06T11:59:00Z"), "Low")))
                .withMessage("an event at 2026-03-06T11:59:00Z lies before the creation at 2026-03-06T12:00:00Z");
    }

    private static List<SlaClock> clocks(String now, SlaEvent... events) {
        return SlaClocks.of(CREATED, List.of(events), GOALS, at(now));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
