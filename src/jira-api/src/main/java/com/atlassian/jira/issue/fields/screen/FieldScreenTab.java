package com.atlassian.jira.issue.fields.screen;

// Evidence: USAGE
public interface FieldScreenTab {
    Long getId();

    String getName();

    void addFieldScreenLayoutItem(String orderableFieldId);

    boolean isContainsField(String fieldId);
}
