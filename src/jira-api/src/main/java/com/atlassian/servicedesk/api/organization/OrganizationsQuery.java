package com.atlassian.servicedesk.api.organization;

import com.atlassian.servicedesk.api.util.paging.PagedRequest;

// Evidence: JAVADOC JSM 5.12, 10.3
public interface OrganizationsQuery {
    interface Builder {
        Builder serviceDeskId(Integer serviceDeskId);

        Builder pagedRequest(PagedRequest pagedRequest);

        OrganizationsQuery build();
    }
}
