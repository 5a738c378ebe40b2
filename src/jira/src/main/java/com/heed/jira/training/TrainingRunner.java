package com.heed.jira.training;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.heed.jira.HostComponents;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs trainings, and whatever else is long work, on one daemon thread of lowest priority: one at a time in the whole cluster, under the cluster's lock. When a node dies its lock falls, and another node begins the training again.
 */
@Component
public class TrainingRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingRunner.class);
    private static final String LOCK = "com.heed.jira.training";
    private static final long LOOK_EVERY_MILLIS = 5_000;
    private static final long STOP_WITHIN_MILLIS = 10_000;

    private final Trainings trainings;
    private final List<LongWork> works;
    private final ClusterLockService locks;
    private final HostComponents host;
    private final ErrorLog errors;
    private final Object bell = new Object();
    private volatile boolean running;
    private @Nullable Thread thread;

    public TrainingRunner(
            Trainings trainings, List<LongWork> works, ClusterLockService locks, HostComponents host, ErrorLog errors) {
        this.trainings = trainings;
        this.works = List.copyOf(works);
        this.locks = locks;
        this.host = host;
        this.errors = errors;
    }

    /** Starts the thread; does nothing when it runs. */
    public synchronized void start() {
        if (thread == null) {
            running = true;
            thread = new Thread(this::run, "heed-training");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    /** Ends the thread; a training under way goes on elsewhere, or at the next start. */
    public synchronized void stop() {
        running = false;
        poke();
        Thread former = thread;
        thread = null;
        if (former != null) {
            try {
                former.join(STOP_WITHIN_MILLIS);
                former.interrupt();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tells the thread to look for a training now. */
    public void poke() {
        synchronized (bell) {
            bell.notifyAll();
        }
    }

    private void run() {
        while (running) {
            try {
                trainings.open().ifPresent(this::take);
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("trainings cannot be read; trying again in {} ms", LOOK_EVERY_MILLIS, e);
            }
            pause();
        }
    }

    private void take(Training training) {
        ClusterLock lock = locks.getLockForName(LOCK);
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (trainings.ended(training.id())) {
                return;
            }
            if (trainings.begin(training.id(), host.node()) > Trainings.MOST_ATTEMPTS) {
                trainings.end(training.id(), Training.Step.FAILED, host.node(), note(training, "gaveup"));
                return;
            }
            work(training).run(training, new TrainingProgress(trainings, training.id(), host.node(), () -> running));
        } catch (Stopped e) {
            LOG.info("training {}: {}", training.id(), e.getMessage());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            errors.add(training.kind().key(), null, e);
            trainings.end(training.id(), Training.Step.FAILED, host.node(), note(training, "failed", stepOf(training)));
        } finally {
            lock.unlock();
        }
    }

    private LongWork work(Training training) {
        return works.stream()
                .filter(work -> work.kind() == training.kind())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "nobody does work of the kind " + training.kind().key()));
    }

    private static Training.Note note(Training training, String end, Object... args) {
        return Training.Note.of(training.kind().texts() + "." + end, args);
    }

    private String stepOf(Training training) {
        Optional<Training> now = trainings.newest(training.projectId(), training.kind());
        return now.map(t -> t.step().key()).orElse(training.step().key());
    }

    private void pause() {
        synchronized (bell) {
            if (running) {
                try {
                    bell.wait(LOOK_EVERY_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    running = false;
                }
            }
        }
    }
}
