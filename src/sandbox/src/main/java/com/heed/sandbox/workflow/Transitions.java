package com.heed.sandbox.workflow;

import com.atlassian.event.api.EventPublisher;
import com.heed.sandbox.database.Database;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.Issues;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.people.Person;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes issues and moves them through the workflow of their project. */
public final class Transitions {
    private final Database database;
    private final Workflows workflows;
    private final Issues issues;
    private final EventPublisher events;
    private final Function<String, Object> app;

    /** @param app makes an object of an app's workflow class */
    public Transitions(
            Database database,
            Workflows workflows,
            Issues issues,
            EventPublisher events,
            Function<String, Object> app) {
        this.database = database;
        this.workflows = workflows;
        this.issues = issues;
        this.events = events;
        this.app = app;
    }

    /**
     * A step an issue can take now.
     *
     * @param resolves whether it gives the issue a resolution, which the person may choose
     */
    public record Transition(int id, String name, String toStatus, boolean resolves) {}

    /** A transition was not made; nothing was changed. The message is a sentence for the person who wanted it. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Makes an issue and runs the workflow's first action.
     *
     * @throws Refused if a function of the workflow fails; no issue is made then
     */
    public DeskIssue create(NewIssue issue, Person creator) {
        return create(issue, creator, made -> {});
    }

    /**
     * Makes an issue with what belongs to it.
     *
     * @param further done before anybody is told of the issue, in one piece with its making
     * @throws Refused if a function of the workflow fails; no issue is made then
     */
    public DeskIssue create(NewIssue issue, Person creator, Consumer<DeskIssue> further) {
        WorkflowDescriptor workflow = workflows.published(issue.projectId());
        String status = step(
                        workflow,
                        workflow.getInitialAction(Workflows.CREATE)
                                .getUnconditionalResult()
                                .getStep())
                .getName();
        TransitionRun run = new TransitionRun(issues, creator, null);
        DeskIssue made = database.inTransaction(() -> {
            DeskIssue stored = issues.add(issue, creator.key(), status);
            OneEntry entry = new OneEntry(stored.getId(), workflows.name(issue.projectId()));
            run(
                    new Engine(creator.key(), workflow, entry, app),
                    stored,
                    run,
                    engine -> engine.initialize(
                            workflows.name(issue.projectId()), Workflows.CREATE, variables(stored, run)));
            further.accept(stored);
            return stored;
        });
        run.events().forEach(events::publish);
        return issues.byId(made.getId()).orElseThrow();
    }

    /** What can be done with the issue now, in the workflow's order. */
    public List<Transition> available(DeskIssue issue) {
        WorkflowDescriptor workflow = workflows.published(issue.getProjectId());
        List<Transition> available = new ArrayList<>();
        stepOf(workflow, issue).ifPresent(step -> {
            for (Object each : step.getActions()) {
                ActionDescriptor action = (ActionDescriptor) each;
                available.add(new Transition(
                        action.getId(),
                        action.getName(),
                        step(workflow, action.getUnconditionalResult().getStep())
                                .getName(),
                        Workflows.functions(action).stream().anyMatch(MoveIssue::setsResolution)));
            }
        });
        return available;
    }

    /**
     * Moves an issue.
     *
     * @param resolution for a transition that resolves; null for the usual one
     * @throws Refused if the issue has moved on in the meantime, or a function of the workflow fails
     */
    public DeskIssue move(DeskIssue issue, int actionId, Person person, @Nullable String resolution) {
        TransitionRun run = new TransitionRun(issues, person, resolution);
        DeskIssue moved = database.inTransaction(() -> {
            DeskIssue now = issues.byId(issue.getId()).orElseThrow();
            WorkflowDescriptor workflow = workflows.published(now.getProjectId());
            StepDescriptor step = stepOf(workflow, now)
                    .filter(found -> found.getAction(actionId) != null)
                    .orElseThrow(() -> new Refused(
                            now.getKey() + " is in '" + now.row().status() + "' and cannot take this step any more.",
                            null));
            OneEntry entry = new OneEntry(now.getId(), workflows.name(now.getProjectId()));
            entry.standIn(step.getId(), now.row().status());
            run(
                    new Engine(person.key(), workflow, entry, app),
                    now,
                    run,
                    engine -> engine.doAction(now.getId(), actionId, variables(now, run)));
            return now;
        });
        run.events().forEach(events::publish);
        return issues.byId(moved.getId()).orElseThrow();
    }

    private interface Work {
        void run(Engine engine) throws WorkflowException;
    }

    private static void run(Engine engine, DeskIssue issue, TransitionRun run, Work work) {
        try {
            work.run(engine);
        } catch (WorkflowException | RuntimeException e) {
            Throwable cause = e instanceof WorkflowException && e.getCause() != null ? e.getCause() : e;
            throw new Refused(
                    "The workflow refused the step of " + issue.getKey() + " by "
                            + run.person().displayName() + ": " + cause.getMessage(),
                    e);
        }
    }

    private static Map<Object, Object> variables(DeskIssue issue, TransitionRun run) {
        Map<Object, Object> variables = new HashMap<>();
        variables.put("issue", issue);
        run.putInto(variables);
        return variables;
    }

    private static Optional<StepDescriptor> stepOf(WorkflowDescriptor workflow, DeskIssue issue) {
        for (Object each : workflow.getSteps()) {
            StepDescriptor step = (StepDescriptor) each;
            if (step.getName().equals(issue.row().status())) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static StepDescriptor step(WorkflowDescriptor workflow, int id) {
        StepDescriptor step = workflow.getStep(id);
        if (step == null) {
            throw new IllegalStateException("the workflow has no step " + id);
        }
        return step;
    }
}
