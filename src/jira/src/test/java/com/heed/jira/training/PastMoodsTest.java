package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.query.Query;
import com.heed.Language;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Pictures;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.store.Trainings;
import com.heed.jira.store.Transcripts;
import com.heed.sentiment.Polarity;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Heed said "negative" of every issue here, at minute 10. */
class PastMoodsTest {
    private static final Instant NINE = Instant.parse("2026-11-13T09:00:00Z");

    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    private final Map<Long, Issue> issues = new HashMap<>();
    private final Map<Long, FeedbackLog.Said> said = new HashMap<>();
    private final Map<Long, Change> written = new HashMap<>();
    private final List<String> queries = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();
    private boolean mayBrowse = true;

    private void issue(long id, long project, @Nullable Long securityLevel, @Nullable String shown) {
        issues.put(
                id,
                Fake.of(MutableIssue.class)
                        .with("getId", id)
                        .with("getKey", "SUP-" + id)
                        .with("getProjectId", project)
                        .with("getProjectObject", Fake.silent(Project.class))
                        .with("getSummary", "Issue number " + id)
                        .with("getDescription", "It does not work")
                        .with("getCreated", Timestamp.from(NINE))
                        .with("getUpdated", Timestamp.from(minute(90)))
                        .with("getReporter", People.MEI)
                        .with("getIssueType", null)
                        .with("getSecurityLevelId", securityLevel)
                        .with(
                                "getCustomFieldValue",
                                shown == null
                                        ? null
                                        : Fake.of(Option.class)
                                                .with("getValue", shown)
                                                .make())
                        .make());
    }

    private static Instant minute(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    private static FeedbackLog.Said thumb(boolean up, @Nullable String correct, int minute) {
        return new FeedbackLog.Said(7, up, correct, minute(minute));
    }

    private static Comment comment(int minute, String body) {
        return Fake.of(Comment.class)
                .with("getId", (long) minute)
                .with("getBody", body)
                .with("getAuthorApplicationUser", People.MEI)
                .with("getCreated", Date.from(minute(minute)))
                .with("getGroupLevel", null)
                .with("getRoleLevelId", null)
                .make();
    }

    private List<PastMoods.Mooded> read() {
        SearchService search = Fake.of(SearchService.class)
                .answering("parseQuery", args -> {
                    queries.add(String.valueOf(args[1]));
                    return new SearchService.ParseResult(Fake.silent(Query.class));
                })
                .with("search", new SearchResults<>(List.copyOf(issues.values()), issues.size()))
                .make();
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .with("getCustomFieldObjectsByName", List.of())
                .with(
                        "getCustomFieldObject",
                        Fake.of(CustomField.class)
                                .with("getName", "Heed sentiment")
                                .make())
                .make();
        ContactReader contacts = new ContactReader(
                Fake.of(CommentManager.class)
                        .with("getComments", List.of(comment(5, "Hello?"), comment(30, "Thank you, it works now!")))
                        .make(),
                Fake.of(JsonEntityPropertyManager.class).with("get", null).make(),
                fields,
                new Desk(),
                Transcripts.NONE,
                Pictures.NONE);
        FeedbackLog feedback = new FeedbackLog(nothing) {
            @Override
            public Map<Long, Said> said(String field) {
                assertThat(field).isEqualTo("sentiment");
                return said;
            }
        };
        Predictions predictions = new Predictions(nothing) {
            @Override
            public Optional<StoredPrediction> numbered(int id) {
                Prediction.Sentiment negative =
                        new Prediction.Sentiment("negative", -0.5, 0.7, "steady", List.of(-0.5), List.of(), Map.of());
                return Optional.of(new StoredPrediction(
                        id,
                        1,
                        minute(10),
                        new Prediction(1, "encoder", "en", "sure", 0.6, negative, null, null, null)));
            }
        };
        Changes changes = new Changes(nothing) {
            @Override
            public List<Change> ofIssue(long issueId) {
                Change change = written.get(issueId);
                return change == null ? List.of() : List.of(change);
            }
        };
        Settings settings = new Settings(nothing) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return new ProjectSettings(
                        Mode.ACT,
                        0.6,
                        Map.of("sentiment", "customfield_1"),
                        Map.of(
                                "sentiment.negative",
                                "Unhappy",
                                "sentiment.neutral",
                                "So so",
                                "sentiment.positive",
                                "Happy"),
                        "CNY",
                        List.of(),
                        null,
                        null);
            }
        };
        Trainings trainings = new Trainings(nothing) {
            @Override
            public boolean ended(int id) {
                return false;
            }

            @Override
            public void step(int id, com.heed.jira.store.Training.Step step, int done, int total, String node) {}
        };
        Project project =
                Fake.of(Project.class).with("getId", 10L).with("getKey", "SUP").make();
        return new PastMoods(
                        feedback,
                        predictions,
                        changes,
                        new History(new IssueSearch(search)),
                        contacts,
                        fields,
                        Fake.of(IssueManager.class)
                                .answering("getIssueObject", args -> issues.get((Long) args[0]))
                                .make(),
                        Fake.of(PermissionManager.class)
                                .answering("hasPermission", args -> mayBrowse)
                                .make(),
                        settings,
                        People.leftOut(forgotten))
                .read(People.ANA, project, new TrainingProgress(trainings, 1, "node", () -> true));
    }

    private static Change wrote(@Nullable String before, String after, boolean undone) {
        return new Change(1, 1, "sentiment", "customfield_1", before, after, minute(10), undone);
    }

    @Test
    void aThumbConfirmsWhatWasShownAndARightValueCorrectsIt() {
        issue(1, 10, null, null);
        issue(2, 10, null, null);
        issue(3, 10, null, null);
        said.put(1L, thumb(true, null, 12));
        said.put(2L, thumb(false, "verypositive", 12));
        said.put(3L, thumb(false, "negative", 12));

        List<PastMoods.Mooded> moods = read();

        assertThat(moods)
                .extracting(each -> each.key() + " " + each.truth() + " " + each.corrected())
                .containsExactlyInAnyOrder("SUP-1 NEGATIVE false", "SUP-2 POSITIVE true", "SUP-3 NEGATIVE false");
        assertThat(moods)
                .filteredOn(each -> !each.corrected())
                .extracting(PastMoods.Mooded::weight)
                .as("a thumb counts two thirds of a correction")
                .containsOnly(2.0 / 3);
    }

    @Test
    void nothingIsLearnedFromIssuesOfAForgottenPersonWhetherSaidByThumbOrByField() {
        issue(1, 10, null, null);
        issue(2, 10, null, "Happy");
        said.put(1L, thumb(true, null, 12));
        assertThat(read()).extracting(PastMoods.Mooded::key).containsExactlyInAnyOrder("SUP-1", "SUP-2");

        forgotten.add(People.MEI.getKey());
        assertThat(read()).isEmpty();
    }

    @Test
    void whatTheCustomerWroteAfterwardsDoesNotBelongToIt() {
        issue(1, 10, null, null);
        said.put(1L, thumb(false, "neutral", 12));
        PastMoods.Mooded early = read().get(0);
        assertThat(early.texts()).hasSize(2);
        assertThat(early.texts().get(0)).contains("Issue number 1", "It does not work");
        assertThat(early.texts().get(1)).isEqualTo("Hello?");
        assertThat(early.language()).isEqualTo(Language.ENGLISH);
        assertThat(early.at()).isEqualTo(minute(12));

        said.put(1L, thumb(false, "neutral", 31));
        assertThat(read().get(0).texts()).hasSize(3).last().isEqualTo("Thank you, it works now!");
    }

    @Test
    void anotherValueInTheFieldIsACorrectionOfWhatHeedWrote() {
        issue(1, 10, null, "Happy");
        written.put(1L, wrote(null, "Unhappy", false));
        PastMoods.Mooded mood = read().get(0);
        assertThat(mood.truth()).isEqualTo(Polarity.POSITIVE);
        assertThat(mood.corrected()).isTrue();
        assertThat(mood.texts()).as("up to Heed's writing").hasSize(2);
        assertThat(queries)
                .contains("project = \"SUP\" AND \"Heed sentiment\" is not EMPTY ORDER BY created DESC, key DESC");
    }

    @Test
    void whatHeedWroteWhatWasOnlyUndoneAndUnknownOptionsTeachNothing() {
        issue(1, 10, null, "Unhappy");
        written.put(1L, wrote(null, "Unhappy", false));
        issue(2, 10, null, "So so");
        written.put(2L, wrote("So so", "Unhappy", true));
        issue(3, 10, null, "Furious");
        issue(4, 10, null, null);
        assertThat(read()).isEmpty();
        written.put(2L, wrote("Unhappy", "Happy", true));
        assertThat(read())
                .as("undone, then chosen anew")
                .extracting(PastMoods.Mooded::key)
                .containsExactly("SUP-2");
    }

    @Test
    void otherProjectsIssuesWithASecurityLevelAndThoseTheReaderMayNotSeeAreLeftOut() {
        issue(1, 11, null, null);
        issue(2, 10, 10_000L, null);
        issue(3, 10, null, null);
        said.put(1L, thumb(false, "neutral", 12));
        said.put(2L, thumb(false, "neutral", 12));
        said.put(3L, thumb(false, "neutral", 12));
        said.put(4L, thumb(false, "neutral", 12));
        assertThat(read()).extracting(PastMoods.Mooded::key).containsExactly("SUP-3");
        mayBrowse = false;
        assertThat(read()).isEmpty();
    }

    @Test
    void whatWasSaidInThePanelCountsBeforeTheField() {
        issue(1, 10, null, "Happy");
        said.put(1L, thumb(false, "neutral", 12));
        assertThat(read()).extracting(PastMoods.Mooded::truth).containsExactly(Polarity.NEUTRAL);
    }
}
