package com.heed.jira.pattern;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.PatternLog;
import com.heed.jira.store.Topics;
import com.heed.jira.store.WatchSettingsLog;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for patterns on one thread of low priority, one project after the other. A lock of the cluster keeps two nodes from looking at one project. */
@Component
public class PatternRuns {
    private static final Logger LOG = LoggerFactory.getLogger(PatternRuns.class);
    private static final String LOCK = "com.heed.jira.patterns.";
    private static final long STOP_WITHIN_SECONDS = 10;

    private final ClusterLockService locks;
    private final ContactsOfProject source;
    private final WatchSettingsLog watched;
    private final Topics topics;
    private final PatternLog patterns;
    private final ErrorLog errors;
    private final Clock clock = Clock.systemUTC();
    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private @Nullable ExecutorService thread;

    public PatternRuns(
            ClusterLockService locks,
            ContactsOfProject source,
            WatchSettingsLog watched,
            Topics topics,
            PatternLog patterns,
            ErrorLog errors) {
        this.locks = locks;
        this.source = source;
        this.watched = watched;
        this.topics = topics;
        this.patterns = patterns;
        this.errors = errors;
    }

    /** A look under way or waiting on this node. */
    private static final class Run {
        private final AtomicInteger read = new AtomicInteger();
        private volatile boolean stopped;
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(task -> {
                Thread made = new Thread(task, "heed-patterns");
                made.setDaemon(true);
                made.setPriority(Thread.MIN_PRIORITY);
                return made;
            });
        }
    }

    /** Stops what runs, and waits for it for at most ten seconds. */
    public synchronized void stop() {
        ExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        runs.values().forEach(run -> run.stopped = true);
        running.shutdownNow();
        try {
            if (!running.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the look for patterns is still busy after {} s", STOP_WITHIN_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        runs.clear();
    }

    /** Has a project looked at soon. @return false if it already waits or runs on this node */
    public synchronized boolean request(long projectId) {
        Run run = new Run();
        if (thread == null || runs.putIfAbsent(projectId, run) != null) {
            return false;
        }
        thread.execute(() -> {
            try {
                look(projectId, run);
            } finally {
                runs.remove(projectId, run);
            }
        });
        return true;
    }

    /** Gives up a look of this node; what was found before stays. @return false if there is none */
    public boolean cancel(long projectId) {
        Run run = runs.get(projectId);
        if (run != null) {
            run.stopped = true;
        }
        return run != null;
    }

    /** Contacts read so far by a look that waits or runs on this node; empty if there is none. */
    public Optional<Integer> progress(long projectId) {
        return Optional.ofNullable(runs.get(projectId)).map(run -> run.read.get());
    }

    private void look(long projectId, Run run) {
        ClusterLock lock = locks.getLockForName(LOCK + projectId);
        if (run.stopped || !lock.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            ContactsOfProject.Read read =
                    source.read(projectId, watched.ofProject(projectId), now, () -> run.stopped, run.read::set);
            if (run.stopped) {
                return;
            }
            PatternSearch search =
                    new PatternSearch(read.known(), topics.accepted(projectId), topics.declined(projectId), now);
            com.heed.jira.store.Patterns found = search.search(read.secured());
            if (!run.stopped) {
                patterns.add(projectId, found);
            }
        } catch (RuntimeException | LinkageError e) {
            if (run.stopped) {
                LOG.debug("the look for patterns in project {} was given up", projectId, e);
            } else {
                errors.add("patterns", null, e);
            }
        } finally {
            lock.unlock();
        }
    }
}
