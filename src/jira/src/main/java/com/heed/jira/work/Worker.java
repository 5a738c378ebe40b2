package com.heed.jira.work;

import com.heed.jira.HostComponents;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.WorkQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works the queue on this node: a few daemon threads of low priority, each taking one issue at a time. Every node has one; the queue's
 * leases see to it that an issue is in one pair of hands only.
 */
@Component
public class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    /** Long enough for the slowest reading with a cold model; a node that died is noticed after this. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 5_000;
    private static final long STOP_WITHIN_MILLIS = 10_000;

    private final WorkQueue queue;
    private final IssueReading reading;
    private final ErrorLog errors;
    private final HostComponents host;
    private final Object bell = new Object();
    private final Map<Long, CountDownLatch> underWay = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile @Nullable Duration lastReading;

    public Worker(WorkQueue queue, IssueReading reading, ErrorLog errors, HostComponents host) {
        this.queue = queue;
        this.reading = reading;
        this.errors = errors;
        this.host = host;
    }

    /** Issues read at the same time on this node: a quarter of the cores, one at least, two at most. */
    static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() / 4, 1, 2);
    }

    /** Starts the threads; does nothing when they run. */
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        String node = host.node();
        for (int i = 1; i <= threads(); i++) {
            String holder = node + "/" + UUID.randomUUID();
            Thread thread = new Thread(() -> run(holder), "heed-worker-" + i);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            threads.add(thread);
            thread.start();
        }
    }

    /** Lets work under way finish, for at most ten seconds, and ends the threads. */
    public synchronized void stop() {
        running = false;
        poke();
        for (Thread thread : threads) {
            try {
                thread.join(STOP_WITHIN_MILLIS);
                if (thread.isAlive()) {
                    thread.interrupt();
                    LOG.warn("{} is still busy after {} ms and was interrupted", thread.getName(), STOP_WITHIN_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }

    public boolean isRunning() {
        return running;
    }

    /** How long the last reading on this node took; empty before the first. */
    public Optional<Duration> lastReading() {
        return Optional.ofNullable(lastReading);
    }

    /** Tells the threads to look at the queue now. */
    public void poke() {
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    /** Waits until an issue that is being read on this node right now is done. @return false if it is not being read, or takes longer */
    public boolean await(long issueId, long millis) {
        CountDownLatch latch = underWay.get(issueId);
        if (latch == null || millis <= 0) {
            return false;
        }
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run(String holder) {
        while (running) {
            long pause = LOOK_EVERY_MILLIS;
            try {
                Optional<WorkQueue.Claim> claim = queue.claim(holder, LEASE);
                if (claim.isPresent()) {
                    work(claim.get());
                    continue;
                }
            } catch (RuntimeException | LinkageError e) {
                // The database is slow or away: the work waits in it, and so do we.
                LOG.warn("the work queue cannot be read; trying again in {} ms", PAUSE_AFTER_FAILURE_MILLIS, e);
                pause = PAUSE_AFTER_FAILURE_MILLIS;
            }
            pause(pause);
        }
    }

    private void work(WorkQueue.Claim claim) {
        CountDownLatch latch = new CountDownLatch(1);
        underWay.put(claim.issueId(), latch);
        long before = System.nanoTime();
        try {
            reading.read(claim);
            queue.done(claim);
            lastReading = Duration.ofNanos(System.nanoTime() - before);
        } catch (RuntimeException | LinkageError e) {
            errors.add("reading", claim.issueId(), e);
            queue.retry(claim);
        } finally {
            underWay.remove(claim.issueId(), latch);
            latch.countDown();
        }
    }

    private void pause(long millis) {
        synchronized (bell) {
            if (running) {
                try {
                    bell.wait(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    running = false;
                }
            }
        }
    }
}
