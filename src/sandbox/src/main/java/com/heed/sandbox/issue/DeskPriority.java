package com.heed.sandbox.issue;

import com.atlassian.jira.issue.priority.Priority;

/** A priority of issues. */
public record DeskPriority(long id, String name) implements Priority {
    @Override
    public String getId() {
        return String.valueOf(id);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return "";
    }

    @Override
    public Long getSequence() {
        return id;
    }
}
