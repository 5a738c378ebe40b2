package com.heed.sandbox.issue;

import com.atlassian.jira.issue.resolution.Resolution;

/** A resolution of issues. */
public record DeskResolution(long id, String name) implements Resolution {
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
