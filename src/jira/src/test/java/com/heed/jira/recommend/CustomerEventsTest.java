package com.heed.jira.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import com.heed.CustomerUnit;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.FieldText;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.read.Organisations;
import com.heed.jira.read.Pictures;
import com.heed.jira.store.CatalogueEvent;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.RecommendationEvents;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Transcripts;
import com.heed.recommend.ProjectRecommender.Event;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose past counts in an issue: of the person, or of the organisation it is shared with. */
final class CustomerEventsTest {
    private static final ActiveObjects NOTHING = Fake.silent(ActiveObjects.class);
    private static final Organisation ACME = new Organisation(7, "Acme \"Trading\"");
    private static final Organisation NAMESAKE = new Organisation(8, "Acme \"Trading\"");
    private static final Project PROJECT =
            Fake.of(Project.class).with("getId", 10L).with("getKey", "ORG").make();
    private static final ApplicationUser DAN = People.user("dan");
    private static final ApplicationUser LEE = People.user("lee");

    private final Map<Issue, List<Organisation>> shared = new HashMap<>();
    private final List<Issue> found = new ArrayList<>();
    private final List<CatalogueEvent> bought = new ArrayList<>();
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private final List<String> searched = new ArrayList<>();
    private CustomerUnit unit = CustomerUnit.ORGANISATION;
    private @Nullable Learning learning = new Learning(Learning.REQUEST_TYPE, 0.9, "ada", 0, 0);

    private Issue issue(long id, @Nullable ApplicationUser reporter, String type, Organisation... with) {
        return issue(id, reporter, type, null, with);
    }

    private Issue issue(
            long id,
            @Nullable ApplicationUser reporter,
            String type,
            @Nullable Long securityLevel,
            Organisation... with) {
        Issue issue = Fake.of(Issue.class)
                .with("getId", id)
                .with("getProjectId", 10L)
                .with("getProjectObject", PROJECT)
                .with("getReporter", reporter)
                .with("getCreated", Timestamp.from(Instant.ofEpochSecond(1000 * id)))
                .with("getSecurityLevelId", securityLevel)
                .with(
                        "getIssueType",
                        Fake.of(IssueType.class).with("getName", type).make())
                .make();
        shared.put(issue, List.of(with));
        found.add(issue);
        return issue;
    }

    private CustomerPast past(Issue issue, ApplicationUser customer) {
        CustomFieldManager fields = Fake.of(CustomFieldManager.class)
                .with("getCustomFieldObjectsByName", List.of())
                .make();
        Settings settings = new Settings(NOTHING) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return new ProjectSettings(Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", List.of(), learning, null)
                        .withCustomerUnit(unit);
            }
        };
        Desk desk = new Desk() {
            @Override
            public Optional<Boolean> isAgent(ApplicationUser user, Project project) {
                return Optional.of(user.getKey().equals("lee"));
            }
        };
        Catalogues catalogues = new Catalogues(NOTHING) {
            @Override
            public Map<String, CatalogueItem> items(long projectId) {
                return Map.of();
            }

            @Override
            public Map<String, List<CatalogueEvent>> events(long projectId, Collection<String> customers) {
                Map<String, List<CatalogueEvent>> events = new HashMap<>();
                bought.stream()
                        .filter(event -> customers.contains(event.customer()))
                        .forEach(event -> events.computeIfAbsent(event.customer(), key -> new ArrayList<>())
                                .add(event));
                return events;
            }
        };
        RecommendationEvents gifts = new RecommendationEvents(NOTHING) {
            @Override
            public List<Done> ofCustomers(long projectId, Collection<String> customers) {
                return given.entrySet().stream()
                        .filter(one -> customers.contains(one.getKey()))
                        .map(one -> new Done(
                                1,
                                one.getKey(),
                                1,
                                0,
                                one.getValue(),
                                Act.ATTACHED,
                                "lee",
                                Instant.ofEpochSecond(50),
                                null,
                                null))
                        .toList();
            }
        };
        ReplyEvents replies = new ReplyEvents(NOTHING) {
            @Override
            public List<ReplyEvent> ofIssues(Collection<Long> issues) {
                return issues.stream()
                        .map(id -> new ReplyEvent(
                                id,
                                10,
                                1,
                                0,
                                "article-help" + id + "-0",
                                ReplyEvent.Act.SENT,
                                "lee",
                                0.0,
                                1L,
                                Instant.ofEpochSecond(1000 * id + 1)))
                        .toList();
            }
        };
        SearchService search = Fake.of(SearchService.class)
                .answering("parseQuery", args -> {
                    searched.add((String) args[1]);
                    return new SearchService.ParseResult(Fake.silent(Query.class));
                })
                .answering("search", args -> {
                    int most = ((PagerFilter<?>) args[2]).getMax();
                    searched.add("most " + most);
                    return new SearchResults<>(found.subList(0, Math.min(most, found.size())), found.size());
                })
                .make();
        Organisations organisations = new Organisations(fields, desk) {
            @Override
            public List<Organisation> of(Issue of) {
                return shared.getOrDefault(of, List.of());
            }

            @Override
            public Optional<CustomField> field(Issue of) {
                return Optional.of(
                        Fake.of(CustomField.class).with("getIdAsLong", 10001L).make());
            }
        };
        return new CustomerEvents(
                        catalogues,
                        gifts,
                        replies,
                        new ContactReader(
                                Fake.silent(CommentManager.class),
                                Fake.silent(JsonEntityPropertyManager.class),
                                fields,
                                desk,
                                Transcripts.NONE,
                                Pictures.NONE),
                        new NamedItems(catalogues, settings, new FieldText(fields), new ErrorLog(NOTHING)),
                        new CustomerIssues(
                                organisations,
                                People.leftOut(leftOut),
                                settings,
                                new IssueSearch(search),
                                Fake.of(UserManager.class)
                                        .with("getUserByKey", People.user("ada"))
                                        .make()),
                        settings,
                        desk)
                .of(issue, customer);
    }

    private static List<String> items(CustomerPast past) {
        return past.events().stream().map(Event::item).toList();
    }

    @Test
    void inAnIssueOfAnOrganisationItsPeopleAndItselfAreOneCustomer() {
        bought.add(new CatalogueEvent("mei", "grinder", 10));
        bought.add(new CatalogueEvent("dan", "kettle", 20));
        bought.add(new CatalogueEvent(ACME.key(), "seeds", 30));
        bought.add(new CatalogueEvent(NAMESAKE.key(), "spade", 40));
        bought.add(new CatalogueEvent("eve", "gloves", 41));
        given.put("dan", "guide");
        Issue asked = issue(3, People.MEI, "Order", ACME, NAMESAKE);
        issue(2, DAN, "Repair", ACME);
        issue(1, People.user("eve"), "Return", NAMESAKE);

        CustomerPast past = past(asked, People.MEI);

        assertThat(items(past))
                .containsExactly(
                        "grinder",
                        "kettle",
                        "seeds",
                        "guide",
                        "topic:Repair",
                        "article:help2",
                        "topic:Order",
                        "article:help3");
        assertThat(past.colleagues()).containsExactly("dan");
        assertThat(past.because(new Event("kettle", 20)).whose()).isEqualTo(CustomerUnit.ORGANISATION);
        assertThat(past.because(new Event("seeds", 30)).whose()).isEqualTo(CustomerUnit.ORGANISATION);
        assertThat(past.because(new Event("topic:Repair", 2000)).whose()).isEqualTo(CustomerUnit.ORGANISATION);
        assertThat(past.because(new Event("grinder", 10)).whose()).isEqualTo(CustomerUnit.PERSON);
        assertThat(past.because(new Event("article:help3", 3001)).whose()).isEqualTo(CustomerUnit.PERSON);
        assertThat(searched)
                .containsExactly(
                        "project = \"ORG\" AND cf[10001] = \"Acme \\\"Trading\\\"\" ORDER BY created DESC, key DESC",
                        "most 200");
    }

    @Test
    void whatThePersonHadTooIsThePersonsReasonWithItsOwnDay() {
        bought.add(new CatalogueEvent("mei", "kettle", 10));
        bought.add(new CatalogueEvent("dan", "kettle", 20));
        Issue asked = issue(3, People.MEI, "Order", ACME);
        issue(2, DAN, "Repair", ACME);

        CustomerPast past = past(asked, People.MEI);

        assertThat(past.because(new Event("kettle", 20)).whose()).isEqualTo(CustomerUnit.PERSON);
        assertThat(past.because(new Event("kettle", 20)).at()).isEqualTo(10);
    }

    @Test
    void whoIsLeftOutAndIssuesWithASecurityLevelAreNotInIt() {
        bought.add(new CatalogueEvent("dan", "kettle", 20));
        bought.add(new CatalogueEvent("eve", "gloves", 21));
        leftOut.add("dan");
        Issue asked = issue(4, People.MEI, "Order", ACME);
        issue(3, DAN, "Repair", ACME);
        issue(2, People.user("eve"), "Return", 5L, ACME);

        CustomerPast past = past(asked, People.MEI);

        assertThat(items(past)).containsExactly("topic:Order", "article:help4");
        assertThat(past.colleagues()).isEmpty();
    }

    @Test
    void whatAnAgentWhoReportedForItHasIsOfOthers() {
        bought.add(new CatalogueEvent("lee", "kettle", 20));
        given.put("lee", "guide");
        Issue asked = issue(4, People.MEI, "Order", ACME);
        issue(3, LEE, "Repair", ACME);

        assertThat(items(past(asked, People.MEI)))
                .containsExactly("topic:Repair", "article:help3", "topic:Order", "article:help4");
    }

    @Test
    void withoutAnOrganisationAndWherePersonsAreCustomersThePersonCounts() {
        bought.add(new CatalogueEvent("mei", "grinder", 10));
        bought.add(new CatalogueEvent("dan", "kettle", 20));
        bought.add(new CatalogueEvent(ACME.key(), "seeds", 30));
        Issue alone = issue(3, People.MEI, "Order");
        issue(2, People.MEI, "Repair", ACME);
        List<String> own = List.of("grinder", "topic:Repair", "article:help2", "topic:Order", "article:help3");

        assertThat(items(past(alone, People.MEI))).isEqualTo(own);
        assertThat(searched)
                .containsExactly("project = \"ORG\" AND reporter = \"mei\" ORDER BY created DESC, key DESC", "most 30");

        unit = CustomerUnit.PERSON;
        found.clear();
        Issue asked = issue(4, People.MEI, "Order", ACME);
        CustomerPast past = past(asked, People.MEI);
        assertThat(items(past)).containsExactly("grinder", "topic:Order", "article:help4");
        assertThat(past.colleagues()).isEmpty();
    }

    @Test
    void beforeAnybodyGaveConsentNoOtherIssueIsLookedAt() {
        learning = null;
        bought.add(new CatalogueEvent("dan", "kettle", 20));
        bought.add(new CatalogueEvent(ACME.key(), "seeds", 30));
        Issue asked = issue(3, People.MEI, "Order", ACME);
        issue(2, DAN, "Repair", ACME);

        assertThat(items(past(asked, People.MEI))).containsExactly("seeds", "topic:Order", "article:help3");
        assertThat(searched).isEmpty();
    }

    @Test
    void theNewestThousandEventsAreRankedByAndAllAreHad() {
        for (int i = 0; i < 1_200; i++) {
            bought.add(new CatalogueEvent(ACME.key(), "item" + i, i));
        }
        Issue asked = issue(3, People.MEI, "Order", ACME);

        CustomerPast past = past(asked, People.MEI);

        assertThat(past.newest())
                .hasSize(CustomerPast.MOST_EVENTS)
                .endsWith(past.events().getLast());
        assertThat(past.had()).contains("item0", "item1199").hasSize(1_202);
    }
}
