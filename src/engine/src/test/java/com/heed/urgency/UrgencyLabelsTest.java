package com.heed.urgency;

import static com.heed.urgency.Contacts.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.urgency.UrgencyLabel.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UrgencyLabelsTest {
    private static final List<String> ORDER = List.of("Blocker", "Critical", "Major", "Minor", "Trivial");
    private static final PriorityLevels LEVELS = PriorityLevels.usual(
            Map.of("Blocker", 18, "Critical", 36, "Major", 344, "Minor", 92, "Trivial", 11), ORDER);

    private static UrgencyLabel label(String priority, FieldChange... changes) {
        return new UrgencyLabels(LEVELS)
                .of(priority, new ChangeLog(List.of(changes)))
                .orElseThrow();
    }

    private static FieldChange change(double day, String field, String from, String to) {
        return new FieldChange(days(day), field, from, to);
    }

    @Test
    void thePriorityInTheMiddleOfTheProjectIsMedium() {
        assertThat(LEVELS.of("Critical")).contains(Urgency.HIGH);
        assertThat(LEVELS.of(" major")).contains(Urgency.MEDIUM);
        assertThat(LEVELS.of("Minor")).contains(Urgency.LOW);
        assertThat(LEVELS.of("P1")).isEmpty();
        PriorityLevels generous = PriorityLevels.usual(Map.of("Blocker", 5, "Critical", 60, "Major", 35), ORDER);
        assertThat(generous.of("Critical")).contains(Urgency.MEDIUM);
        assertThat(generous.of("Major")).contains(Urgency.LOW);
    }

    @Test
    void theLastPriorityIsTheLabel() {
        assertThat(label("Major")).isEqualTo(new UrgencyLabel(Urgency.MEDIUM, 1, Set.of()));
        assertThat(label("Minor", change(1, "priority", "Major", "Minor")))
                .isEqualTo(new UrgencyLabel(Urgency.LOW, 1, Set.of()));
    }

    @Test
    void aRaisedPriorityIsMediumAtLeast() {
        assertThat(label("Critical", change(1, "priority", "Major", "Critical")))
                .isEqualTo(new UrgencyLabel(Urgency.HIGH, 1, Set.of(Evidence.PRIORITY_RAISED)));
        assertThat(label("Minor", change(1, "priority", "Trivial", "Minor")))
                .isEqualTo(new UrgencyLabel(Urgency.MEDIUM, 1, Set.of(Evidence.PRIORITY_RAISED)));
    }

    /** Raised and lowered again ends where it began; the log is read in the order of time, not of its lines. */
    @Test
    void aRaiseThatWasTakenBackIsNone() {
        assertThat(label(
                        "Major",
                        change(2, "priority", "Critical", "Major"),
                        change(1, "priority", "Major", "Critical")))
                .isEqualTo(new UrgencyLabel(Urgency.MEDIUM, 1, Set.of()));
    }

    @Test
    void twoHandOversRaiseWithHalfTheTrustAndTheFirstAssignmentIsNone() {
        FieldChange first = change(1, "assignee", "", "ann");
        FieldChange second = change(2, "assignee", "ann", "bob");
        FieldChange group = change(3, "Assignment group", "Desk", "Network");
        assertThat(label("Major", first, second).evidence()).isEmpty();
        assertThat(label("Major", first, second, group))
                .isEqualTo(new UrgencyLabel(Urgency.HIGH, 0.5, Set.of(Evidence.REASSIGNED)));
    }

    @Test
    void reopeningIsSeenInTheResolutionOrTheStatus() {
        FieldChange taken = change(3, "resolution", "Fixed", "");
        FieldChange status = change(3, "status", "Resolved", "Reopened");
        assertThat(label("Minor", taken)).isEqualTo(new UrgencyLabel(Urgency.MEDIUM, 0.5, Set.of(Evidence.REOPENED)));
        assertThat(label("Minor", status).evidence()).containsExactly(Evidence.REOPENED);
        assertThat(label("Minor", change(3, "status", "已解决", "重新打开")).evidence())
                .containsExactly(Evidence.REOPENED);
    }

    @Test
    void twoWeakSignsRaiseByOneLevelWithMoreTrust() {
        assertThat(label(
                        "Minor",
                        change(1, "assignee", "ann", "bob"),
                        change(2, "assignee", "bob", "ann"),
                        change(3, "status", "Done", "Reopened")))
                .isEqualTo(new UrgencyLabel(Urgency.MEDIUM, 0.75, Set.of(Evidence.REASSIGNED, Evidence.REOPENED)));
    }

    @Test
    void wordsOfEscalationCountInShortFieldsOnly() {
        assertThat(label("Major", change(1, "status", "Open", "Escalated to tier 2")))
                .isEqualTo(new UrgencyLabel(Urgency.HIGH, 1, Set.of(Evidence.ESCALATED)));
        assertThat(label("Major", change(1, "status", "处理中", "已升级")).level()).isEqualTo(Urgency.HIGH);
        assertThat(label("Major", change(1, "status", "Escalated", "Done")).level())
                .isEqualTo(Urgency.MEDIUM);
        assertThat(label("Major", change(1, "description", "", "软件升级后出错")).level())
                .isEqualTo(Urgency.MEDIUM);
        assertThat(label("Major", change(1, "summary", "", "Escalation mail is not sent"))
                        .level())
                .isEqualTo(Urgency.MEDIUM);
    }

    @Test
    void withoutAKnownPriorityOnlySignsSaySomething() {
        UrgencyLabels labels = new UrgencyLabels(LEVELS);
        assertThat(labels.of(null, new ChangeLog(List.of()))).isEqualTo(Optional.empty());
        assertThat(labels.of("P7", new ChangeLog(List.of(change(1, "status", "Open", "Escalated")))))
                .contains(new UrgencyLabel(Urgency.HIGH, 0.5, Set.of(Evidence.ESCALATED)));
    }

    @Test
    void aFieldBeganWithWhatItsFirstChangeTookAway() {
        ChangeLog log = new ChangeLog(
                List.of(change(2, "Summary", "b", "c"), change(1, "summary", "a", "b"), change(3, "status", "x", "y")));
        assertThat(log.first("summary", "c")).isEqualTo("a");
        assertThat(log.first("priority", "Major")).isEqualTo("Major");
    }

    @Test
    void jirasOwnPrioritiesNeedNoOrder() {
        assertThat(PriorityLevels.knownOrder(Set.of("Major", "blocker"))).contains(ORDER);
        assertThat(PriorityLevels.knownOrder(Set.of("Major", "P2"))).isEmpty();
    }

    @Test
    void prioritiesOutOfOrderAreRefused() {
        assertThatThrownBy(() -> PriorityLevels.usual(Map.of("P1", 3), ORDER))
                .hasMessageContaining("no contact has a priority of the order [Blocker,")
                .hasMessageContaining("they have [P1]");
        assertThatThrownBy(() -> new PriorityLevels(List.of(
                        new PriorityLevels.Priority("Low", Urgency.LOW),
                        new PriorityLevels.Priority("High", Urgency.HIGH))))
                .hasMessage("priority 'High' is high, more than a priority above it; name the highest first");
    }
}
