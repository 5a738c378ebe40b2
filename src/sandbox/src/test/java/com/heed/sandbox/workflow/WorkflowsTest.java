package com.heed.sandbox.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.heed.sandbox.database.Database;
import com.heed.sandbox.database.DatabaseKind;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkflowsTest {
    private static final long PROJECT = 7;
    private static final int START_WORK = 11;
    private static final String OURS = "com.example.Tell";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Database database;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Workflows workflows;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseKind.H2, folder);
        workflows = new Workflows(database);
        workflows.add(PROJECT, "Support", List.of("Waiting for support"), List.of());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDraftHasTheStepsAndActionsOfTheWorkflowInForce() {
        List<String> before = transitions(workflows.published(PROJECT));

        workflows.addFunction(PROJECT, START_WORK, OURS, Map.of("to", "Li & Wang <both>"));
        workflows.addFunction(PROJECT, Workflows.CREATE, OURS, Map.of());

        assertThat(transitions(workflows.draft(PROJECT).orElseThrow()))
                .isEqualTo(before)
                .contains("In progress: Resolve");
        workflows.publish(PROJECT);
        assertThat(transitions(workflows.published(PROJECT))).isEqualTo(before);
    }

    @Test
    void aFunctionStandsBeforeTheEventAndKeepsItsArguments() {
        workflows.addFunction(PROJECT, START_WORK, OURS, Map.of("to", "Li & Wang <both>"));
        workflows.publish(PROJECT);

        List<FunctionDescriptor> functions = functions(workflows.published(PROJECT), START_WORK);
        assertThat(functions)
                .extracting(function -> function.getArgs().get("class.name"))
                .containsExactly(MoveIssue.class.getName(), OURS, FireEvent.class.getName());
        assertThat(functions.get(1).getArgs().get("to")).isEqualTo("Li & Wang <both>");
    }

    /** The step that leads through an action must run what was added to it, not a copy from before. */
    @Test
    void aStepRunsTheFunctionsOfTheSecondEditToo() {
        workflows.addFunction(PROJECT, Workflows.CREATE, OURS, Map.of());
        workflows.addFunction(PROJECT, START_WORK, OURS, Map.of());
        workflows.publish(PROJECT);

        StepDescriptor waiting =
                (StepDescriptor) workflows.published(PROJECT).getSteps().getFirst();
        assertThat(Workflows.functions(waiting.getAction(START_WORK)))
                .extracting(function -> function.getArgs().get("class.name"))
                .contains(OURS);
    }

    @Test
    void nothingIsInForceBeforeItIsPublishedAndADiscardedDraftIsGone() {
        workflows.addFunction(PROJECT, START_WORK, OURS, Map.of());
        assertThat(workflows.publishedXml(PROJECT)).doesNotContain(OURS);
        assertThat(workflows.draftXml(PROJECT).orElseThrow()).contains(OURS);

        workflows.discardDraft(PROJECT);
        workflows.publish(PROJECT);

        assertThat(workflows.publishedXml(PROJECT)).doesNotContain(OURS);
        assertThat(workflows.draftXml(PROJECT)).isEmpty();
    }

    @Test
    void onlyFunctionsOfAnAppAreRemovedAndOnlyWhereTheyAre() {
        workflows.addFunction(PROJECT, START_WORK, OURS, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> workflows.removeFunction(PROJECT, START_WORK, 0))
                .withMessage("action 11 has no function of an app at 0");
        assertThatIllegalArgumentException().isThrownBy(() -> workflows.removeFunction(PROJECT, START_WORK, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> workflows.addFunction(PROJECT, 99, OURS, Map.of()))
                .withMessage("the workflow has no action 99");
        workflows.removeFunction(PROJECT, START_WORK, 1);

        assertThat(functions(workflows.draft(PROJECT).orElseThrow(), START_WORK))
                .hasSize(2);
    }

    private static List<FunctionDescriptor> functions(WorkflowDescriptor workflow, int action) {
        return Workflows.actions(workflow).stream()
                .filter(each -> each.getId() == action)
                .map(Workflows::functions)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> transitions(WorkflowDescriptor workflow) {
        List<String> transitions = new ArrayList<>();
        for (Object each : workflow.getSteps()) {
            StepDescriptor step = (StepDescriptor) each;
            for (Object action : step.getActions()) {
                transitions.add(step.getName() + ": " + ((ActionDescriptor) action).getName());
            }
        }
        return transitions;
    }
}
