package com.atlassian.jira.entity.property;

// Evidence: JAR (JSM 5.12, Jira 9 generation)
public final class EntityPropertyOptions {
    private final boolean skipPermissionChecks;

    private EntityPropertyOptions(boolean skipPermissionChecks) {
        this.skipPermissionChecks = skipPermissionChecks;
    }

    public boolean skipPermissionChecks() {
        return skipPermissionChecks;
    }

    public static class Builder {
        private boolean skip;

        public Builder skipPermissionChecks() {
            this.skip = true;
            return this;
        }

        public EntityPropertyOptions build() {
            return new EntityPropertyOptions(skip);
        }
    }
}
