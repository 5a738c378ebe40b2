package com.atlassian.servicedesk.api.sla.info;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;

// Evidence: JAVADOC JSM 4.12
public interface SlaInformationService {
    SlaInformationQuery.Builder newInfoQueryBuilder();

    PagedResponse<SlaInformation> getInfo(ApplicationUser user, SlaInformationQuery query);
}
