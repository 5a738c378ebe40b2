package com.heed.sandbox.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.UpdateIssueRequest;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.servicedesk.api.organization.CustomerOrganization;
import com.atlassian.servicedesk.api.organization.OrganizationService;
import com.atlassian.servicedesk.api.organization.OrganizationsQuery;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import com.atlassian.servicedesk.api.util.paging.SimplePagedRequest;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.field.CustomFields;
import com.heed.sandbox.issue.ChangeGroup;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.issue.Properties;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.workflow.Transitions;
import com.heed.sandbox.workflow.Workflows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people and apps can do with the service desk, whatever database it lies in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeskBehaviour {
    private final DatabaseKind database;

    private SandboxHost host;
    private Desk desk;
    private DeskProject project;
    private int projects;
    private Person admin;
    private Person agent;
    private Person mei;
    private final List<IssueEvent> heard = new CopyOnWriteArrayList<>();

    DeskBehaviour(DatabaseKind database) {
        this.database = database;
    }

    @BeforeAll
    void open(@TempDir Path home) {
        ServiceDesk part = new ServiceDesk();
        host = SandboxHost.start(new SandboxOptions(0, home, null, database, null, false, false), List.of(part));
        desk = part.desk();
        admin = person("admin", Standing.SYSTEM_ADMIN);
        agent = person("agent", Standing.LICENSED);
        mei = person("mei", Standing.CUSTOMER);
        host.services().get(EventPublisher.class).register(this);
    }

    /** Each test has a project of its own; PostgreSQL takes seconds to start. */
    @BeforeEach
    void addProject() {
        heard.clear();
        projects++;
        project = desk.projects().add("P" + projects, "Support", false, List.of("Question", "Complaint"));
        desk.projects().addRequestType(project, "Ask", "咨询", "Anything", "任何问题", "Question");
        desk.projects().addMember(project.id(), "agent", Role.AGENT);
        desk.projects().addMember(project.id(), "mei", Role.CUSTOMER);
        desk.workflows().add(project.id(), "Support workflow", List.of("Resolved"), List.of("Resolved"));
    }

    private String key(int number) {
        return project.key() + "-" + number;
    }

    @AfterAll
    void close() {
        host.close();
    }

    @EventListener
    public void on(IssueEvent event) {
        heard.add(event);
    }

    private Person person(String key, Standing standing) {
        return desk.people()
                .add(new NewPerson(
                        key, key.toUpperCase(Locale.ROOT), key + "@example.org", key, standing, Locale.ENGLISH, null));
    }

    private DeskIssue asked(String summary) {
        return desk.transitions()
                .create(new NewIssue(project.id(), "Question", "Ask", summary, "详情", "Medium", "mei", "portal"), mei);
    }

    private List<ChangeGroup.Item> historyOf(DeskIssue issue) {
        return desk.history().of(issue.getId()).stream()
                .flatMap(group -> group.items().stream())
                .toList();
    }

    @Test
    void a_person_logs_in_with_the_right_password_only() {
        assertThat(desk.people().login("mei", "mei")).contains(mei);
        assertThat(desk.people().login("mei", "Mei")).isEmpty();
        assertThat(desk.people().login("nobody", "mei")).isEmpty();
        desk.people().add(new NewPerson("silent", "Silent", "", null, Standing.CUSTOMER, Locale.ENGLISH, null));
        assertThat(desk.people().login("silent", ""))
                .as("an account without a password")
                .isEmpty();
    }

    @Test
    void a_key_belongs_to_one_person() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> person("mei", Standing.CUSTOMER))
                .withMessageContaining("'mei'");
    }

    @Test
    void a_request_gets_the_next_number_the_first_status_and_an_event() {
        DeskIssue first = asked("退款");
        DeskIssue second = asked("Refund");

        assertThat(first.getKey()).isEqualTo(key(1));
        assertThat(second.getKey()).isEqualTo(key(2));
        assertThat(first.row().status()).isEqualTo("Waiting for support");
        assertThat(first.getSummary()).isEqualTo("退款");
        assertThat(first.getCreator()).isEqualTo(mei);
        assertThat(desk.properties()
                        .ofIssue(first.getId(), Properties.REQUEST_CHANNEL, "value")
                        .asText())
                .isEqualTo("portal");
        CustomField requestType = desk.fields().named(CustomFields.REQUEST_TYPE).getFirst();
        assertThat(first.getCustomFieldValue(requestType)).isEqualTo("Ask");
        assertThat(heard)
                .extracting(event -> event.getIssue().getKey(), IssueEvent::getEventTypeId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(key(1), EventType.ISSUE_CREATED_ID),
                        org.assertj.core.groups.Tuple.tuple(key(2), EventType.ISSUE_CREATED_ID));
    }

    @Test
    void resolving_and_reopening_leave_their_traces_in_the_history() {
        DeskIssue issue = asked("Refund");

        DeskIssue resolved = desk.transitions().move(issue, 41, agent, "Duplicate");
        assertThat(resolved.row().status()).isEqualTo("Resolved");
        assertThat(resolved.row().resolution()).isEqualTo("Duplicate");
        assertThat(resolved.getResolutionDate()).isNotNull();

        DeskIssue reopened = desk.transitions().move(resolved, 51, mei, null);
        assertThat(reopened.row().status()).isEqualTo("Waiting for support");
        assertThat(reopened.row().resolution()).isNull();
        assertThat(reopened.getResolutionDate()).isNull();

        assertThat(historyOf(issue))
                .extracting(ChangeGroup.Item::field, ChangeGroup.Item::fromText, ChangeGroup.Item::toText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("status", "Waiting for support", "Resolved"),
                        org.assertj.core.groups.Tuple.tuple("resolution", null, "Duplicate"),
                        org.assertj.core.groups.Tuple.tuple("status", "Resolved", "Waiting for support"),
                        org.assertj.core.groups.Tuple.tuple("resolution", "Duplicate", null));
        assertThat(heard)
                .extracting(IssueEvent::getEventTypeId)
                .containsExactly(EventType.ISSUE_CREATED_ID, EventType.ISSUE_RESOLVED_ID, EventType.ISSUE_REOPENED_ID);
    }

    @Test
    void an_issue_that_moved_on_refuses_a_step_of_the_page_before() {
        DeskIssue seen = asked("Refund");
        desk.transitions().move(seen, 41, agent, null);

        assertThatThrownBy(() -> desk.transitions().move(seen, 11, agent, null))
                .isInstanceOf(Transitions.Refused.class)
                .hasMessageContaining(key(1))
                .hasMessageContaining("Resolved");
        assertThat(desk.issues().byKey(key(1)).orElseThrow().row().status()).isEqualTo("Resolved");
    }

    @Test
    void only_the_steps_of_the_issues_status_are_offered() {
        DeskIssue issue = asked("Refund");
        assertThat(desk.transitions().available(issue))
                .extracting(Transitions.Transition::name)
                .containsExactly("Start work", "Respond to customer", "Resolve");
        DeskIssue resolved = desk.transitions().move(issue, 41, agent, null);
        assertThat(desk.transitions().available(resolved))
                .extracting(Transitions.Transition::name)
                .containsExactly("Reopen", "Close");
    }

    @Test
    void two_people_who_change_different_fields_do_not_undo_each_other() {
        DeskIssue one = asked("Refund");
        DeskIssue other = desk.issues().byKey(one.getKey()).orElseThrow();

        desk.conversation().update(one.edit(row -> row.withPriority("High")), agent);
        desk.conversation().update(other.edit(row -> row.withAssignee("agent")), admin);

        DeskIssue now = desk.issues().byKey(one.getKey()).orElseThrow();
        assertThat(now.row().priority()).isEqualTo("High");
        assertThat(now.row().assignee()).isEqualTo("agent");
        assertThat(desk.history().of(now.getId()))
                .extracting(ChangeGroup::author)
                .containsExactly("agent", "admin");
    }

    @Test
    void nothing_changed_is_no_history_and_no_event() {
        DeskIssue issue = asked("Refund");
        heard.clear();
        desk.conversation().update(issue.edit(row -> row.withPriority("Medium")), agent);
        assertThat(historyOf(issue)).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void apps_read_the_history_oldest_first_with_who_when_and_what() {
        DeskIssue issue = asked("Refund");
        desk.conversation().update(issue.edit(row -> row.withPriority("High")), agent);
        DeskIssue later = desk.issues().byId(issue.getId()).orElseThrow();
        desk.conversation().update(later.edit(row -> row.withPriority("Highest")), admin);

        List<ChangeHistory> histories =
                host.services().get(ChangeHistoryManager.class).getChangeHistories(issue);

        assertThat(histories).extracting(ChangeHistory::getAuthorKey).containsExactly("agent", "admin");
        assertThat(histories.get(0).getTimePerformed())
                .isBeforeOrEqualTo(histories.get(1).getTimePerformed());
        assertThat(histories)
                .flatExtracting(ChangeHistory::getChangeItemBeans)
                .extracting(item -> item.getField() + " " + item.getFromString() + " " + item.getToString())
                .containsExactly("priority Medium High", "priority High Highest");
    }

    @Test
    void an_internal_note_carries_service_managements_mark() {
        DeskIssue issue = asked("Refund");
        desk.conversation().comment(issue, agent, "Public answer", false);
        desk.conversation().comment(issue, agent, "Careful with this one", true);

        assertThat(desk.comments().of(issue))
                .extracting(comment -> comment.body() + "/" + comment.internal())
                .containsExactly("Public answer/false", "Careful with this one/true");
        long internal = desk.comments().of(issue).getLast().id();
        assertThat(desk.properties()
                        .get(Properties.OF_COMMENTS, internal, Properties.PUBLIC_COMMENT)
                        .orElseThrow()
                        .getValue())
                .isEqualTo("{\"internal\":true}");
    }

    @Test
    void permissions_follow_the_role() {
        DeskIssue own = asked("Refund");
        Person stranger = person("stranger", Standing.LICENSED);
        Person other = person("other", Standing.CUSTOMER);
        desk.projects().addMember(project.id(), "other", Role.CUSTOMER);

        assertThat(desk.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, own, mei))
                .isTrue();
        assertThat(desk.permissions().hasPermission(ProjectPermissions.EDIT_ISSUES, own, mei))
                .isFalse();
        assertThat(desk.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, own, other))
                .isFalse();
        assertThat(desk.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, own, stranger))
                .isFalse();
        assertThat(desk.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, own, null))
                .isFalse();
        assertThat(desk.permissions().hasPermission(ProjectPermissions.EDIT_ISSUES, own, agent))
                .isTrue();
        assertThat(desk.permissions().hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, agent))
                .isFalse();
        assertThat(desk.permissions().hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, admin))
                .isTrue();
    }

    @Test
    void agents_list_the_companies_of_their_customers_page_by_page() {
        int companies = 51;
        for (int i = 0; i < companies; i++) {
            String key = project.key().toLowerCase(Locale.ROOT) + "c" + i;
            desk.people()
                    .add(new NewPerson(
                            key, key, key + "@example.org", key, Standing.CUSTOMER, Locale.ENGLISH, "Company " + i));
            desk.projects().addMember(project.id(), key, Role.CUSTOMER);
        }
        desk.fields().organisation("Of nobody here");
        OrganizationService organisations = host.services().get(OrganizationService.class);
        List<String> names = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        boolean more = true;
        while (more) {
            PagedResponse<CustomerOrganization> page = organisations.getOrganizations(
                    agent,
                    organisations
                            .newOrganizationsQueryBuilder()
                            .serviceDeskId((int) project.id())
                            .pagedRequest(SimplePagedRequest.paged(names.size(), 100))
                            .build());
            page.getResults().forEach(each -> names.add(each.getName()));
            sizes.add(page.size());
            more = page.hasNextPage();
        }
        assertThat(sizes).as("as the real one, it gives less than is asked for").containsExactly(50, 1);
        assertThat(names).hasSize(companies).doesNotHaveDuplicates().contains("Company 0", "Company 50");
        OrganizationsQuery ofDesk = organisations
                .newOrganizationsQueryBuilder()
                .serviceDeskId((int) project.id())
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> organisations.getOrganizations(mei, ofDesk))
                .withMessageContaining("only agents");
    }

    @Test
    void an_app_makes_a_select_field_and_writes_it_under_its_own_user() throws Exception {
        DeskIssue made = asked("Refund");
        CustomFieldManager fields = host.services().get(CustomFieldManager.class);
        OptionsManager options = host.services().get(OptionsManager.class);
        IssueManager issues = host.services().get(IssueManager.class);
        CustomField mood = select(fields, project.id());
        Option negative = options.createOption(mood.getRelevantConfig(made), null, 0L, "Negative");

        MutableIssue issue = issues.getIssueByCurrentKey(made.getKey());
        issue.setCustomFieldValue(mood, negative);
        issues.updateIssue(admin, issue, UpdateIssueRequest.builder().build());

        assertThat(issues.getIssueObject(made.getId()).getCustomFieldValue(mood))
                .isEqualTo(negative);
        ChangeGroup change = desk.history().of(made.getId()).getLast();
        assertThat(change.author()).isEqualTo("admin");
        assertThat(change.items())
                .containsExactly(
                        new ChangeGroup.Item("Mood", null, null, String.valueOf(negative.getOptionId()), "Negative"));
    }

    @Test
    void a_value_that_does_not_fit_its_field_is_refused_and_changes_nothing() throws Exception {
        DeskIssue made = asked("Refund");
        CustomFieldManager fields = host.services().get(CustomFieldManager.class);
        IssueManager issues = host.services().get(IssueManager.class);
        CustomField mood = select(fields, project.id());
        CustomField elsewhere = select(fields, project.id() + 1);

        MutableIssue issue = issues.getIssueByCurrentKey(made.getKey());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issue.setCustomFieldValue(elsewhere, null))
                .withMessageContaining("context");
        issue.setCustomFieldValue(mood, "Negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> issues.updateIssue(
                        admin, issue, UpdateIssueRequest.builder().build()))
                .withMessageContaining("'Mood'")
                .withMessageContaining("java.lang.String");
        assertThat(historyOf(made)).isEmpty();
        assertThat(desk.fields().values(made.getId())).doesNotContainValue("Negative");
    }

    @SuppressWarnings("rawtypes")
    private static CustomField select(CustomFieldManager fields, long projectId) throws Exception {
        String system = "com.atlassian.jira.plugin.system.customfieldtypes:";
        CustomFieldType type = fields.getCustomFieldType(system + "select");
        CustomFieldSearcher searcher = fields.getCustomFieldSearcher(system + "multiselectsearcher");
        return fields.createCustomField("Mood", "", type, searcher, List.of(new ProjectContext(projectId)), List.of());
    }

    @Test
    void a_property_is_json_of_at_most_32_kilobytes() {
        String large = "{\"a\":\"" + "x".repeat(32 * 1024) + "\"}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.properties().set(Properties.OF_ISSUES, 1, "heed", large))
                .withMessageContaining("32768");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.properties().set(Properties.OF_ISSUES, 1, "heed", "{"))
                .withMessageContaining("not JSON");
        desk.properties().set(Properties.OF_ISSUES, 1, "heed", "{\"sentiment\":{\"label\":\"negative\"}}");
        assertThat(desk.properties().ofIssue(1, "heed", "sentiment.label").asText())
                .isEqualTo("negative");
    }

    @Test
    void a_draft_of_the_workflow_changes_nothing_until_it_is_published() {
        desk.workflows().addFunction(project.id(), Workflows.CREATE, "com.example.Gone", Map.of("threshold", "0.5"));
        assertThat(asked("Before").getKey()).isEqualTo(key(1));

        desk.workflows().publish(project.id());
        heard.clear();
        assertThatThrownBy(() -> asked("After"))
                .as("the host has no app, so its function cannot be made")
                .isInstanceOf(Transitions.Refused.class)
                .hasMessageContaining("com.example.Gone");
        assertThat(desk.issues().byKey(key(2))).as("no half issue").isEmpty();
        assertThat(heard).isEmpty();

        desk.workflows().removeFunction(project.id(), Workflows.CREATE, 0);
        desk.workflows().publish(project.id());
        assertThat(asked("Again").getKey()).isEqualTo(key(2));
    }

    @Test
    void the_hosts_own_functions_cannot_be_taken_out_of_a_workflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.workflows().removeFunction(project.id(), Workflows.CREATE, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.workflows().addFunction(project.id(), 999, "com.example.Gone", Map.of()))
                .withMessageContaining("999");
    }
}
