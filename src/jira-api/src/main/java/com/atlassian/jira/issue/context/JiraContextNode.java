package com.atlassian.jira.issue.context;

// Evidence: USAGE (type)
public interface JiraContextNode {
    Long getProjectId();
}
