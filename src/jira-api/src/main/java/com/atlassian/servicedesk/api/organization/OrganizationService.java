package com.atlassian.servicedesk.api.organization;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;

// Evidence: JAVADOC JSM 5.12, 10.7; throws where there is none, or not for that person
public interface OrganizationService {
    CustomerOrganization getById(ApplicationUser user, Integer organizationId);

    // Evidence: JAVADOC JSM 5.12, 10.3; the host may give less than a page asks for
    PagedResponse<CustomerOrganization> getOrganizations(ApplicationUser user, OrganizationsQuery requestQuery);

    // Evidence: JAVADOC JSM 5.12, 10.7
    OrganizationsQuery.Builder newOrganizationsQueryBuilder();
}
