package com.atlassian.beehive;

// Evidence: USAGE 11
public interface ClusterLockService {
    ClusterLock getLockForName(String lockName);
}
