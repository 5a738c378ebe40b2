package com.heed.jira.training;

import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.util.function.BooleanSupplier;

/** Tells how far a training is, once a second at most, and ends it where somebody asked for that. For one thread. */
final class Progress {
    private static final long EVERY_NANOS = 1_000_000_000L;

    private final Trainings trainings;
    private final int id;
    private final String node;
    private final BooleanSupplier nodeRuns;
    private long told;
    private Training.Step step = Training.Step.WAITING;

    Progress(Trainings trainings, int id, String node, BooleanSupplier nodeRuns) {
        this.trainings = trainings;
        this.id = id;
        this.node = node;
        this.nodeRuns = nodeRuns;
        this.told = System.nanoTime() - EVERY_NANOS;
    }

    /** @throws Stopped if the training is to end here */
    void at(Training.Step next, int done, int total) {
        if (!nodeRuns.getAsBoolean()) {
            throw new Stopped(true);
        }
        long now = System.nanoTime();
        if (next == step && now - told < EVERY_NANOS) {
            return;
        }
        step = next;
        told = now;
        if (trainings.ended(id)) {
            throw new Stopped(false);
        }
        trainings.step(id, next, done, total, node);
    }
}
