package com.atlassian.jira.issue.status.category;

// Evidence: USAGE
public interface StatusCategory {
    String getKey();

    String getName();

    Long getId();
}
