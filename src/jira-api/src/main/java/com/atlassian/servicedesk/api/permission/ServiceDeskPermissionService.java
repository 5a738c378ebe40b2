package com.atlassian.servicedesk.api.permission;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;

// Evidence: JAVADOC JSM 11.3
public interface ServiceDeskPermissionService {
    boolean isAgent(ApplicationUser user, ServiceDesk serviceDesk);

    boolean isCustomer(ApplicationUser user, Issue issue);
}
