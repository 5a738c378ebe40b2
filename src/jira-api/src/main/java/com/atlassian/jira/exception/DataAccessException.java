package com.atlassian.jira.exception;

// Evidence: JAVADOC 7.1 (unchecked)
public class DataAccessException extends RuntimeException {
    public DataAccessException(String message) {
        super(message);
    }

    public DataAccessException(Throwable cause) {
        super(cause);
    }
}
