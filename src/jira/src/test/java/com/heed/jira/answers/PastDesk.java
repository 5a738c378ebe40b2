package com.heed.jira.answers;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.query.Query;
import com.heed.Language;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.http.Http;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Pictures;
import com.heed.jira.read.Satisfaction;
import com.heed.jira.shared.Secrets;
import com.heed.jira.shared.SharedIndexes;
import com.heed.jira.store.Articles;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.Learning;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.SharedIndexLog;
import com.heed.jira.store.SharedIndexSettings;
import com.heed.jira.store.Transcripts;
import com.heed.jira.store.Withdrawals;
import com.heed.jira.training.History;
import com.heed.jira.work.AnalyserHolder;
import com.heed.reply.HelpArticle;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A project with issues of two hours ago, without an encoder: words alone find. Mei asked, Ana answered and gave the consent. */
final class PastDesk {
    static final long PROJECT = 10;
    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    final Instant arrived = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    final Map<Long, Issue> issues = new TreeMap<>();
    private final Map<Long, List<Comment>> comments = new TreeMap<>();
    /** What may not be browsed: person and issue. */
    final Set<String> hidden = new HashSet<>();

    final List<String> failures = new ArrayList<>();
    boolean consent = true;

    final Project project = Fake.of(Project.class)
            .with("getId", PROJECT)
            .with("getKey", "SUP")
            .with("getName", "Support")
            .make();
    private final ContactReader contacts;
    private final History history;
    private final AnalyserHolder analyser = new AnalyserHolder() {
        @Override
        public SentenceEncoder sentences() {
            return NO_ENCODER;
        }
    };
    /** Help articles by page, and how often they changed. */
    final Map<String, HelpArticle> pages = new TreeMap<>();

    int changes;
    final Articles articles = new Articles(nothing) {
        @Override
        public Map<String, HelpArticle> current(long projectId) {
            return pages;
        }

        @Override
        public Optional<HelpArticle> current(long projectId, String page) {
            return Optional.ofNullable(pages.get(page));
        }

        @Override
        public int version(long projectId) {
            return changes;
        }
    };
    /** Of every issue. */
    final List<CustomField> fields = new ArrayList<>();

    @Nullable
    Object fieldValue;

    /** Issues withdrawn, in order; shared by the nodes of a test. */
    final List<Long> withdrawn = new ArrayList<>();

    private final Withdrawals withdrawals = new Withdrawals(nothing) {
        @Override
        public void add(Collection<Long> issues) {
            withdrawn.addAll(issues);
        }

        @Override
        public Set<Long> since(int number) {
            return Set.copyOf(withdrawn.subList(number, withdrawn.size()));
        }

        @Override
        public int newest() {
            return withdrawn.size();
        }
    };
    /** Keys of people who do not want to be learned from. */
    final Set<String> leftOut = new HashSet<>();

    private final LeftOutCustomers leftOutCustomers = People.leftOut(leftOut);
    /** Where the shared index is. */
    SharedIndexSettings sharing = SharedIndexSettings.OFF;

    final SharedIndexes shared;
    /** Whether another node writes to the shared index. */
    boolean elsewhere;

    private final ClusterLockService locks = Fake.of(ClusterLockService.class)
            .answering(
                    "getLockForName",
                    args -> Fake.of(ClusterLock.class)
                            .answering("tryLock", none -> !elsewhere)
                            .make())
            .make();
    private final Http http = new Http();
    final ProjectIndexes indexes;
    final AnswerRuns runs;
    final MayBrowse mayBrowse;
    final AnswerSearch search;
    final SimilarIssues similar;
    final AnswersState state;

    PastDesk(Path home) {
        ErrorLog errors = new ErrorLog(nothing) {
            @Override
            public void add(String place, @Nullable Long issueId, Throwable failure) {
                failures.add(place + ": " + failure.getMessage());
            }
        };
        Settings settings = new Settings(nothing) {
            @Override
            public InstanceSettings ofInstance() {
                return new InstanceSettings("heed", 0);
            }

            @Override
            public ProjectSettings ofProject(long projectId) {
                return new ProjectSettings(
                        Mode.SUGGEST,
                        0.6,
                        Map.of(),
                        Map.of(),
                        "CNY",
                        List.of(),
                        consent ? new Learning(Learning.ISSUE_TYPE, 0.9, "ana", 0, 0) : null,
                        null);
            }
        };
        CommentManager said = Fake.of(CommentManager.class)
                .answering("getComments", args -> comments.getOrDefault(((Issue) args[0]).getId(), List.of()))
                .make();
        contacts = new ContactReader(
                said,
                Fake.of(JsonEntityPropertyManager.class).with("get", null).make(),
                Fake.of(CustomFieldManager.class)
                        .with("getCustomFieldObjectsByName", List.of())
                        .make(),
                new Desk(),
                Transcripts.NONE,
                Pictures.NONE);
        history = new History(new IssueSearch(Fake.of(SearchService.class)
                .answering("parseQuery", args -> new SearchService.ParseResult(Fake.silent(Query.class)))
                .answering("search", args -> new SearchResults<>(List.copyOf(issues.values()), issues.size()))
                .make()));
        indexes = new ProjectIndexes(
                Fake.of(JiraHome.class).with("getLocalHome", home.toFile()).make(), analyser, errors);
        CustomFieldManager valued = Fake.of(CustomFieldManager.class)
                .answering("getCustomFieldObjects", args -> fields)
                .make();
        PastReader past = new PastReader(
                contacts,
                said,
                new ChangeLogs(
                        Fake.of(ChangeHistoryManager.class)
                                .with("getChangeHistories", List.of())
                                .make(),
                        settings),
                leftOutCustomers,
                new Satisfaction(valued),
                valued,
                Fake.of(ProjectManager.class)
                        .answering("getProjectByCurrentKey", args -> "SUP".equals(args[0]) ? project : null)
                        .make());
        ProjectManager all = Fake.of(ProjectManager.class)
                .with("getProjectObjects", List.of(project))
                .make();
        LearnedProjects learned = new LearnedProjects(
                settings,
                Fake.of(UserManager.class).with("getUserByKey", People.ANA).make(),
                articles);
        Upkeep upkeep = new Upkeep(history, past, articles, withdrawals, analyser);
        shared = new SharedIndexes(
                new SharedIndexLog(nothing) {
                    @Override
                    public SharedIndexSettings now() {
                        return sharing;
                    }
                },
                new Secrets(Fake.silent(JiraHome.class), locks),
                http,
                analyser);
        runs = new AnswerRuns(
                all,
                learned,
                withdrawals,
                indexes,
                upkeep,
                shared,
                new SharedUpkeep(all, learned, upkeep, shared, analyser, locks, errors),
                errors);
        mayBrowse = new MayBrowse(
                Fake.of(IssueManager.class)
                        .answering("getIssueObject", args -> issues.get((Long) args[0]))
                        .make(),
                Fake.of(PermissionManager.class)
                        .answering(
                                "hasPermission",
                                args -> !hidden.contains(
                                        ((ApplicationUser) args[2]).getKey() + ((Issue) args[1]).getId()))
                        .make(),
                leftOutCustomers);
        AnswerFinder finder = new AnswerFinder(indexes, shared, errors);
        search = new AnswerSearch(finder, contacts, mayBrowse);
        similar = new SimilarIssues(finder, contacts, history, analyser, mayBrowse);
        state = new AnswersState(indexes, shared, runs);
    }

    /** Puts an article in, or takes it away where it has no text. */
    void article(String page, boolean open, String title, String text) {
        if (text.isEmpty()) {
            pages.remove(page);
        } else {
            pages.put(page, HelpArticle.ofText(page, title, "/wiki/" + page, open, arrived, null, text));
        }
        changes++;
    }

    void close() {
        indexes.closeAll();
        analyser.destroy();
        http.destroy();
    }

    /** @param says what Mei asks, then what Ana answers, and so on */
    void issue(long id, boolean resolved, @Nullable Long security, String... says) {
        issues.put(
                id,
                Fake.of(MutableIssue.class)
                        .with("getId", id)
                        .with("getKey", "SUP-" + id)
                        .with("getProjectId", PROJECT)
                        .with("getProjectObject", project)
                        .with("getSummary", "Request " + id)
                        .with("getDescription", says[0])
                        .with("getCreated", Timestamp.from(arrived))
                        .answering("getCustomFieldValue", args -> fieldValue)
                        .with("getReporter", People.MEI)
                        .with("getAssignee", People.ANA)
                        .with("getIssueType", null)
                        .with("getSecurityLevelId", security)
                        .with("getResolutionDate", resolved ? Timestamp.from(arrived.plusSeconds(3_600)) : null)
                        .with(
                                "getResolution",
                                resolved
                                        ? Fake.of(Resolution.class)
                                                .with("getName", "Done")
                                                .make()
                                        : null)
                        .make());
        List<Comment> all = new ArrayList<>();
        for (int i = 1; i < says.length; i++) {
            all.add(comment(100 * id + i, i % 2 == 1 ? People.ANA : People.MEI, says[i], null));
        }
        comments.put(id, all);
    }

    /** Ana says something to her colleagues. */
    void internal(long issue, String body) {
        comments.computeIfAbsent(issue, id -> new ArrayList<>())
                .add(comment(100 * issue + 50, People.ANA, body, "staff"));
    }

    private Comment comment(long id, ApplicationUser author, String body, @Nullable String group) {
        return Fake.of(Comment.class)
                .with("getId", id)
                .with("getBody", body)
                .with("getAuthorApplicationUser", author)
                .with("getCreated", Date.from(arrived.plusSeconds(60 * (id % 100))))
                .with("getGroupLevel", group)
                .with("getRoleLevelId", null)
                .make();
    }

    List<String> near(String text, ApplicationUser person) {
        return search.near(PROJECT, text, Language.ENGLISH, person, 10).answers().stream()
                .map(near -> near.hit().answer().text())
                .toList();
    }

    private static final SentenceEncoder NO_ENCODER = new SentenceEncoder() {
        @Override
        public TextVector encode(String text, Language language, TokenPooling pooling)
                throws EncoderUnavailableException {
            throw new EncoderUnavailableException("no encoder in this test", null);
        }

        @Override
        public int width(Language language) {
            return 8;
        }

        @Override
        public String identity(Language language) {
            return "none";
        }

        @Override
        public EncoderState state() {
            return new EncoderState.Unavailable("no encoder in this test", EncoderState.Cause.MODEL);
        }

        @Override
        public void close() {}
    };
}
