package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import com.heed.CustomerUnit;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.CustomerUnits;
import com.heed.jira.read.FieldText;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Organisations;
import com.heed.jira.read.Pictures;
import com.heed.jira.read.Satisfaction;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.CatalogueEvent;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.LeftCustomers;
import com.heed.jira.store.OpeningMoods;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Trainings;
import com.heed.jira.store.Transcripts;
import com.heed.jira.work.AnalyserHolder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SharedPastTest {
    private static final int CONTACTS = 230;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final LeavingSettings SILENCE =
            new LeavingSettings(LeavingSettings.Kind.SILENCE, CustomerUnit.PERSON, 90, null, null, 0);

    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    private final Project project =
            Fake.of(Project.class).with("getId", 10L).with("getKey", "SUP").make();
    private final CustomFieldManager fields = Fake.of(CustomFieldManager.class)
            .with("getCustomFieldObjectsByName", List.of())
            .with("getCustomFieldObject", null)
            .with("getCustomFieldObjects", List.of())
            .make();
    private final List<Issue> issues = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    private int searched;
    private int conversations;
    private int logs;
    private int moods;

    private final Settings settings = new Settings(nothing) {
        @Override
        public InstanceSettings ofInstance() {
            return new InstanceSettings("heed", 0);
        }
    };
    private final LeftCustomers left = new LeftCustomers(nothing);
    private final Organisations organisations = new Organisations(fields, new Desk());
    private final CustomerUnits units = new CustomerUnits(organisations);
    private final LeavingPast leaving = new LeavingPast(units, organisations, new FieldText(fields), fields, left);
    private final ActionPast actions = new ActionPast(
            units,
            new Satisfaction(fields),
            new FieldText(fields),
            fields,
            new RecommendationEvents(nothing) {
                @Override
                public List<Done> ofProject(long projectId, Instant from, Instant to) {
                    return List.of();
                }
            },
            new Catalogues(nothing) {
                @Override
                public Map<String, List<CatalogueEvent>> events(long projectId) {
                    return Map.of();
                }
            },
            new LeavingSettingsLog(nothing) {
                @Override
                public LeavingSettings ofProject(long projectId) {
                    return SILENCE;
                }
            },
            left);

    private void past(int contacts, Duration apart) {
        for (int i = 1; i <= contacts; i++) {
            issues.add(Fake.of(Issue.class)
                    .with("getId", (long) i)
                    .with("getKey", "SUP-" + i)
                    .with("getSummary", "A question")
                    .with("getDescription", "Where is my parcel?")
                    .with("getCreated", Timestamp.from(NOW.minus(apart.multipliedBy(i))))
                    .with("getReporter", People.user("c" + i % 40))
                    .with("getIssueType", null)
                    .with("getPriority", null)
                    .with("getResolution", null)
                    .with("getResolutionDate", null)
                    .with("getSecurityLevelId", null)
                    .with("getProjectObject", project)
                    .make());
        }
    }

    private SharedPast shared() {
        SearchService search = Fake.of(SearchService.class)
                .with("parseQuery", new SearchService.ParseResult(Fake.silent(Query.class)))
                .answering("search", args -> {
                    searched++;
                    PagerFilter<?> page = (PagerFilter<?>) args[2];
                    int from = Math.min(page.getStart(), issues.size());
                    return new SearchResults<>(
                            issues.subList(from, Math.min(issues.size(), from + page.getMax())), issues.size());
                })
                .make();
        ContactReader contacts = new ContactReader(
                Fake.of(CommentManager.class)
                        .answering("getComments", args -> {
                            conversations++;
                            return List.of();
                        })
                        .make(),
                Fake.of(JsonEntityPropertyManager.class).with("get", null).make(),
                fields,
                new Desk(),
                Transcripts.NONE,
                Pictures.NONE);
        ChangeHistoryManager histories = Fake.of(ChangeHistoryManager.class)
                .answering("getChangeHistories", args -> {
                    logs++;
                    return List.of();
                })
                .make();
        OpeningMoodReader openings =
                new OpeningMoodReader(
                        contacts,
                        new AnalyserHolder(),
                        new ProjectModels(
                                new ActiveModels(nothing),
                                new ModelFolder(Fake.silent(JiraHome.class)),
                                new ErrorLog(nothing)),
                        new OpeningMoods(nothing),
                        settings) {
                    @Override
                    Map<Long, Double> of(Project project, List<Issue> page) {
                        moods += page.size();
                        return page.stream().collect(Collectors.toMap(Issue::getId, issue -> 0.5));
                    }
                };
        return new SharedPast(
                new History(new IssueSearch(search)),
                contacts,
                new ChangeLogs(histories, settings),
                openings,
                new PastCustomers(People.leftOut(leftOut), settings, new Desk()));
    }

    private void read(Collection<? extends SharedPast.Taker> takers) {
        searched = 0;
        conversations = 0;
        logs = 0;
        moods = 0;
        Trainings trainings = new Trainings(nothing) {
            @Override
            public boolean ended(int id) {
                return false;
            }

            @Override
            public void step(int id, com.heed.jira.store.Training.Step step, int done, int total, String node) {}
        };
        shared().read(
                        People.ANA,
                        project,
                        List.copyOf(takers),
                        NOW,
                        new TrainingProgress(trainings, 1, "node", () -> true));
    }

    /** Twenty-seven stretches of 28 days hold 730 days; each is searched in pages of 100, as is the count before. */
    @Test
    void eachContactIsReadOnceForAllWhoLearnFromIt() {
        past(CONTACTS, Duration.ofDays(3));
        LeavingPast.Reading one = leaving.reading(project, SILENCE, NOW);
        read(List.of(one));
        int alone = searched;
        assertThat(List.of(conversations, logs, moods)).containsOnly(CONTACTS);

        LeavingPast.Reading leavers = leaving.reading(project, SILENCE, NOW);
        ActionPast.Reading acted = actions.reading(project, Set.of("voucher"), NOW);
        read(List.of(leavers, acted));

        assertThat(List.of(conversations, logs, moods)).containsOnly(CONTACTS);
        assertThat(searched).isEqualTo(alone).isEqualTo(27 * 3 + 1);
        assertThat(leavers.read().contacts()).isEqualTo(CONTACTS);
        assertThat(leavers.read().issues()).isEqualTo(one.read().issues());
        assertThat(acted.read().episodes()).hasSize(CONTACTS);
    }

    /** Silence of a year is looked for in eight years; what actions are worth, in two. */
    @Test
    void eachGetsWhatItLooksBackOn() {
        past(CONTACTS, Duration.ofDays(10));
        LeavingPast.Reading leavers = leaving.reading(
                project,
                new LeavingSettings(LeavingSettings.Kind.SILENCE, CustomerUnit.PERSON, 365, null, null, 0),
                NOW);
        ActionPast.Reading acted = actions.reading(project, Set.of("voucher"), NOW);
        read(List.of(leavers, acted));

        assertThat(leavers.taken()).isEqualTo(CONTACTS);
        assertThat(acted.taken()).isEqualTo(27 * 28 / 10);
        assertThat(conversations).isEqualTo(CONTACTS);
    }

    /** Takes so many and no more. */
    private static final class Few implements SharedPast.Taker {
        private final int most;
        private final List<Long> taken = new ArrayList<>();

        Few(int most) {
            this.most = most;
        }

        @Override
        public Instant begin() {
            return NOW.minus(Duration.ofDays(730));
        }

        @Override
        public int most() {
            return most;
        }

        @Override
        public int taken() {
            return taken.size();
        }

        @Override
        public void take(SharedPast.PastContact contact) {
            taken.add(contact.issue().getId());
        }
    }

    @Test
    void whoHasEnoughGetsNoMoreAndNobodyReadsOn() {
        past(CONTACTS, Duration.ofDays(1));
        Few few = new Few(7);
        Few more = new Few(120);
        read(List.of(few, more));

        assertThat(few.taken).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(more.taken).hasSize(120);
        assertThat(conversations).isEqualTo(120);
    }

    @Test
    void whoOptedOutIsNotRead() {
        past(80, Duration.ofDays(1));
        leftOut.add("c3");
        Few all = new Few(1_000);
        read(List.of(all));

        assertThat(all.taken).hasSize(78).doesNotContain(3L, 43L);
        assertThat(conversations).isEqualTo(78);
    }
}
