package com.atlassian.jira.issue.fields.config;

import java.util.List;

// Evidence: JAVADOC 7
public interface FieldConfigScheme {
    Long getId();

    FieldConfig getOneAndOnlyConfig();

    List<Long> getAssociatedProjectIds();
}
