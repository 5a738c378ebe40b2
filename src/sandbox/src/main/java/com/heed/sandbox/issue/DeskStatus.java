package com.heed.sandbox.issue;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;

/** A status of the workflow. */
public record DeskStatus(long id, String name, Category category) implements Status {
    /** What a status means: not begun, under way, done. */
    public enum Category implements StatusCategory {
        NEW(2, "new", "To Do"),
        INDETERMINATE(4, "indeterminate", "In Progress"),
        DONE(3, "done", "Done");

        private final long id;
        private final String key;
        private final String title;

        Category(long id, String key, String title) {
            this.id = id;
            this.key = key;
            this.title = title;
        }

        @Override
        public String getKey() {
            return key;
        }

        @Override
        public String getName() {
            return title;
        }

        @Override
        public Long getId() {
            return id;
        }
    }

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
    public StatusCategory getStatusCategory() {
        return category;
    }
}
