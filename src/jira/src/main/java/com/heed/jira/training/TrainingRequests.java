package com.heed.jira.training;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Asks for trainings and other long work, one of a kind and project at a time in the whole cluster: two people who press the button on two nodes at once start one. */
@Component
public class TrainingRequests {
    private static final String LOCK = "com.heed.jira.training.ask";

    private final Trainings trainings;
    private final TrainingRunner runner;
    private final ClusterLockService locks;

    public TrainingRequests(Trainings trainings, TrainingRunner runner, ClusterLockService locks) {
        this.trainings = trainings;
        this.runner = runner;
        this.locks = locks;
    }

    /** @return false if one of the project is under way */
    boolean ask(long projectId, Trainings.Plan plan, String author) {
        return askUnless(() -> underWay(projectId), () -> trainings.ask(projectId, plan, author));
    }

    /** Asks for work of another kind. @param plan kept as JSON @return false if such work, or work of the other kinds named, is under way in the project */
    public boolean ask(long projectId, Training.Kind kind, Object plan, String author, Set<Training.Kind> notBeside) {
        return askUnless(
                () -> underWay(projectId, kind) || notBeside.stream().anyMatch(other -> underWay(projectId, other)),
                () -> trainings.ask(projectId, kind, plan, author));
    }

    private boolean askUnless(BooleanSupplier busy, Runnable asking) {
        ClusterLock lock = locks.getLockForName(LOCK);
        lock.lock();
        try {
            if (busy.getAsBoolean()) {
                return false;
            }
            asking.run();
        } finally {
            lock.unlock();
        }
        runner.poke();
        return true;
    }

    boolean underWay(long projectId) {
        return isUnderWay(trainings.newest(projectId));
    }

    public boolean underWay(long projectId, Training.Kind kind) {
        return isUnderWay(trainings.newest(projectId, kind));
    }

    private static boolean isUnderWay(Optional<Training> newest) {
        return newest.filter(training -> !training.step().ended()).isPresent();
    }
}
