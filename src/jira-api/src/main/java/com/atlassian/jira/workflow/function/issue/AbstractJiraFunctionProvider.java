package com.atlassian.jira.workflow.function.issue;

import com.atlassian.jira.exception.DataAccessException;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.workflow.WorkflowFunctionUtils;
import com.opensymphony.workflow.FunctionProvider;
import java.util.Map;

// Evidence: USAGE 11
public abstract class AbstractJiraFunctionProvider extends WorkflowFunctionUtils implements FunctionProvider {
    protected MutableIssue getIssue(Map transientVars) throws DataAccessException {
        Object issue = transientVars.get("issue");
        if (issue instanceof MutableIssue found) {
            return found;
        }
        throw new DataAccessException("no issue among the transient variables of this transition");
    }
}
