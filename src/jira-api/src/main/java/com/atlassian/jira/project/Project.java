package com.atlassian.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.type.ProjectTypeKey;
import java.util.Collection;

// Evidence: USAGE 11 (first three), JAVADOC 8.0 to 11.3 (getProjectTypeKey), USAGE (getIssueTypes)
public interface Project {
    Long getId();

    String getKey();

    String getName();

    ProjectTypeKey getProjectTypeKey();

    Collection<IssueType> getIssueTypes();
}
