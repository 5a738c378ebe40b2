package com.heed.jira.training;

import com.heed.jira.store.Training;
import org.springframework.stereotype.Component;

/** Learns who leaves and scores the customers, because an administrator asked. */
@Component
class LeavingJob implements LongWork {
    private final LeavingWork work;

    LeavingJob(LeavingWork work) {
        this.work = work;
    }

    @Override
    public Training.Kind kind() {
        return Training.Kind.LEAVING;
    }

    @Override
    public void run(Training training, TrainingProgress progress) {
        work.run(training, true, TrainingJob.threads(), progress);
    }
}
