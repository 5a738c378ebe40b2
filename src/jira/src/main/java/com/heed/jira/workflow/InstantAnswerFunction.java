package com.heed.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.InstantLog;
import com.heed.jira.work.ReadRequests;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Post-function: have the request answered at once, if there is an approved text that Heed is sure of and the administrator allows it. Queues and returns; whatever goes wrong, the transition goes on. */
@Component
public class InstantAnswerFunction extends AbstractJiraFunctionProvider {
    private final InstantLog log;
    private final ReadRequests requests;
    private final ErrorLog errors;

    public InstantAnswerFunction(InstantLog log, ReadRequests requests, ErrorLog errors) {
        this.log = log;
        this.requests = requests;
        this.errors = errors;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Map transientVars, Map args, PropertySet ps) {
        Long issueId = null;
        try {
            issueId = getIssue(transientVars).getId();
            log.wish(issueId);
            requests.inTransition(issueId, Set.of(), null);
        } catch (RuntimeException | LinkageError e) {
            errors.add("post-function", issueId, e);
        }
    }
}
