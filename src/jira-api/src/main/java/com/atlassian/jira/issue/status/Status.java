package com.atlassian.jira.issue.status;

// Evidence: USAGE 11 (type), USAGE (getStatusCategory)
public interface Status extends com.atlassian.jira.issue.IssueConstant {
    com.atlassian.jira.issue.status.category.StatusCategory getStatusCategory();
}
