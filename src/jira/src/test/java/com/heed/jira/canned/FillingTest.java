package com.heed.jira.canned;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.servicedesk.api.organization.CustomerOrganization;
import com.heed.Language;
import com.heed.jira.Fake;
import com.heed.jira.desk.Desk;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.Pictures;
import com.heed.jira.store.Lookups;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.jira.store.Settings;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FillingTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:30:00Z");
    private static final ApplicationUser ANA = person("ana", "Ana Costa");
    private static final ApplicationUser CUSTOMER = person("wang", "王小明");

    private final List<Comment> comments = new ArrayList<>();
    private final List<CustomField> fields = new ArrayList<>();
    private Lookups lookup = Lookups.NONE;
    private @Nullable Instant due = NOW.plusSeconds(2 * 3600 + 300);

    private static ApplicationUser person(String key, String name) {
        return Fake.of(ApplicationUser.class)
                .with("getKey", key)
                .with("getDisplayName", name)
                .make();
    }

    private final Desk desk = new Desk() {
        @Override
        public Optional<Boolean> isAgent(ApplicationUser user, Project project) {
            return Optional.of(user.getKey().equals("ana"));
        }

        @Override
        public Optional<Instant> due(Issue issue) {
            return Optional.ofNullable(due);
        }

        @Override
        public Optional<Integer> portal(Project project) {
            return Optional.of(3);
        }
    };

    private void field(String id, String name, String type, @Nullable Object value) {
        fields.add(Fake.of(CustomField.class)
                .with("getId", id)
                .with("getName", name)
                .with(
                        "getCustomFieldType",
                        Fake.of(CustomFieldType.class).with("getKey", type).make())
                .with("getValue", value)
                .make());
    }

    private void replied(ApplicationUser author, String body) {
        comments.add(Fake.of(Comment.class)
                .with("getId", 100L + comments.size())
                .with("getAuthorApplicationUser", author)
                .with("getBody", body)
                .with("getCreated", new Date(comments.size() + 1L))
                .with("getGroupLevel", null)
                .with("getRoleLevelId", null)
                .make());
    }

    private Issue issue() {
        Project project = Fake.of(Project.class)
                .with("getId", 1L)
                .with("getKey", "SHOP")
                .with("getName", "Web shop")
                .make();
        return Fake.of(Issue.class)
                .with("getId", 10L)
                .with("getKey", "SHOP-7")
                .with("getSummary", "Two glasses {{agent.name}} <b>")
                .with("getDescription", "")
                .with("getReporter", CUSTOMER)
                .with("getCreated", Timestamp.from(NOW))
                .with("getProjectObject", project)
                .with("getProjectId", 1L)
                .with(
                        "getIssueType",
                        Fake.of(IssueType.class).with("getName", "Complaint").make())
                .with(
                        "getStatus",
                        Fake.of(Status.class).with("getName", "In progress").make())
                .with(
                        "getPriority",
                        Fake.of(Priority.class).with("getName", "High").make())
                .answering("getCustomFieldValue", args -> ((CustomField) args[0]).getValue(null))
                .make();
    }

    private Filling filling() {
        CustomFieldManager manager = Fake.of(CustomFieldManager.class)
                .with("getCustomFieldObjectsByName", List.of())
                .answering("getCustomFieldObjects", args -> fields)
                .answering(
                        "getCustomFieldObject",
                        args -> fields.stream()
                                .filter(field -> field.getId().equals(args[0]))
                                .findFirst()
                                .orElse(null))
                .make();
        ActiveObjects empty = Fake.of(ActiveObjects.class)
                .answering("find", args -> java.lang.reflect.Array.newInstance((Class<?>) args[0], 0))
                .make();
        ReplySettingsLog replies = new ReplySettingsLog(empty) {
            @Override
            public Lookups lookups() {
                return lookup;
            }
        };
        Settings settings = new Settings(empty) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return super.ofProject(projectId)
                        .withDesk(com.heed.desk.DeskTerms.unstated(ZoneOffset.ofHours(8)))
                        .withFields(Map.of("sentiment", "customfield_3"), Map.of());
            }
        };
        ContactReader reader = new ContactReader(
                Fake.of(CommentManager.class).with("getComments", comments).make(),
                Fake.of(JsonEntityPropertyManager.class).with("get", null).make(),
                manager,
                desk,
                id -> null,
                Pictures.NONE);
        return new Filling(new IssueSlots(
                reader,
                manager,
                new FieldSlots(manager, settings, replies),
                settings,
                desk,
                Fake.of(ApplicationProperties.class)
                        .with("getBaseUrl", "https://help.example")
                        .make(),
                (name, key, customer, id) ->
                        name.equals("balance") ? Optional.of(key + " " + customer) : Optional.empty(),
                Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private String filled(Language language, String text) {
        Answer answer = new Answer("canned:1", new Origin.Canned(1, "x"), language, text, null, NOW, 0.5);
        return filling().fill(answer, issue(), ANA).text();
    }

    @Test
    void slotsOfEveryContactAreFilled() {
        assertThat(
                        filled(
                                Language.ENGLISH,
                                "{{greeting}} {{customer.name}}, {{issue.key}} ({{issue.requestType}}, {{issue.status}}, {{issue.priority}}) in {{project.name}}: {{portal.link}} {{agent.name}}"))
                .isEqualTo(
                        "Good afternoon 王小明, SHOP-7 (Complaint, In progress, High) in Web shop: https://help.example/servicedesk/customer/portal/3/SHOP-7 Ana Costa");
    }

    @Test
    void datesAreSaidByTheDesksClockAndInTheLanguageOfTheText() {
        String text = "{{today}} {{sla.due}} {{sla.remaining}}";
        assertThat(filled(Language.ENGLISH, text))
                .isEqualTo("26 November 2026 26 November 2026, 19:35 2 hours 5 minutes");
        assertThat(filled(Language.CHINESE, text)).isEqualTo("2026年11月26日 2026年11月26日 19:35 2小时5分钟");
    }

    @Test
    void aPromiseThatIsBrokenOrNotThereIsNotSaid() {
        due = NOW.minusSeconds(60);
        assertThat(filled(Language.ENGLISH, "{{sla.remaining}}")).isEqualTo("[sla.remaining]");
        due = null;
        assertThat(filled(Language.ENGLISH, "{{sla.due}}")).isEqualTo("[sla.due]");
    }

    @Test
    void theCustomerIsAddressedAsAgentsDidBefore() {
        assertThat(filled(Language.CHINESE, "{{customer.firstName}}，您好")).isEqualTo("王小明，您好");
        replied(CUSTOMER, "我是王女士");
        assertThat(filled(Language.CHINESE, "{{customer.firstName}}，您好")).isEqualTo("王小明，您好");
        replied(ANA, "王先生，您好！");
        assertThat(filled(Language.CHINESE, "{{customer.firstName}}，您好")).isEqualTo("王先生，您好");
    }

    @Test
    void fieldsAreFilledByTheirKindAndWhatHasNoWordsStaysOpen() {
        Option option = Fake.of(Option.class).with("getValue", "Courier").make();
        field("customfield_1", "Order number", "textfield", "58213");
        field("customfield_2", "Ways", "multiselect", List.of(option, option));
        field("customfield_3", "Heed sentiment", "select", option);
        field("customfield_4", "Delivery", "datepicker", Timestamp.valueOf(LocalDateTime.of(2026, 12, 1, 0, 0)));
        field("customfield_5", "Amount", "float", 12.5);
        field("customfield_6", "Odd", "odd", new Object());
        assertThat(
                        filled(
                                Language.ENGLISH,
                                "{{field.order number}}, {{field.customfield_2}}, {{field.Delivery}}, {{field.Amount}}, {{field.Odd}}, {{field.Heed sentiment}}"))
                .isEqualTo("58213, Courier, Courier, 1 December 2026, 12.5, [field.Odd], [field.Heed sentiment]");
    }

    @Test
    void organisationsAreFoundInServiceManagementsField() {
        assertThat(filled(Language.ENGLISH, "{{customer.organisation}}")).isEqualTo("[customer.organisation]");
        field(
                "customfield_9",
                "Organizations",
                "com.atlassian.servicedesk:sd-customer-organizations",
                List.of(
                        Fake.of(CustomerOrganization.class)
                                .with("getId", 1)
                                .with("getName", "Acme")
                                .make(),
                        Fake.of(CustomerOrganization.class)
                                .with("getId", 2)
                                .with("getName", "Globex")
                                .make()));
        assertThat(filled(Language.CHINESE, "{{customer.organisation}}")).isEqualTo("Acme、Globex");
    }

    @Test
    void aLookupThatNobodySetUpStaysOpen() {
        assertThat(filled(Language.ENGLISH, "{{lookup.balance}}")).isEqualTo("[lookup.balance]");
        lookup = new Lookups(List.of(new Lookups.Lookup("balance", "http://a/", "/b", 1, 0)));
        assertThat(filled(Language.ENGLISH, "{{lookup.balance}} {{lookup.points}}"))
                .isEqualTo("SHOP-7 wang [lookup.points]");
    }

    @Test
    void whatACustomerWroteIsNotReadAsATemplate() {
        assertThat(filled(Language.ENGLISH, "{{issue.summary}}")).isEqualTo("Two glasses {{agent.name}} <b>");
    }

    @Test
    void whatWasSaidBeforeHasNoSlotsAndItsMasksStayOpen() {
        Answer past = new Answer(
                "past:1",
                new Origin.Past("9", "1"),
                Language.ENGLISH,
                "Hello [NAME], see {{agent.name}}",
                null,
                NOW,
                0.5);
        assertThat(filling().fill(past, issue(), ANA).open()).containsExactly("NAME");
        assertThat(filling().fill(past, issue(), ANA).text()).isEqualTo("Hello [NAME], see {{agent.name}}");
    }
}
