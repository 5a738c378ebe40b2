package com.heed.sandbox.project;

import com.atlassian.jira.issue.issuetype.IssueType;

/** A type of issues. */
public record DeskIssueType(long id, String name) implements IssueType {
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

    @Override
    public boolean isSubTask() {
        return false;
    }
}
