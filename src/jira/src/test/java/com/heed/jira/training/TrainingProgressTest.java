package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.heed.jira.Fake;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import org.junit.jupiter.api.Test;

final class TrainingProgressTest {
    private boolean ended;
    private boolean nodeRuns = true;

    private final TrainingProgress progress = new TrainingProgress(
            new Trainings(Fake.silent(ActiveObjects.class)) {
                @Override
                public boolean ended(int id) {
                    return ended;
                }

                @Override
                public void step(int id, Training.Step step, int done, int total, String node) {}
            },
            7,
            "node",
            () -> nodeRuns);

    /** While a training works, asking once a second is enough; it took less than that from there to another model in use. */
    @Test
    void aStopOfAMomentAgoIsKnownBeforeAnythingChanges() {
        assertThat(progress.cancelled()).isFalse();

        ended = true;

        assertThat(progress.cancelled()).as("asked a moment ago").isFalse();
        assertThatThrownBy(progress::beforeChange).isInstanceOf(Stopped.class);
        assertThat(progress.cancelled()).isTrue();
    }

    @Test
    void whatNobodyStoppedMayChange() {
        assertThatCode(progress::beforeChange).doesNotThrowAnyException();
    }

    @Test
    void aNodeThatGoesDownChangesNothingAnyMore() {
        nodeRuns = false;

        assertThatThrownBy(progress::beforeChange).isInstanceOf(Stopped.class);
    }
}
