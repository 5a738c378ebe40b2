package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;

// Evidence: USAGE 11 (ids, texts, project, type, status, people), JAVADOC 7 (dates, resolution, reporter id,
// components), JAVADOC 8.0 to 11.3 (security level), USAGE in an open plugin for Jira 6 that copies issues (time spent,
// in seconds; null where nobody logged work)
public interface Issue {
    Long getId();

    String getKey();

    String getSummary();

    String getDescription();

    Project getProjectObject();

    Long getProjectId();

    IssueType getIssueType();

    Status getStatus();

    Priority getPriority();

    ApplicationUser getAssignee();

    ApplicationUser getReporter();

    ApplicationUser getCreator();

    Object getCustomFieldValue(CustomField field);

    Timestamp getCreated();

    Timestamp getUpdated();

    Timestamp getResolutionDate();

    Resolution getResolution();

    String getReporterId();

    Long getSecurityLevelId();

    Collection<ProjectComponent> getComponents();

    Long getTimeSpent();
}
