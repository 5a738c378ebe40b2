package com.heed.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.heed.sandbox.database.Database;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.field.CustomFields;
import com.heed.sandbox.issue.ChangeGroup;
import com.heed.sandbox.issue.Constants;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.History;
import com.heed.sandbox.issue.Issues;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.issue.Properties;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.people.People;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.IssueSecurity;
import com.heed.sandbox.project.Projects;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.services.Events;
import com.opensymphony.workflow.FunctionProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransitionsTest {
    private static final int START_WORK = 11;
    private static final int RESOLVE = 41;
    private static final int REOPEN = 51;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final Events events = new Events();
    private final List<Long> told = new ArrayList<>();
    private final List<String> run = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Database database;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Issues issues;

    @SuppressWarnings("NullAway.Init") // set before each test
    private History history;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Workflows workflows;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Transitions transitions;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Person ana;

    @SuppressWarnings("NullAway.Init") // set before each test
    private DeskProject project;

    /** Hears what the workflow tells. */
    public final class Listener {
        @EventListener
        public void onEvent(IssueEvent event) {
            told.add(event.getEventTypeId());
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(DatabaseKind.H2, folder);
        Projects projects = new Projects(database);
        People people = new People(database);
        Properties properties = new Properties(database);
        history = new History(database);
        issues = new Issues(
                database,
                projects,
                new IssueSecurity(database),
                people,
                new CustomFields(database),
                new Constants(database),
                properties,
                history);
        workflows = new Workflows(database);
        transitions = new Transitions(database, workflows, issues, events, this::function);
        ana = people.add(
                new NewPerson("ana", "Ana Ruiz", "a@example.com", null, Standing.LICENSED, Locale.ENGLISH, null));
        project = projects.add("SUP", "Support", false, List.of("Question"));
        workflows.add(project.id(), "Support", List.of("Waiting for support"), List.of());
        events.register(new Listener());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private FunctionProvider function(String name) {
        return (variables, arguments, properties) -> {
            run.add(name);
            if (name.equals("com.example.Broken")) {
                throw new IllegalStateException("the printer is out of paper");
            }
        };
    }

    private DeskIssue create() {
        return transitions.create(
                new NewIssue(project.id(), "Question", null, "Where is my order?", "", null, "ana", null), ana);
    }

    @Test
    void aResolvingTransitionSaysSoAndSetsWhatIsChosenAndReopeningTakesItAway() {
        DeskIssue issue = create();
        assertThat(transitions.available(issue))
                .containsExactly(
                        new Transitions.Transition(START_WORK, "Start work", "In progress", false),
                        new Transitions.Transition(21, "Respond to customer", "Waiting for customer", false),
                        new Transitions.Transition(RESOLVE, "Resolve", "Resolved", true));

        DeskIssue resolved = transitions.move(issue, RESOLVE, ana, "Duplicate");
        assertThat(resolved.row().resolution()).isEqualTo("Duplicate");
        assertThat(resolved.row().resolved()).isNotNull();
        DeskIssue reopened = transitions.move(resolved, REOPEN, ana, null);

        assertThat(reopened.row().resolution()).isNull();
        assertThat(reopened.row().resolved()).isNull();
        assertThat(told)
                .containsExactly(EventType.ISSUE_CREATED_ID, EventType.ISSUE_RESOLVED_ID, EventType.ISSUE_REOPENED_ID);
        assertThat(history.of(issue.getId()).getFirst().items())
                .extracting(ChangeGroup.Item::field, ChangeGroup.Item::toText)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("status", "Resolved"),
                        org.assertj.core.groups.Tuple.tuple("resolution", "Duplicate"));
    }

    @Test
    void aStepThatIsNotPossibleAnyMoreIsRefused() {
        DeskIssue issue = create();
        transitions.move(issue, START_WORK, ana, null);

        assertThatExceptionOfType(Transitions.Refused.class)
                .isThrownBy(() -> transitions.move(issue, START_WORK, ana, null))
                .withMessage("SUP-1 is in 'In progress' and cannot take this step any more.");
    }

    @Test
    void aFunctionOfAnAppRunsOnceAndIfItFailsNothingIsChangedOrTold() {
        workflows.addFunction(project.id(), START_WORK, "com.example.Fine", Map.of());
        workflows.addFunction(project.id(), RESOLVE, "com.example.Broken", Map.of());
        workflows.publish(project.id());
        DeskIssue issue = create();
        told.clear();

        transitions.move(issue, START_WORK, ana, null);
        assertThat(run).containsExactly("com.example.Fine");
        assertThat(told).hasSize(1);

        assertThatExceptionOfType(Transitions.Refused.class)
                .isThrownBy(() -> transitions.move(issue, RESOLVE, ana, null))
                .withMessageContaining("the printer is out of paper")
                .withMessageContaining("SUP-1");
        DeskIssue now = issues.byId(issue.getId()).orElseThrow();
        assertThat(now.row().status()).isEqualTo("In progress");
        assertThat(now.row().resolution()).isNull();
        assertThat(history.of(issue.getId())).hasSize(1);
        assertThat(told).hasSize(1);
    }
}
