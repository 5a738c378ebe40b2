package com.heed.sandbox.services;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by name among the threads of this node, which is the whole cluster. */
public final class ClusterLocks implements ClusterLockService {
    private final Map<String, NodeLock> byName = new ConcurrentHashMap<>();

    @Override
    public ClusterLock getLockForName(String lockName) {
        return byName.computeIfAbsent(lockName, name -> new NodeLock());
    }

    private static final class NodeLock extends ReentrantLock implements ClusterLock {
        private static final long serialVersionUID = 1L;
    }
}
