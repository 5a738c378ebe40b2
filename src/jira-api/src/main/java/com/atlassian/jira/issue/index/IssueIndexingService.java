package com.atlassian.jira.issue.index;

import com.atlassian.jira.issue.Issue;

// Evidence: USAGE (scripts and plugins; the release they ran on is not told)
public interface IssueIndexingService {
    long reIndex(Issue issue) throws IndexException;
}
