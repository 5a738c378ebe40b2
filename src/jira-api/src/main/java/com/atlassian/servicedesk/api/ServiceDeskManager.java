package com.atlassian.servicedesk.api;

import com.atlassian.jira.project.Project;

// Evidence: JAVADOC JSM 10.3, USAGE 11
public interface ServiceDeskManager {
    ServiceDesk getServiceDeskForProject(Project project);
}
