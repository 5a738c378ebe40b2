package org.ofbiz.core.entity;

// Evidence: USAGE (checked)
public class GenericEntityException extends Exception {
    public GenericEntityException(String message) {
        super(message);
    }

    public GenericEntityException(String message, Throwable cause) {
        super(message, cause);
    }
}
