package com.heed.jira.training;

import com.heed.jira.store.Training;

/** Work of one kind that people ask for. {@link TrainingRunner} runs one at a time in the whole cluster, begins it again where its node died, and lets it be stopped. */
public interface LongWork {

    Training.Kind kind();

    /**
     * Does it, and says how it ended.
     *
     * @throws Stopped if it is to end here; {@link TrainingProgress} says so
     */
    void run(Training training, TrainingProgress progress);
}
