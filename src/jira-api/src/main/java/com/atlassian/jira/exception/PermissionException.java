package com.atlassian.jira.exception;

// Evidence: USAGE (checked, package)
public class PermissionException extends Exception {
    public PermissionException(String message) {
        super(message);
    }
}
