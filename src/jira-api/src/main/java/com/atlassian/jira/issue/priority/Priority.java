package com.atlassian.jira.issue.priority;

// Evidence: USAGE 11 (type)
public interface Priority extends com.atlassian.jira.issue.IssueConstant {}
