package com.heed.sandbox.services;

import com.atlassian.jira.cluster.ClusterManager;
import org.jspecify.annotations.Nullable;

/**
 * Which node this is.
 *
 * @param name null for the first, which does not know whether others join it and looks like a Jira that is no cluster
 */
public record Node(@Nullable String name) implements ClusterManager {
    @Override
    public boolean isClustered() {
        return name != null;
    }

    @Override
    public @Nullable String getNodeId() {
        return name;
    }
}
