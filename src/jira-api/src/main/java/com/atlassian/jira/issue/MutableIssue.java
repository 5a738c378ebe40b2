package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;

// Evidence: USAGE 11
public interface MutableIssue extends Issue {
    void setCustomFieldValue(CustomField field, Object value);
}
