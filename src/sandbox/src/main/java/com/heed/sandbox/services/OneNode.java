package com.heed.sandbox.services;

import com.atlassian.jira.cluster.ClusterManager;
import org.jspecify.annotations.Nullable;

/** A Jira that is no cluster. */
public final class OneNode implements ClusterManager {
    @Override
    public boolean isClustered() {
        return false;
    }

    /** None, as on a Jira without a cluster. */
    @Override
    public @Nullable String getNodeId() {
        return null;
    }
}
