package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.action.Episode;
import com.heed.jira.training.EpisodesOfIssue.Taken;
import com.heed.urgency.ChangeLog;
import com.heed.urgency.FieldChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class EpisodesOfIssueTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-02T09:00:00Z");

    private static Instant hour(int hours) {
        return ARRIVED.plus(Duration.ofHours(hours));
    }

    private static FieldChange resolution(int hours, String from, String to) {
        return new FieldChange(hour(hours), "resolution", from, to);
    }

    private static EpisodesOfIssue issue(@Nullable Integer resolved, FieldChange... changes) {
        return new EpisodesOfIssue(
                "mei",
                7,
                ARRIVED,
                "Billing",
                -0.5,
                "High",
                List.of(hour(3), hour(60)),
                resolved == null ? null : hour(resolved),
                OptionalDouble.of(0.5),
                new ChangeLog(List.of(changes)));
    }

    private static Taken applied(int hours) {
        return new Taken("voucher", hour(hours), true);
    }

    @Test
    void aReopeningBeginsAnEpisodeOfItsOwn() {
        EpisodesOfIssue issue =
                issue(70, resolution(10, "", "Done"), resolution(50, "Done", ""), resolution(70, "", "Done"));
        List<Episode> episodes = issue.episodes(List.of(applied(55)), 1);
        assertThat(episodes).hasSize(2);
        Episode first = episodes.getFirst();
        Episode second = episodes.getLast();
        assertThat(first.resolved()).isEqualTo(hour(10));
        assertThat(first.reopened()).isEqualTo(hour(50));
        assertThat(first.actions()).isEmpty();
        assertThat(first.csat()).isEmpty();
        assertThat(first.waitedHours()).as("the first answer").isCloseTo(3, within(1e-9));
        assertThat(second.started()).isEqualTo(hour(50));
        assertThat(second.reopenedBefore()).isEqualTo(1);
        assertThat(second.actions()).containsExactly("voucher");
        assertThat(second.csat()).hasValue(0.5);
        assertThat(second.waitedHours()).as("from the reopening on").isCloseTo(10, within(1e-9));
    }

    /** A wait that ends with the resolution where nobody answered would tell how a contact ended. */
    @Test
    void waitingTellsNothingOfTheEnd() {
        EpisodesOfIssue unanswered = new EpisodesOfIssue(
                "mei", 7, ARRIVED, "", 0, "", List.of(), hour(20), OptionalDouble.empty(), new ChangeLog(List.of()));
        EpisodesOfIssue open = new EpisodesOfIssue(
                "mei", 7, ARRIVED, "", 0, "", List.of(), null, OptionalDouble.empty(), new ChangeLog(List.of()));
        assertThat(unanswered.episodes(List.of(applied(5)), 1).getFirst().waitedHours())
                .isZero();
        assertThat(open.episodes(List.of(), 1).getFirst().waitedHours()).isZero();
    }

    @Test
    void withoutAHistoryJirasOwnDateCounts() {
        assertThat(issue(20).episodes(List.of(), 1).getFirst().resolved()).isEqualTo(hour(20));
        assertThat(issue(null).episodes(List.of(), 1).getFirst().resolved()).isNull();
    }

    @Test
    void whatWasDoneLongAfterTheEndBelongsToNothing() {
        EpisodesOfIssue issue = issue(20, resolution(20, "", "Done"));
        assertThat(issue.episodes(List.of(applied(40)), 1).getFirst().actions())
                .as("a check-in on the next day")
                .containsExactly("voucher");
        assertThat(issue.episodes(List.of(applied(45)), 1).getFirst().actions()).isEmpty();
    }

    /** An import may know the day alone, which begins before the contact of that day. */
    @Test
    void anImportedEventMayBeADayEarly() {
        EpisodesOfIssue issue = issue(20, resolution(20, "", "Done"));
        assertThat(issue.mayHold(new Taken("voucher", hour(-9), false))).isTrue();
        assertThat(issue.mayHold(new Taken("voucher", hour(-25), false))).isFalse();
        assertThat(issue.mayHold(applied(-9))).isFalse();
    }
}
