package com.heed.sandbox.workflow;

import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.Issues;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.Map;
import java.util.Objects;

/** The host's own function that gives an issue its new status and resolution, in the history under the person who moved it. */
@SuppressWarnings("rawtypes") // OSWorkflow's signatures
public final class MoveIssue implements FunctionProvider {
    private static final String USUAL_RESOLUTION = "Done";

    /** Whether a post-function of a workflow is this one and sets a resolution. */
    static boolean setsResolution(FunctionDescriptor function) {
        return MoveIssue.class.getName().equals(function.getArgs().get("class.name"))
                && "SET".equals(function.getArgs().get("resolution"));
    }

    @Override
    public void execute(Map transientVars, Map args, PropertySet ps) {
        TransitionRun run = TransitionRun.in(transientVars);
        DeskIssue issue = Objects.requireNonNull((DeskIssue) transientVars.get("issue"));
        String status = Objects.requireNonNull((String) args.get("status"));
        String chosen = run.resolution();
        issue.edit(row -> switch (String.valueOf(args.get("resolution"))) {
            case "SET" ->
                row.withStatus(status).withResolution(chosen == null ? USUAL_RESOLUTION : chosen, Issues.now());
            case "CLEARED" -> row.withStatus(status).withResolution(null, null);
            default -> row.withStatus(status);
        });
        run.issues().update(issue, run.person().key());
    }
}
