package com.atlassian.jira.issue.search;

import java.util.List;

// Evidence: USAGE 8 (getResults, getTotal)
public class SearchResults<T> {
    private final List<T> results;
    private final int total;

    // Host side
    public SearchResults(List<T> results, int total) {
        this.results = results;
        this.total = total;
    }

    public List<T> getResults() {
        return results;
    }

    public int getTotal() {
        return total;
    }
}
