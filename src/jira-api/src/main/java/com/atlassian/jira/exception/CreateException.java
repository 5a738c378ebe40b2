package com.atlassian.jira.exception;

// Evidence: USAGE (checked, package)
public class CreateException extends Exception {
    public CreateException(String message) {
        super(message);
    }

    public CreateException(Throwable cause) {
        super(cause);
    }
}
