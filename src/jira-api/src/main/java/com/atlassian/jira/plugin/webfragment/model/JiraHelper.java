package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import java.util.Map;

// Evidence: USAGE 11 (getProject), USAGE (getContextParams)
public class JiraHelper {
    private final Project project;
    private final Map<String, Object> params;

    public JiraHelper(Project project, Map<String, Object> params) {
        this.project = project;
        this.params = params;
    }

    public Project getProject() {
        return project;
    }

    public Map<String, Object> getContextParams() {
        return params;
    }
}
