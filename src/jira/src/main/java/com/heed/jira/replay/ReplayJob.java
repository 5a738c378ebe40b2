package com.heed.jira.replay;

import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.jira.training.LongWork;
import com.heed.jira.training.TrainingProgress;
import org.springframework.stereotype.Component;

/** Learns and replays, as an administrator asked. */
@Component
class ReplayJob implements LongWork {
    private final Trainings trainings;
    private final PastWork work;

    ReplayJob(Trainings trainings, PastWork work) {
        this.trainings = trainings;
        this.work = work;
    }

    @Override
    public Training.Kind kind() {
        return Training.Kind.REPLAY;
    }

    @Override
    public void run(Training training, TrainingProgress progress) {
        work.run(training, trainings.plan(training.id(), ReplayPlan.class).orElseThrow(), progress);
    }
}
