package com.atlassian.servicedesk.api.organization;

import com.atlassian.jira.user.ApplicationUser;

// Evidence: JAVADOC JSM 5.12, 10.7; throws where there is none, or not for that person
public interface OrganizationService {
    CustomerOrganization getById(ApplicationUser user, Integer organizationId);
}
