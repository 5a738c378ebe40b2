package com.atlassian.jira.project;

import java.util.List;

// Evidence: USAGE 11, JAVADOC 8.0 to 11.3 (getProjectObjects)
public interface ProjectManager {
    Project getProjectObj(Long id);

    Project getProjectByCurrentKey(String key);

    List<Project> getProjectObjects();
}
