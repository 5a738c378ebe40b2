package com.atlassian.jira.issue.customfields;

// Evidence: USAGE 11 (getKey)
public interface CustomFieldType<T, S> {
    String getKey();

    String getName();
}
