package com.atlassian.jira.cluster;

// Evidence: USAGE
public interface ClusterManager {
    boolean isClustered();

    String getNodeId();
}
