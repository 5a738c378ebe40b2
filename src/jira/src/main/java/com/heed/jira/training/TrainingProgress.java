package com.heed.jira.training;

import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.learn.Progress;
import java.util.function.BooleanSupplier;

/** Tells how far a training, or other long work, is, once a second at most, and ends it where somebody asked for that. Safe for many threads. */
public final class TrainingProgress implements Progress {
    private static final long EVERY_NANOS = 1_000_000_000L;

    private final Trainings trainings;
    private final int id;
    private final String node;
    private final BooleanSupplier nodeRuns;
    private long told;
    private long asked;
    private boolean ended;
    private Training.Step step = Training.Step.WAITING;

    /** @param nodeRuns false when this node goes down */
    public TrainingProgress(Trainings trainings, int id, String node, BooleanSupplier nodeRuns) {
        this.trainings = trainings;
        this.id = id;
        this.node = node;
        this.nodeRuns = nodeRuns;
        this.told = System.nanoTime() - EVERY_NANOS;
        this.asked = told;
    }

    /** @throws Stopped if the training is to end here */
    public synchronized void at(Training.Step next, int done, int total) {
        if (cancelled()) {
            throw stopped();
        }
        long now = System.nanoTime();
        if (next != step || now - told >= EVERY_NANOS) {
            step = next;
            told = now;
            trainings.step(id, next, done, total, node);
        }
    }

    /** What the trainer tells. Encoding is a step of its own, everything else is learning. */
    @Override
    public synchronized void at(String trainerStep, long done, long all) {
        Training.Step next = trainerStep.equals("encoding") ? Training.Step.ENCODING : Training.Step.LEARNING;
        long now = System.nanoTime();
        if (!ended && (next != step || now - told >= EVERY_NANOS)) {
            step = next;
            told = now;
            trainings.step(id, next, Math.toIntExact(done), Math.toIntExact(all), node);
        }
    }

    @Override
    public synchronized boolean cancelled() {
        long now = System.nanoTime();
        if (!ended && now - asked >= EVERY_NANOS) {
            asked = now;
            ended = trainings.ended(id);
        }
        return ended || !nodeRuns.getAsBoolean();
    }

    /**
     * Asks now whether somebody stopped the work, before it changes what is in use: who was told that it stopped must not find another model an instant later.
     *
     * @throws Stopped if somebody did
     */
    public synchronized void beforeChange() {
        ended = ended || trainings.ended(id);
        if (cancelled()) {
            throw stopped();
        }
    }

    /** Why the work ended. */
    Stopped stopped() {
        return new Stopped(!nodeRuns.getAsBoolean());
    }
}
