package com.atlassian.servicedesk.api.sla.info;

// Evidence: JAVADOC JSM 4.12
public interface SlaInformationQuery {
    interface Builder {
        Builder issue(Long issueId);

        Builder overrideSecurity();

        SlaInformationQuery build();
    }
}
