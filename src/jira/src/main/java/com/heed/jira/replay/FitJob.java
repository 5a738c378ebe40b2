package com.heed.jira.replay;

import com.heed.jira.store.Training;
import com.heed.jira.training.LongWork;
import com.heed.jira.training.TrainingProgress;
import org.springframework.stereotype.Component;

/** Learns alone, every night where an administrator asked for that. */
@Component
class FitJob implements LongWork {
    private final PastWork work;

    FitJob(PastWork work) {
        this.work = work;
    }

    @Override
    public Training.Kind kind() {
        return Training.Kind.FIT;
    }

    @Override
    public void run(Training training, TrainingProgress progress) {
        work.run(training, null, progress);
    }
}
