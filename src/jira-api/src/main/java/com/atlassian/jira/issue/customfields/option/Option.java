package com.atlassian.jira.issue.customfields.option;

// Evidence: USAGE 11
public interface Option {
    Long getOptionId();

    String getValue();
}
