package com.heed.jira.training;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.heed.jira.store.Trainings;
import org.springframework.stereotype.Component;

/** Asks for trainings, one of a project at a time in the whole cluster: two people who press the button on two nodes at once start one. */
@Component
class TrainingRequests {
    private static final String LOCK = "com.heed.jira.training.ask";

    private final Trainings trainings;
    private final TrainingRunner runner;
    private final ClusterLockService locks;

    TrainingRequests(Trainings trainings, TrainingRunner runner, ClusterLockService locks) {
        this.trainings = trainings;
        this.runner = runner;
        this.locks = locks;
    }

    /** @return false if one of the project is under way */
    boolean ask(long projectId, Trainings.Plan plan, String author) {
        ClusterLock lock = locks.getLockForName(LOCK);
        lock.lock();
        try {
            if (underWay(projectId)) {
                return false;
            }
            trainings.ask(projectId, plan, author);
        } finally {
            lock.unlock();
        }
        runner.poke();
        return true;
    }

    boolean underWay(long projectId) {
        return trainings
                .newest(projectId)
                .filter(training -> !training.step().ended())
                .isPresent();
    }
}
