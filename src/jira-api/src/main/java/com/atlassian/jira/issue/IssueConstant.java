package com.atlassian.jira.issue;

// Evidence: USAGE 11 (type)
public interface IssueConstant {
    String getId();

    String getName();

    String getDescription();

    Long getSequence();
}
