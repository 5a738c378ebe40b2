package com.atlassian.jira.bc.project.component;

// Evidence: USAGE (findByComponentName; null for none)
public interface ProjectComponentManager {
    ProjectComponent findByComponentName(Long projectId, String componentName);
}
