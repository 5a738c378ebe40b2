package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.util.IssueChangeHolder;
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

    /** Stores a value at once: no history, no event, no index, and the issue's date of change stays. */
    void updateValue(
            FieldLayoutItem fieldLayoutItem, Issue issue, ModifiedValue modifiedValue, IssueChangeHolder changes);
}
