package com.atlassian.jira.exception;

// Evidence: USAGE (checked, package)
public class RemoveException extends Exception {
    public RemoveException(String message) {
        super(message);
    }

    public RemoveException(Throwable cause) {
        super(cause);
    }
}
