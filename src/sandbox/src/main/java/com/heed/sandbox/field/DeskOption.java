package com.heed.sandbox.field;

import com.atlassian.jira.issue.customfields.option.Option;

/** One choice of a select list. */
public record DeskOption(long id, long fieldId, String value) implements Option {
    @Override
    public Long getOptionId() {
        return id;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
