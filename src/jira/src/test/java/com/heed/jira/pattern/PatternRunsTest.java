package com.heed.jira.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.heed.jira.Fake;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.PatternLog;
import com.heed.jira.store.PatternRow;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Topics;
import com.heed.jira.store.WatchSettings;
import com.heed.jira.store.WatchSettingsLog;
import com.heed.jira.work.AnalyserHolder;
import java.lang.reflect.Array;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PatternRunsTest {
    private static final long PROJECT = 1;
    private static final long OTHER = 2;

    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger unlocked = new AtomicInteger();
    private final ActiveObjects ao = Fake.of(ActiveObjects.class)
            .answering("find", args -> Array.newInstance((Class<?>) args[0], 0))
            .answering("create", args -> {
                stored.incrementAndGet();
                return Fake.of(PatternRow.class).with("getID", 7).make();
            })
            .make();
    private final Slow source = new Slow();
    private boolean free = true;
    private final PatternRuns runs = new PatternRuns(
            Fake.of(ClusterLockService.class)
                    .with(
                            "getLockForName",
                            Fake.of(ClusterLock.class)
                                    .answering("tryLock", args -> free)
                                    .answering("unlock", args -> unlocked.incrementAndGet())
                                    .make())
                    .make(),
            source,
            new WatchSettingsLog(ao),
            new Topics(ao),
            new PatternLog(ao),
            new ErrorLog(ao));

    /** Reads three contacts and waits until it is let go, or told to stop. */
    private final class Slow extends ContactsOfProject {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        Slow() {
            super(
                    Fake.silent(IssueManager.class),
                    new com.heed.jira.read.ContactReader(
                            Fake.silent(com.atlassian.jira.issue.comments.CommentManager.class),
                            Fake.silent(com.atlassian.jira.entity.property.JsonEntityPropertyManager.class),
                            Fake.silent(CustomFieldManager.class),
                            new com.heed.jira.desk.Desk(),
                            com.heed.jira.store.Transcripts.NONE,
                            com.heed.jira.read.Pictures.NONE),
                    new AnalyserHolder(),
                    new Predictions(ao),
                    Fake.silent(CustomFieldManager.class),
                    new Settings(ao),
                    com.heed.jira.People.leftOut(java.util.Set.of()));
        }

        @Override
        Read read(long projectId, WatchSettings watch, Instant now, BooleanSupplier stop, IntConsumer progress) {
            progress.accept(3);
            begun.countDown();
            try {
                while (!stop.getAsBoolean() && !letGo.await(5, TimeUnit.MILLISECONDS)) {
                    Thread.onSpinWait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Read(List.of(), 0);
        }
    }

    @AfterEach
    void stop() {
        runs.stop();
    }

    private void begin() throws InterruptedException {
        runs.start();
        assertThat(runs.request(PROJECT)).isTrue();
        assertThat(source.begun.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void end() throws InterruptedException {
        for (int i = 0; i < 1_000 && runs.progress(PROJECT).isPresent(); i++) {
            Thread.sleep(10);
        }
        assertThat(runs.progress(PROJECT)).isEmpty();
    }

    @Test
    void aLookTellsHowFarItIsAndStoresWhatItFound() throws Exception {
        begin();

        assertThat(runs.progress(PROJECT)).contains(3);
        assertThat(runs.request(PROJECT)).as("it runs already").isFalse();
        assertThat(runs.request(OTHER)).as("another project waits").isTrue();
        assertThat(runs.progress(OTHER)).contains(0);
        assertThat(runs.cancel(OTHER)).isTrue();

        source.letGo.countDown();
        end();
        assertThat(stored).hasValue(1);
        assertThat(unlocked).hasValue(1);
        assertThat(runs.request(PROJECT)).as("again").isTrue();
    }

    @Test
    void aLookThatIsGivenUpStoresNothing() throws Exception {
        begin();

        assertThat(runs.cancel(PROJECT)).isTrue();
        end();

        assertThat(stored).hasValue(0);
        assertThat(unlocked).hasValue(1);
        assertThat(runs.cancel(PROJECT)).isFalse();
    }

    @Test
    void stoppingTheAppEndsTheLookAndNothingCanBeAskedAfterwards() throws Exception {
        begin();

        runs.stop();

        assertThat(stored).hasValue(0);
        assertThat(runs.progress(PROJECT)).isEmpty();
        assertThat(runs.request(PROJECT)).isFalse();
    }

    @Test
    void aProjectThatAnotherNodeLooksAtIsLeftToIt() throws Exception {
        free = false;
        runs.start();

        assertThat(runs.request(PROJECT)).isTrue();
        end();

        assertThat(source.begun.getCount()).as("nothing was read").isEqualTo(1);
        assertThat(unlocked).as("what is not held is not given back").hasValue(0);
    }
}
