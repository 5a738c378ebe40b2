package com.atlassian.servicedesk.api.portal;

// Evidence: USAGE 11
public interface Portal {
    int getId();
}
