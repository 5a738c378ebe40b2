package com.atlassian.servicedesk.api.util.paging;

// Evidence: USAGE 11
public interface PagedRequest {
    int getStart();

    int getLimit();
}
