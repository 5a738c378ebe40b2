package com.atlassian.servicedesk.api.util.paging;

import java.util.List;

// Evidence: USAGE 11
public interface PagedResponse<T> {
    List<T> getResults();

    boolean hasNextPage();

    int size();
}
