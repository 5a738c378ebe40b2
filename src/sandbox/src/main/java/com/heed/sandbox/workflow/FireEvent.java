package com.heed.sandbox.workflow;

import com.atlassian.jira.event.issue.IssueEvent;
import com.heed.sandbox.issue.DeskIssue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.FunctionProvider;
import java.util.Map;
import java.util.Objects;

/** The host's own last function: tells everybody who listens, once the transition is stored. */
@SuppressWarnings("rawtypes") // OSWorkflow's signatures
public final class FireEvent implements FunctionProvider {
    @Override
    @SuppressWarnings("NullAway") // an event of a transition has no comment
    public void execute(Map transientVars, Map args, PropertySet ps) {
        TransitionRun run = TransitionRun.in(transientVars);
        DeskIssue issue = Objects.requireNonNull((DeskIssue) transientVars.get("issue"));
        DeskIssue now = run.issues().byId(issue.getId()).orElseThrow();
        run.later(new IssueEvent(now, run.person(), null, Long.valueOf((String) args.get("eventTypeId"))));
    }
}
