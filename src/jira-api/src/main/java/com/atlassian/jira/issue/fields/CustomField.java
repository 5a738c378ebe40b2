package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.List;

// Evidence: USAGE 11 (getId, getIdAsLong, getName), USAGE (the rest)
public interface CustomField {
    String getId();

    Long getIdAsLong();

    String getName();

    CustomFieldType getCustomFieldType();

    FieldConfig getRelevantConfig(Issue issue);

    List<FieldConfigScheme> getConfigurationSchemes();

    Object getValue(Issue issue);
}
