package com.atlassian.jira.issue.fields.config;

// Evidence: USAGE 11 (type)
public interface FieldConfig {
    Long getId();

    String getFieldId();
}
