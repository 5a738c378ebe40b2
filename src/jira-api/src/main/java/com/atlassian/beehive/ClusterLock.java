package com.atlassian.beehive;

// Evidence: USAGE 11
public interface ClusterLock extends java.util.concurrent.locks.Lock {
    boolean isHeldByCurrentThread();
}
