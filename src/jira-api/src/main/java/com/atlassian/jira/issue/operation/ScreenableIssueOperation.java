package com.atlassian.jira.issue.operation;

// Evidence: USAGE (type)
public interface ScreenableIssueOperation {
    Long getId();
}
