package com.heed.jira.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.jira.Fake;
import com.heed.jira.split.Desks;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.OverviewLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredOverview;
import com.heed.jira.store.StoredOverview.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A week of the worked example, as it was counted. */
final class OverviewsTest {
    private static final Project PROJECT =
            Fake.of(Project.class).with("getId", 10L).make();
    private static final ActiveObjects NO_TABLES = Fake.silent(ActiveObjects.class);
    private static final Map<String, Integer> WEEK = Map.of("phone", 1820, "chat", 2590, "email", 2450, "portal", 140);

    private ProjectSettings project = new ProjectSettings(
                    Mode.SUGGEST, 0.6, Map.of(), Map.of(), "CNY", Desks.CHANNELS, null, null)
            .withDesk(Desks.terms(2.5));
    private @Nullable StoredOverview stored;
    private int noted = 7000;

    private void counted(Duration ago) {
        Tally refunds = new Tally(Map.of("phone", 70, "chat", 70, "email", 0, "portal", 0), 0, 0, 7);
        stored = new StoredOverview(
                Instant.now().minus(ago).toEpochMilli(),
                project.deskKey(),
                7000,
                Map.of(),
                List.of(new StoredOverview.Period(
                        7,
                        new Tally(WEEK, 9, 0, 7),
                        Map.of("Refund", refunds),
                        List.of(
                                new StoredOverview.Mood("Refund", 140, -0.42),
                                new StoredOverview.Mood("Delivery", 90, 0.02)))),
                null);
    }

    @SuppressWarnings("NullAway") // no period is counted while a test waits
    private Overviews overviews() {
        Settings settings = new Settings(NO_TABLES) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return project;
            }
        };
        Arrivals arrivals = new Arrivals(NO_TABLES) {
            @Override
            public int count(long projectId, Instant since) {
                return noted;
            }
        };
        OverviewLog log = new OverviewLog(NO_TABLES) {
            @Override
            public Optional<StoredOverview> newest(long projectId) {
                return Optional.ofNullable(stored);
            }
        };
        return new Overviews(settings, null, arrivals, log, runs(log));
    }

    /** Not started: what is asked of it is not done. */
    @SuppressWarnings("NullAway")
    private static OverviewRuns runs(OverviewLog log) {
        return new OverviewRuns(
                Fake.silent(ClusterLockService.class),
                Fake.silent(ProjectManager.class),
                null,
                log,
                new ErrorLog(NO_TABLES));
    }

    @Test
    void nothingIsCountedAgainUnlessSomethingElseWouldBeFound() {
        assertThat(overviews().due(PROJECT)).as("never counted").isTrue();
        counted(Duration.ofHours(20));
        assertThat(overviews().due(PROJECT)).as("a quiet project").isFalse();
        noted = 7001;
        assertThat(overviews().due(PROJECT)).as("a contact came").isTrue();
        noted = 7000;
        counted(Duration.ofHours(25));
        assertThat(overviews().due(PROJECT)).as("another day").isTrue();
        counted(Duration.ofMinutes(1));
        project = project.withDesk(Desks.terms(3));
        assertThat(overviews().due(PROJECT)).as("another desk").isTrue();
    }

    @Test
    void aPageShowsWhatWasCountedAndSaysWhetherItIsStale() {
        assertThat(overviews().shown(PROJECT, 7, null)).isEmpty();
        counted(Duration.ofMinutes(20));
        noted = 7001;
        Shown shown = overviews().shown(PROJECT, 7, null).orElseThrow();

        assertThat(shown.stale())
                .as("two rounds of the timer are good enough for a page")
                .isFalse();
        assertThat(shown.current()).isTrue();
        assertThat(Math.round(shown.figures().today().cost())).isEqualTo(18_370);
        assertThat(shown.topics()).containsExactly("Refund");
        counted(Duration.ofMinutes(31));
        assertThat(overviews().shown(PROJECT, 7, null).orElseThrow().stale()).isTrue();
        project = project.withDesk(Desks.terms(3));
        assertThat(overviews().shown(PROJECT, 7, null).orElseThrow().current()).isFalse();
        assertThat(overviews().shown(PROJECT, 30, null))
                .as("a period that was not counted")
                .isEmpty();
    }

    @Test
    void ofATopicOnlyItsContactsAndItsMoodAreShown() {
        counted(Duration.ofMinutes(1));
        Shown refunds = overviews().shown(PROJECT, 7, "Refund").orElseThrow();

        assertThat(refunds.figures().contactsPerDay()).isEqualTo(20);
        assertThat(refunds.moods()).extracting(StoredOverview.Mood::topic).containsExactly("Refund");
        assertThat(refunds.stops()).isNull();
        Shown none = overviews().shown(PROJECT, 7, "Unheard of").orElseThrow();
        assertThat(none.figures().contactsPerDay()).isZero();
        assertThat(none.moods()).isEmpty();
    }
}
