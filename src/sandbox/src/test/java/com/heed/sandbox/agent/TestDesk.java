package com.heed.sandbox.agent;

import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.FieldType;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import java.util.List;
import java.util.Locale;

/**
 * A service desk with one project, {@code SUP}, and four people: {@code admin}, the agent {@code ana}, the customer {@code mei}, and {@code omar}, an agent of
 * no project; everybody's password is their key.
 */
public final class TestDesk implements HostPart {
    @SuppressWarnings("NullAway.Init") // set by start
    private Desk desk;

    @Override
    public void start(Host host) {
        desk = host.part(ServiceDesk.class).desk();
        person("admin", "Ada Minn", Standing.SYSTEM_ADMIN, Locale.ENGLISH, null);
        person("ana", "Ana Ruiz", Standing.LICENSED, Locale.ENGLISH, null);
        person("omar", "Omar Haddad", Standing.LICENSED, Locale.ENGLISH, null);
        person("mei", "\u6797\u73ab", Standing.CUSTOMER, Locale.SIMPLIFIED_CHINESE, "Lotus Tea House");
        DeskProject project = desk().projects().add("SUP", "Orchid support", false, List.of("Complaint", "Question"));
        desk().projects().addMember(project.id(), "ana", Role.AGENT);
        desk().projects().addMember(project.id(), "mei", Role.CUSTOMER);
        desk().workflows().add(project.id(), "Orchid workflow", List.of("Waiting for support"), List.of());
    }

    /** Makes an account. */
    public Person person(
            String key,
            String name,
            Standing standing,
            Locale locale,
            @org.jspecify.annotations.Nullable String organisation) {
        return desk().people().add(new NewPerson(key, name, key + "@example.com", key, standing, locale, organisation));
    }

    public Desk desk() {
        return desk;
    }

    public DeskProject project() {
        return desk().projects().byKey("SUP").orElseThrow();
    }

    public Person named(String key) {
        return desk().people().byKey(key).orElseThrow();
    }

    /** A complaint of the customer, through the workflow. */
    public DeskIssue issue(String summary, String description) {
        NewIssue issue = new NewIssue(project().id(), "Complaint", null, summary, description, "High", "mei", "portal");
        return desk().transitions().create(issue, named("mei"));
    }

    /** A custom field of the project on its view and edit screens. */
    public DeskField field(String name, FieldType type, String... options) {
        DeskField field = desk().fields().add(name, type, project().id());
        for (int i = 0; i < options.length; i++) {
            desk().fields().addOption(field.getIdAsLong(), i, options[i]);
        }
        for (ScreenableIssueOperation operation :
                List.of(IssueOperations.VIEW_ISSUE_OPERATION, IssueOperations.EDIT_ISSUE_OPERATION)) {
            desk().screens()
                    .getIssueTypeScreenScheme(project())
                    .getEffectiveFieldScreenScheme(project().issueTypes().getFirst())
                    .getFieldScreen(operation)
                    .getTab(0)
                    .addFieldScreenLayoutItem(field.getId());
        }
        return field;
    }

    /** The issue as it is stored now. */
    public DeskIssue again(DeskIssue issue) {
        return desk().issues().byKey(issue.getKey()).orElseThrow();
    }
}
