package com.heed.sandbox.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.type.ProjectTypeKey;
import java.util.Collection;
import java.util.List;

/**
 * A service project.
 *
 * @param demo       whether its contents are invented; its pages say so
 * @param issueTypes at least one
 */
public record DeskProject(long id, String key, String name, boolean demo, List<DeskIssueType> issueTypes)
        implements Project {
    private static final ProjectTypeKey SERVICE_DESK = new ProjectTypeKey("service_desk");

    public DeskProject {
        issueTypes = List.copyOf(issueTypes);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public ProjectTypeKey getProjectTypeKey() {
        return SERVICE_DESK;
    }

    @Override
    public Collection<IssueType> getIssueTypes() {
        return List.copyOf(issueTypes);
    }
}
