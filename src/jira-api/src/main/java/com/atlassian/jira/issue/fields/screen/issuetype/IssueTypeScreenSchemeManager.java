package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.project.Project;

// Evidence: USAGE
public interface IssueTypeScreenSchemeManager {
    IssueTypeScreenScheme getIssueTypeScreenScheme(Project project);
}
