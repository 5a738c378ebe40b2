package com.heed.sandbox.services;

import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was wrong with a request to a service of the host: messages, and errors by field. */
public final class Problems implements ErrorCollection {
    private final List<String> messages = new ArrayList<>();
    private final Map<String, String> byField = new LinkedHashMap<>();

    @Override
    public boolean hasAnyErrors() {
        return !messages.isEmpty() || !byField.isEmpty();
    }

    @Override
    public Collection<String> getErrorMessages() {
        return messages;
    }

    @Override
    public Map<String, String> getErrors() {
        return byField;
    }

    @Override
    public void addErrorMessage(String message) {
        messages.add(message);
    }

    @Override
    public void addError(String field, String message) {
        byField.put(field, message);
    }
}
