package com.atlassian.servicedesk.api.organization;

// Evidence: JAVADOC JSM 10.3
public interface CustomerOrganization {
    int getId();

    String getName();
}
