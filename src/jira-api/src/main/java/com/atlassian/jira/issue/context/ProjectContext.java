package com.atlassian.jira.issue.context;

// Evidence: JAVADOC 7 (constructor with a project id)
public class ProjectContext implements JiraContextNode {
    private final Long projectId;

    public ProjectContext(Long projectId) {
        this.projectId = projectId;
    }

    @Override
    public Long getProjectId() {
        return projectId;
    }
}
