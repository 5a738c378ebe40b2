package com.heed.jira.overview;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.OverviewLog;
import com.heed.jira.store.StoredOverview;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts projects on one thread of low priority, one after the other; a lock of the cluster keeps two nodes from counting one. It begins with one plan, so that the solver is loaded before somebody waits for it. */
@Component
public class OverviewRuns {
    private static final Logger LOG = LoggerFactory.getLogger(OverviewRuns.class);
    private static final String LOCK = "com.heed.jira.overview.";
    private static final long STOP_WITHIN_SECONDS = 10;

    private final ClusterLockService locks;
    private final ProjectManager projects;
    private final ProjectCount count;
    private final OverviewLog log;
    private final ErrorLog errors;
    private final Clock clock = Clock.systemUTC();
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;
    private @Nullable ExecutorService thread;

    OverviewRuns(
            ClusterLockService locks, ProjectManager projects, ProjectCount count, OverviewLog log, ErrorLog errors) {
        this.locks = locks;
        this.projects = projects;
        this.count = count;
        this.log = log;
        this.errors = errors;
    }

    public synchronized void start() {
        if (thread == null) {
            stopped = false;
            thread = Executors.newSingleThreadExecutor(task -> {
                Thread made = new Thread(task, "heed-overview");
                made.setDaemon(true);
                made.setPriority(Thread.MIN_PRIORITY);
                return made;
            });
            thread.execute(this::warm);
        }
    }

    /** Stops what runs, and waits for it for at most ten seconds. */
    public synchronized void stop() {
        ExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        stopped = true;
        running.shutdownNow();
        try {
            if (!running.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the count of projects is still busy after {} s", STOP_WITHIN_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.clear();
    }

    /** Has a project counted soon. @return false if it already waits on this node, or nothing runs */
    public synchronized boolean request(long projectId) {
        if (thread == null || !waiting.add(projectId)) {
            return false;
        }
        thread.execute(() -> count(projectId));
        return true;
    }

    /** Whether a project waits for its count on this node, or is being counted. */
    public boolean isWaiting(long projectId) {
        return waiting.contains(projectId);
    }

    private void count(long projectId) {
        ClusterLock lock = locks.getLockForName(LOCK + projectId);
        boolean locked = false;
        try {
            locked = !stopped && lock.tryLock();
            Project project = locked ? projects.getProjectObj(projectId) : null;
            StoredOverview counted = project == null ? null : count.count(project, clock.instant(), () -> stopped);
            if (counted != null && !stopped) {
                log.add(projectId, counted);
            }
        } catch (RuntimeException | LinkageError e) {
            if (stopped) {
                LOG.debug("the count of project {} was given up", projectId, e);
            } else {
                errors.add("overview", null, e);
            }
        } finally {
            waiting.remove(projectId);
            if (locked) {
                lock.unlock();
            }
        }
    }

    private void warm() {
        try {
            PlanWarmUp.run();
        } catch (RuntimeException | LinkageError e) {
            // The solver gives up when its thread is interrupted, as at a stop it is.
            if (stopped) {
                LOG.debug("the first plan was given up", e);
            } else {
                errors.add("overview", null, e);
            }
        }
    }
}
