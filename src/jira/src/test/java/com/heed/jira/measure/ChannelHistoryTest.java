package com.heed.jira.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.Language;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.FieldText;
import com.heed.jira.read.Pictures;
import com.heed.jira.routing.ArrivedOn;
import com.heed.jira.store.ArrivalRow;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Transcripts;
import com.heed.jira.write.MachineUser;
import com.heed.routing.Channel;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ChannelHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");
    private static final Project PROJECT =
            Fake.of(Project.class).with("getId", 1L).with("getKey", "SUP").make();
    private static final ProjectSettings SETTINGS = new ProjectSettings(
                    Mode.SUGGEST,
                    0.6,
                    Map.of(),
                    Map.of(),
                    "CNY",
                    List.of(channel("email"), channel("phone"), channel("portal")),
                    null,
                    null)
            .withSources(Map.of("phone", "field:customfield_1=Phone"));

    private final Map<Long, MutableIssue> issues = new HashMap<>();
    private final Map<Long, List<Comment>> comments = new HashMap<>();
    private final Map<Long, String> channels = new HashMap<>();
    private final Map<Long, String> origins = new HashMap<>();
    private final List<ArrivalRow> rows = new ArrayList<>();
    private boolean recordReachesBack;

    private static Channel channel(String slug) {
        return new Channel(slug, slug, true, 1, 1, 1, 0, 100, Set.of(Language.ENGLISH));
    }

    /** @param minutes until the customer writes again, until ana answers, and until she answers again; none if empty */
    private void contact(String requestChannel, @Nullable String origin, Duration ago, double... minutes) {
        long id = rows.size() + 1;
        Instant at = NOW.minus(ago);
        issues.put(
                id,
                Fake.of(MutableIssue.class)
                        .with("getId", id)
                        .with("getSummary", "")
                        .with("getDescription", "")
                        .with("getReporter", People.MEI)
                        .with("getCreated", Timestamp.from(at))
                        .with("getProjectObject", PROJECT)
                        .answering("getCustomFieldValue", args -> origins.get(id))
                        .with(
                                "getIssueType",
                                Fake.of(IssueType.class)
                                        .with("getName", "Question")
                                        .make())
                        .make());
        List<Comment> said = new ArrayList<>();
        for (int i = 0; i < minutes.length; i++) {
            said.add(comment(i + 1, i == 0 ? People.MEI : People.user("ana"), at, minutes[i]));
        }
        comments.put(id, said);
        channels.put(id, requestChannel);
        if (origin != null) {
            origins.put(id, origin);
        }
        rows.add(Fake.of(ArrivalRow.class)
                .with("getIssueId", id)
                .with("getProjectId", 1L)
                .with("getArrivedAt", at.toEpochMilli())
                .with("getSubjects", "[]")
                .make());
    }

    private static Comment comment(long id, ApplicationUser author, Instant arrived, double minutes) {
        return Fake.of(Comment.class)
                .with("getId", id)
                .with("getBody", "")
                .with("getAuthorApplicationUser", author)
                .with("getCreated", Date.from(arrived.plusMillis(Math.round(minutes * 60_000))))
                .with("getGroupLevel", null)
                .with("getRoleLevelId", null)
                .make();
    }

    private ChannelHistory history() {
        ActiveObjects ao = Fake.of(ActiveObjects.class)
                .answering("count", args -> {
                    long since = (Long) ((Query) args[1]).getWhereParams()[1];
                    return (int) rows.stream()
                            .filter(row -> row.getArrivedAt() >= since)
                            .count();
                })
                .answering("find", args -> {
                    Query query = (Query) args[1];
                    if (query.getWhereClause().contains("ARRIVED_AT <")) {
                        return recordReachesBack ? new ArrivalRow[] {rows.getFirst()} : new ArrivalRow[0];
                    }
                    long since = (Long) query.getWhereParams()[1];
                    return rows.stream()
                            .filter(row -> row.getArrivedAt() >= since)
                            .sorted(Comparator.comparing(ArrivalRow::getArrivedAt))
                            .toArray(ArrivalRow[]::new);
                })
                .make();
        CustomField origin = Fake.silent(CustomField.class);
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .with("getCustomFieldObjectsByName", List.of())
                .with("getCustomFieldObject", origin)
                .make();
        ContactReader reader = new ContactReader(
                Fake.of(CommentManager.class)
                        .answering("getComments", args -> comments.getOrDefault(((Issue) args[0]).getId(), List.of()))
                        .make(),
                Fake.of(JsonEntityPropertyManager.class)
                        .answering("get", args -> property((String) args[0], (Long) args[1]))
                        .make(),
                fields,
                new Desk() {
                    @Override
                    public Optional<Boolean> isAgent(ApplicationUser user, Project project) {
                        return Optional.of(user.getKey().equals("ana"));
                    }
                },
                Transcripts.NONE,
                Pictures.NONE);
        MachineUser nobody = new MachineUser(Fake.silent(UserManager.class), new HostComponents(), new Settings(ao));
        return new ChannelHistory(
                new Arrivals(ao),
                Fake.of(IssueManager.class)
                        .answering("getIssueObject", args -> issues.get((Long) args[0]))
                        .make(),
                reader,
                new ArrivedOn(
                        new FieldText(fields),
                        Fake.silent(SearchService.class),
                        Fake.silent(PermissionManager.class),
                        nobody,
                        Transcripts.NONE,
                        new ErrorLog(ao)),
                Fake.silent(SearchService.class),
                nobody,
                new ErrorLog(ao),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private @Nullable EntityProperty property(String entity, long id) {
        return entity.equals("IssueProperty")
                ? Fake.of(EntityProperty.class)
                        .with("getValue", "{\"value\":\"" + channels.get(id) + "\"}")
                        .make()
                : null;
    }

    /** Ten mails, five answered after 4 and five after 5.2 minutes: 4.6 on the mean. What customers write meanwhile and what agents write later is no first answer. */
    @Test
    void theMeanIsOverFirstPublicAnswersOfAgents() {
        for (int i = 0; i < 5; i++) {
            contact("email", null, Duration.ofDays(1), 1, 4, 90);
            contact("email", null, Duration.ofDays(80), 1, 5.2);
        }
        contact("email", null, Duration.ofDays(91), 1, 1000);
        contact("email", null, Duration.ofDays(1));

        assertThat(history().responses(PROJECT, SETTINGS)).hasSize(1);
        assertThat(history().responses(PROJECT, SETTINGS).get("email")).isCloseTo(4.6, within(1e-9));
    }

    @Test
    void nineAnswersSayNothing() {
        for (int i = 0; i < 9; i++) {
            contact("email", null, Duration.ofDays(1), 1, 4);
        }

        assertThat(history().responses(PROJECT, SETTINGS)).isEmpty();
    }

    /** As routing has it, a field before the request channel; a contact that none recognises is counted apart. */
    @Test
    void contactsAreCountedByTheChannelTheyCameInOn() {
        recordReachesBack = true;
        contact("email", "Phone", Duration.ofDays(1));
        contact("api", "phone ", Duration.ofDays(2));
        contact("portal", null, Duration.ofDays(3));
        contact("api", null, Duration.ofDays(4));
        contact("portal", null, Duration.ofDays(8));

        Counts counts = history().counts(PROJECT, SETTINGS, NOW.minus(Duration.ofDays(7)), NOW);

        assertThat(counts.bySlug()).isEqualTo(Map.of("email", 0, "phone", 2, "portal", 1));
        assertThat(counts.unknown()).isEqualTo(1);
        assertThat(counts.days()).isEqualTo(7);
        assertThat(counts.perDay().get("portal")).isCloseTo(1.0 / 7, within(1e-12));
    }

    /** One look serves a month and a week, all contacts and those of a topic; of those not looked at, as large a share is taken to be of the topic as of the others. */
    @Test
    void aPartOfAPeriodIsCountedByItsOwnContacts() {
        Recognised month = new Recognised(
                SETTINGS.channels(),
                List.of(
                        new Recognised.Seen(1, NOW.minus(Duration.ofDays(1)), "email"),
                        new Recognised.Seen(2, NOW.minus(Duration.ofDays(2)), null),
                        new Recognised.Seen(3, NOW.minus(Duration.ofDays(9)), "portal"),
                        new Recognised.Seen(4, NOW.minus(Duration.ofDays(10)), "portal")),
                List.of(NOW.minus(Duration.ofDays(11)), NOW.minus(Duration.ofDays(12))),
                NOW.minus(Duration.ofDays(20)),
                NOW);

        Counts week = month.counts(NOW.minus(Duration.ofDays(7)), seen -> true);
        assertThat(week).isEqualTo(new Counts(Map.of("email", 1, "phone", 0, "portal", 0), 1, 0, 7));
        Counts all = month.counts(NOW.minus(Duration.ofDays(30)), seen -> true);
        assertThat(all).isEqualTo(new Counts(Map.of("email", 1, "phone", 0, "portal", 2), 1, 2, 20));
        Counts half = month.counts(NOW.minus(Duration.ofDays(30)), seen -> seen.issueId() > 2);
        assertThat(half).isEqualTo(new Counts(Map.of("email", 0, "phone", 0, "portal", 2), 0, 1, 20));
    }

    @Test
    void aRecordThatBeginsInThePeriodIsAsLongAsItIs() {
        contact("email", null, Duration.ofHours(60));
        contact("email", null, Duration.ofHours(1));

        assertThat(history()
                        .counts(PROJECT, SETTINGS, NOW.minus(Duration.ofDays(7)), NOW)
                        .days())
                .isEqualTo(2.5);
        assertThat(history().contactsPerDay(PROJECT).getAsDouble()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void withoutContactsNothingIsKnown() {
        assertThat(history().contactsPerDay(PROJECT)).isEmpty();
        assertThat(history().responses(PROJECT, SETTINGS)).isEmpty();
    }
}
