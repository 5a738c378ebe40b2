package com.atlassian.jira.issue.util;

// Evidence: USAGE (scripts; the release they ran on is not told)
public class DefaultIssueChangeHolder implements IssueChangeHolder {}
