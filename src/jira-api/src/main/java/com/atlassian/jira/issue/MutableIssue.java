package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.Collection;

// Evidence: USAGE 11 (setCustomFieldValue), USAGE (setPriorityId, setComponent)
public interface MutableIssue extends Issue {
    void setCustomFieldValue(CustomField field, Object value);

    void setPriorityId(String priorityId);

    void setComponent(Collection<ProjectComponent> components);
}
