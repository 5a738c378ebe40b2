package com.atlassian.jira.issue.index;

// Evidence: USAGE (caught by name around reIndex)
public class IndexException extends Exception {
    private static final long serialVersionUID = 1L;

    public IndexException(String message) {
        super(message);
    }
}
