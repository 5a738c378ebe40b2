package com.atlassian.jira.issue.util;

// Evidence: USAGE (type)
public interface IssueChangeHolder {}
