package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.ScreenableIssueOperation;

// Evidence: USAGE
public interface FieldScreenScheme {
    Long getId();

    FieldScreen getFieldScreen(ScreenableIssueOperation operation);
}
