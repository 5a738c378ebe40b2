package com.atlassian.jira.security.plugin;

// Evidence: USAGE (package)
public final class ProjectPermissionKey {
    private final String key;

    public ProjectPermissionKey(String permissionKey) {
        this.key = permissionKey;
    }

    public String permissionKey() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectPermissionKey that && that.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
