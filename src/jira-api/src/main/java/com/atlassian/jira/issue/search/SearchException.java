package com.atlassian.jira.issue.search;

// Evidence: USAGE 11
public class SearchException extends Exception {
    private static final long serialVersionUID = 1L;

    // Host side
    public SearchException(String message) {
        super(message);
    }
}
