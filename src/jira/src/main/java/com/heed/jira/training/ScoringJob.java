package com.heed.jira.training;

import com.heed.jira.store.Training;
import org.springframework.stereotype.Component;

/** Scores the customers alone, every night. */
@Component
class ScoringJob implements LongWork {
    private final LeavingWork work;

    ScoringJob(LeavingWork work) {
        this.work = work;
    }

    @Override
    public Training.Kind kind() {
        return Training.Kind.SCORING;
    }

    @Override
    public void run(Training training, TrainingProgress progress) {
        work.run(training, false, TrainingJob.threads(), progress);
    }
}
