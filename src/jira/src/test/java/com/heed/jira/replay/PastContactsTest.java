package com.heed.jira.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import com.heed.Language;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskTerms;
import com.heed.forecast.PastContact;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.FieldText;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Pictures;
import com.heed.jira.routing.ArrivedOn;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.Change;
import com.heed.jira.store.Changes;
import com.heed.jira.store.ContactClasses;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.jira.store.Transcript;
import com.heed.jira.store.Transcripts;
import com.heed.jira.training.History;
import com.heed.jira.training.TrainingProgress;
import com.heed.jira.work.AnalyserHolder;
import com.heed.jira.write.MachineUser;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read of a project with phone, where customers wait, and e-mail; a year ends at noon on the 26th of November. */
class PastContactsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Project PROJECT =
            Fake.of(Project.class).with("getId", 1L).with("getKey", "SUP").make();
    private static final String CHANNEL_FIELD = "customfield_1";

    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    private final List<Issue> issues = new ArrayList<>();
    private final Map<Long, String> requestChannels = new HashMap<>();
    private final Map<Long, String> chosen = new HashMap<>();
    private final Map<Long, String> picked = new HashMap<>();
    private final Map<Long, List<Comment>> comments = new HashMap<>();
    private final Map<Long, List<ChangeHistory>> changes = new HashMap<>();
    private final Map<Long, Transcript> transcripts = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private @Nullable Change heeds;
    private final List<String> steps = new ArrayList<>();

    /** An issue of a customer; it is resolved an hour later unless it is open. */
    private long contact(Duration ago, String channel, ApplicationUser customer, boolean open, @Nullable Long worked) {
        long id = issues.size() + 1L;
        Instant created = NOW.minus(ago);
        issues.add(Fake.of(Issue.class)
                .with("getId", id)
                .with("getKey", "SUP-" + id)
                .with("getSummary", "A vase")
                .with("getDescription", "It came broken, what now?")
                .with("getCreated", Timestamp.from(created))
                .with("getReporter", customer)
                .with("getReporterId", customer.getKey())
                .with("getProjectObject", PROJECT)
                .with("getIssueType", null)
                .with("getTimeSpent", worked)
                .with("getResolution", open ? null : Fake.silent(Resolution.class))
                .with("getResolutionDate", open ? null : Timestamp.from(created.plusSeconds(3600)))
                .answering("getCustomFieldValue", args -> {
                    String field = ((CustomField) args[0]).getId();
                    if (!field.equals(CHANNEL_FIELD)) {
                        return picked.get(id);
                    }
                    return chosen.get(id) == null
                            ? null
                            : Fake.of(Option.class)
                                    .with("getValue", chosen.get(id))
                                    .make();
                })
                .make());
        requestChannels.put(id, channel);
        return id;
    }

    private void answered(long id, Duration ago) {
        comments.put(
                id,
                List.of(Fake.of(Comment.class)
                        .with("getId", 5L)
                        .with("getBody", "Sorry!")
                        .with("getAuthorApplicationUser", People.ANA)
                        .with("getCreated", Date.from(NOW.minus(ago)))
                        .with("getGroupLevel", null)
                        .with("getRoleLevelId", null)
                        .make()));
    }

    private void reopened(long id) {
        Timestamp at = Timestamp.from(NOW.minus(Duration.ofDays(1)));
        changes.put(
                id,
                List.of(new ChangeHistory(
                        1L,
                        id,
                        "ana",
                        at,
                        List.of(new ChangeItemBean("jira", "resolution", "1", "Done", null, null, at)))));
    }

    private static Channel channel(String slug) {
        return new Channel(slug, slug, true, 1, 1, 5, 2, 100, Set.of(Language.ENGLISH));
    }

    private static ProjectSettings settings() {
        ChannelTerms live = new ChannelTerms(
                true,
                1,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                0,
                List.of(),
                List.of(),
                Set.of(),
                Map.of());
        return new ProjectSettings(
                        Mode.ACT,
                        0.6,
                        Map.of("channel", CHANNEL_FIELD),
                        Map.of("channel.phone", "Telefon"),
                        "EUR",
                        List.of(channel("phone"), channel("email")),
                        null,
                        null)
                .withDesk(new DeskTerms(
                        DeskTerms.Policy.RULES,
                        60,
                        0,
                        3,
                        120,
                        0,
                        0,
                        Double.POSITIVE_INFINITY,
                        7,
                        ZoneOffset.UTC,
                        Set.of(),
                        Map.of("phone", live)));
    }

    private Map<String, PastContact> read() {
        Map<String, PastContact> byId = new HashMap<>();
        list().forEach(contact -> byId.put(contact.id(), contact));
        return byId;
    }

    private List<PastContact> list() {
        SearchService search = Fake.of(SearchService.class)
                .answering("parseQuery", args -> {
                    assertThat(args[0]).as("the person who asked").isEqualTo(People.ANA);
                    asked.add(String.valueOf(args[1]));
                    return new SearchService.ParseResult(Fake.silent(Query.class));
                })
                .answering("search", args -> page((PagerFilter<?>) args[2]))
                .make();
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .answering(
                        "getCustomFieldObject",
                        args -> Fake.of(CustomField.class)
                                .with("getId", args[0])
                                .make())
                .with(
                        "getCustomFieldObjectsByName",
                        List.of(Fake.of(CustomField.class)
                                .with("getId", "customfield_9")
                                .make()))
                .make();
        Transcripts handed = transcripts::get;
        ContactReader contacts = new ContactReader(
                Fake.of(CommentManager.class)
                        .answering("getComments", args -> comments.getOrDefault(((Issue) args[0]).getId(), List.of()))
                        .make(),
                Fake.of(JsonEntityPropertyManager.class)
                        .answering(
                                "get",
                                args -> args[2].equals("request.channel.type")
                                        ? Fake.of(EntityProperty.class)
                                                .with(
                                                        "getValue",
                                                        "{\"value\":\"" + requestChannels.get((Long) args[1]) + "\"}")
                                                .make()
                                        : null)
                        .make(),
                fields,
                new Desk(),
                handed,
                Pictures.NONE);
        Settings stored = new Settings(nothing) {
            @Override
            public InstanceSettings ofInstance() {
                return new InstanceSettings("heed", 0);
            }
        };
        ErrorLog errors = new ErrorLog(nothing);
        History history = new History(new IssueSearch(search));
        FieldText texts = new FieldText(fields);
        ArrivedOn arrivedOn = new ArrivedOn(
                texts,
                search,
                Fake.silent(PermissionManager.class),
                new MachineUser(Fake.silent(UserManager.class), new HostComponents(), stored),
                handed,
                errors);
        ContactClasses classes = new ContactClasses(nothing) {
            @Override
            public Map<Long, ContactClass> known(Map<Long, Instant> arrivals) {
                Map<Long, ContactClass> known = new HashMap<>();
                arrivals.keySet().forEach(id -> known.put(id, id == 1 ? ContactClass.UPSET : ContactClass.SIMPLE));
                return known;
            }
        };
        Trainings trainings = new Trainings(nothing) {
            @Override
            public boolean ended(int id) {
                return false;
            }

            @Override
            public void step(int id, Training.Step step, int done, int total, String node) {
                steps.add(step.key() + " " + done + "/" + total);
            }
        };
        return new PastContacts(
                        history,
                        contacts,
                        new HandledOn(texts, arrivedOn, history, written(), errors),
                        classes,
                        new AnalyserHolder(),
                        new ProjectModels(
                                new ActiveModels(nothing), new ModelFolder(Fake.silent(JiraHome.class)), errors),
                        new ChangeLogs(issue -> changes.getOrDefault(issue.getId(), List.of()), stored),
                        handed,
                        stored)
                .read(People.ANA, PROJECT, settings(), NOW, new TrainingProgress(trainings, 1, "node", () -> true));
    }

    private Changes written() {
        return new Changes(nothing) {
            @Override
            public List<Change> ofIssue(long issueId) {
                return heeds == null ? List.of() : List.of(heeds);
            }
        };
    }

    /** As Jira answers: the issues that were made on the days of the query, with a little more on either side. */
    private SearchResults<Issue> page(PagerFilter<?> page) {
        String query = asked.getLast();
        Instant from = day(query, "created >= \"");
        Instant to = query.contains("created < \"") ? day(query, "created < \"") : Instant.MAX;
        List<Issue> found = issues.stream()
                .filter(issue -> !issue.getCreated().toInstant().isBefore(from)
                        && issue.getCreated().toInstant().isBefore(to))
                .toList();
        return new SearchResults<>(
                found.stream().skip(page.getStart()).limit(page.getMax()).toList(), found.size());
    }

    private static Instant day(String query, String before) {
        int at = query.indexOf(before) + before.length();
        return Instant.parse(query.substring(at, at + 10) + "T00:00:00Z");
    }

    private PastContact only(long id) {
        return Objects.requireNonNull(read().get(String.valueOf(id)));
    }

    @Test
    void ofAContactAFewNumbersAreKept() {
        long id = contact(Duration.ofDays(30), "email", People.MEI, false, 540L);
        answered(id, Duration.ofDays(30).minusMinutes(25));

        PastContact contact = only(id);

        assertThat(contact.facts().arrived()).isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(contact.facts().contactClass()).isEqualTo("upset");
        assertThat(contact.facts().urgency()).isEqualTo(3);
        assertThat(contact.facts().language()).isEqualTo(Language.ENGLISH);
        assertThat(contact.facts().words()).as("A vase It came broken what now").isEqualTo(7);
        assertThat(contact.channel()).isEqualTo("email");
        assertThat(contact.handleMinutes()).isEqualTo(9);
        assertThat(contact.waitMinutes()).isEqualTo(25);
        assertThat(contact.settled()).isTrue();
        assertThat(contact.customer()).isEqualTo("mei");
    }

    @Test
    void whatNobodyNotedIsNotKnown() {
        long id = contact(Duration.ofDays(30), "fax", People.MEI, false, null);

        PastContact contact = only(id);

        assertThat(contact.channel()).as("no channel of the project").isEqualTo(PastContacts.NOWHERE);
        assertThat(contact.handleMinutes()).isNull();
        assertThat(contact.waitMinutes()).isNull();
    }

    @Test
    void theFieldOfHeedsChannelSaysWhereAContactWasHandled() {
        long id = contact(Duration.ofDays(30), "email", People.MEI, false, 60L);
        chosen.put(id, "Telefon");

        assertThat(only(id).channel()).isEqualTo("phone");
    }

    /** It was over a day before Heed read it and wrote what it would have chosen. */
    @Test
    void whatHeedWroteWhenAllWasOverDoesNotSayWhereItWasHandled() {
        long id = contact(Duration.ofDays(30), "email", People.MEI, false, 60L);
        chosen.put(id, "Telefon");
        heeds = new Change(1, id, "channel", CHANNEL_FIELD, null, "Telefon", NOW.minus(Duration.ofDays(29)), false);
        assertThat(only(id).channel()).isEqualTo("email");

        heeds = new Change(
                1,
                id,
                "channel",
                CHANNEL_FIELD,
                null,
                "Telefon",
                NOW.minus(Duration.ofDays(30)).plusSeconds(60),
                false);
        assertThat(only(id).channel()).as("Heed acted when it came").isEqualTo("phone");

        heeds = new Change(1, id, "channel", CHANNEL_FIELD, null, "email", NOW.minus(Duration.ofDays(29)), false);
        assertThat(only(id).channel()).as("a person chose another since").isEqualTo("phone");
    }

    /** The first comment on a call is no answer to it; a telephone system knows when it was answered. */
    @Test
    void whereCustomersWaitOnlyAContactThatWasHandedInTellsHowLong() {
        long typed = contact(Duration.ofDays(30), "phone", People.MEI, false, 60L);
        answered(typed, Duration.ofDays(30).minusHours(5));
        long handed = contact(Duration.ofDays(20), "phone", People.user("wang"), false, 60L);
        transcripts.put(
                handed,
                new Transcript("phone", NOW.minus(Duration.ofDays(20)).minusSeconds(120), Set.of(5L), Set.of()));
        answered(handed, Duration.ofDays(20));

        Map<String, PastContact> read = read();

        assertThat(Objects.requireNonNull(read.get("1")).waitMinutes()).isNull();
        PastContact call = Objects.requireNonNull(read.get("2"));
        assertThat(call.waitMinutes()).isEqualTo(2);
        assertThat(call.facts().arrived())
                .as("before its issue was made")
                .isEqualTo(NOW.minus(Duration.ofDays(20)).minusSeconds(120));
    }

    @Test
    void aContactIsSettledUnlessItIsReopenedOrItsCustomerComesBackInTime() {
        long first = contact(Duration.ofDays(30), "email", People.MEI, false, 60L);
        long second = contact(Duration.ofDays(26), "email", People.MEI, false, 60L);
        long again = contact(Duration.ofDays(50), "email", People.user("wang"), false, 60L);
        reopened(again);
        long recent = contact(Duration.ofDays(3), "email", People.user("li"), false, 60L);
        long open = contact(Duration.ofDays(40), "email", People.user("hu"), true, 60L);

        Map<String, PastContact> read = read();

        assertThat(Objects.requireNonNull(read.get("" + first)).settled())
                .as("came back after four days")
                .isFalse();
        assertThat(Objects.requireNonNull(read.get("" + second)).settled()).isTrue();
        assertThat(Objects.requireNonNull(read.get("" + again)).settled())
                .as("reopened")
                .isFalse();
        assertThat(Objects.requireNonNull(read.get("" + recent)).settled())
                .as("may still come back")
                .isNull();
        PastContact unresolved = Objects.requireNonNull(read.get("" + open));
        assertThat(unresolved.settled()).as("nobody knows how it ends").isNull();
        assertThat(unresolved.handleMinutes()).as("nor how long it takes").isNull();
    }

    @Test
    void anotherMatterIsNoRepeat() {
        long first = contact(Duration.ofDays(30), "email", People.MEI, false, 60L);
        long second = contact(Duration.ofDays(28), "email", People.MEI, false, 60L);
        picked.put(first, "Invoice");
        picked.put(second, "Delivery");

        assertThat(only(first).settled()).isTrue();
    }

    @Test
    void aYearIsReadOldestFirstAWeekAtATimeAndNothingTwice() {
        for (int day = 400; day >= 1; day -= 3) {
            contact(Duration.ofDays(day), "email", People.user("c" + day), false, 60L);
        }

        List<PastContact> read = list();

        assertThat(read)
                .hasSize(122)
                .isSortedAccordingTo(Comparator.comparing(
                        (PastContact contact) -> contact.facts().arrived()));
        assertThat(read).extracting(PastContact::id).doesNotHaveDuplicates();
        assertThat(read.getFirst().facts().arrived()).isEqualTo(NOW.minus(Duration.ofDays(364)));
        assertThat(asked).as("one for the count and one a week").hasSize(53);
        assertThat(steps).first().isEqualTo("reading 0/0");
    }

    @Test
    void whatHeedMadeOfAnAlarmIsNobodysContact() {
        contact(Duration.ofDays(30), "email", People.HEED, false, 60L);

        assertThat(list()).isEmpty();
    }
}
