package com.atlassian.jira.issue.resolution;

// Evidence: USAGE (type)
public interface Resolution extends com.atlassian.jira.issue.IssueConstant {}
