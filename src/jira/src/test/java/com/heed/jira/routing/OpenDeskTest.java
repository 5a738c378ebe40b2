package com.heed.jira.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.status.Status;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.Mode;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One issue that came at nine, and what becomes of the note of it when its status or its clocks change. */
final class OpenDeskTest {
    private static final Instant NINE = Instant.parse("2026-11-26T09:00:00Z");

    private @Nullable OpenContact known =
            new OpenContact(7, "email", "simple", 1, 6, NINE, null, null, "1", Turn.AGENT);
    private String status = "Waiting for support";
    private Optional<Boolean> paused = Optional.of(false);
    private List<String> named = ProjectSettings.CUSTOMER_STATUSES;
    private Instant now = NINE;
    private boolean assigned;

    private OpenDesk desk() {
        OpenContacts contacts = new OpenContacts(Fake.silent(ActiveObjects.class)) {
            @Override
            public Optional<OpenContact> of(long issueId) {
                return Optional.ofNullable(known);
            }

            @Override
            public void put(long projectId, OpenContact contact) {
                known = contact;
            }

            @Override
            public List<OpenContact> unknownTurns(long projectId) {
                return known != null && known.turn() == null ? List.of(known) : List.of();
            }

            @Override
            public void remove(long issueId) {
                known = null;
            }
        };
        Desk service = new Desk() {
            @Override
            public Optional<Boolean> clocksPaused(Issue issue) {
                return paused;
            }
        };
        Settings settings = new Settings(Fake.silent(ActiveObjects.class)) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return project();
            }
        };
        LiveDesk live = new LiveDesk(
                new Arrivals(Fake.silent(ActiveObjects.class)),
                contacts,
                new Predictions(Fake.silent(ActiveObjects.class)),
                new Expectations(Fake.silent(ActiveObjects.class)));
        return new OpenDesk(
                contacts,
                live,
                service,
                settings,
                Fake.of(IssueManager.class)
                        .answering("getIssueObject", args -> issue())
                        .make(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private ProjectSettings project() {
        return new ProjectSettings(Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", List.of(), null, null)
                .withQueue(false, named);
    }

    private MutableIssue issue() {
        return Fake.of(MutableIssue.class)
                .with("getId", 7L)
                .with("getProjectId", 1L)
                .with("getResolution", null)
                .with("getAssignee", assigned ? People.ANA : null)
                .with(
                        "getStatus",
                        Fake.of(Status.class)
                                .with("getName", status)
                                .with("getId", "id of " + status)
                                .make())
                .make();
    }

    private OpenContact changed(String next, int minute) {
        status = next;
        now = NINE.plus(Duration.ofMinutes(minute));
        desk().changed(issue());
        return Objects.requireNonNull(known);
    }

    @Test
    void inAStatusThatIsNamedItWaitsForItsCustomerAtOnceAndIsNotAmongThoseThatWait() {
        OpenContact answered = changed("waiting for customer", 10);

        assertThat(answered.turn()).isEqualTo(Turn.CUSTOMER);
        assertThat(answered.waits()).isFalse();
        assertThat(answered.arrivedAt()).isEqualTo(NINE);
    }

    @Test
    void backFromTheCustomerItWaitsAnewFromThatMoment() {
        changed("Waiting for customer", 10);
        OpenContact back = changed("Waiting for support", 200);

        assertThat(back.turn()).as("nobody has asked Service Management yet").isNull();
        assertThat(back.waits()).isTrue();
        assertThat(back.arrivedAt()).isEqualTo(NINE.plus(Duration.ofMinutes(200)));

        assertThat(desk().lookAtChanged(1)).isEqualTo(1);
        assertThat(Objects.requireNonNull(known).turn()).isEqualTo(Turn.AGENT);
        assertThat(desk().lookAtChanged(1)).as("it was looked at").isZero();
    }

    @Test
    void whereAllClocksStandStillItWaitsForItsCustomerWhateverTheStatusIsCalled() {
        paused = Optional.of(true);
        assertThat(changed("Pending", 10).turn()).isNull();
        desk().lookAtChanged(1);

        assertThat(Objects.requireNonNull(known).waits()).isFalse();
    }

    @Test
    void withoutServiceManagementTheNamesDecideAlone() {
        paused = Optional.empty();
        named = List.of("Pending");
        assertThat(changed("Pending", 10).turn()).isEqualTo(Turn.CUSTOMER);
        changed("Waiting for customer", 20);
        desk().lookAtChanged(1);
        assertThat(Objects.requireNonNull(known).turn()).isEqualTo(Turn.AGENT);
    }

    @Test
    void anAssignmentAloneAsksNothing() {
        changed("Waiting for support", 1);
        desk().lookAtChanged(1);
        assigned = true;
        paused = Optional.empty();
        OpenContact inHand = changed("Waiting for support", 5);

        assertThat(inHand.agent()).isEqualTo("ana");
        assertThat(inHand.turn()).isEqualTo(Turn.AGENT);
    }
}
