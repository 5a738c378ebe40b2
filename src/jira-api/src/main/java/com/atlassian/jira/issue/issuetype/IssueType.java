package com.atlassian.jira.issue.issuetype;

// Evidence: USAGE 11 (type)
public interface IssueType extends com.atlassian.jira.issue.IssueConstant {
    boolean isSubTask();
}
