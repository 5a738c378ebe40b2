package com.atlassian.servicedesk.api.portal;

import com.atlassian.jira.project.Project;

// Evidence: USAGE 11; throws where there is none
public interface PortalManager {
    Portal getPortalForProject(Project project);
}
