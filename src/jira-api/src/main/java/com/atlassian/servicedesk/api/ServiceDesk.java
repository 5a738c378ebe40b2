package com.atlassian.servicedesk.api;

// Evidence: JAVADOC JSM 10.3
public interface ServiceDesk {
    int getId();

    long getProjectId();

    String getProjectName();
}
