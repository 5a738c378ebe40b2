package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class TrainingRequestsTest {
    private static final int NODES = 8;

    private final List<Integer> rows = new ArrayList<>();

    /** A lock of all nodes, which here are threads. */
    private static final class Lock extends ReentrantLock implements ClusterLock {
        private static final long serialVersionUID = 1L;

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }
    }

    private TrainingRequests requests() {
        ActiveObjects nothing = Fake.silent(ActiveObjects.class);
        Lock lock = new Lock();
        ClusterLockService locks =
                Fake.of(ClusterLockService.class).with("getLockForName", lock).make();
        Trainings trainings = new Trainings(nothing) {
            @Override
            public Optional<Training> newest(long projectId) {
                Optional<Training> newest = rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Training(
                                1,
                                projectId,
                                "ada",
                                Instant.EPOCH,
                                Training.Step.WAITING,
                                0,
                                0,
                                "",
                                null,
                                Instant.EPOCH,
                                null));
                // Long enough for everybody else to look, too, if nothing kept them from it.
                pause();
                return newest;
            }

            @Override
            public int ask(long projectId, Plan plan, String author) {
                rows.add(rows.size() + 1);
                return rows.size();
            }
        };
        TrainingRunner runner =
                new TrainingRunner(trainings, List.of(), locks, new HostComponents(), new ErrorLog(nothing));
        return new TrainingRequests(trainings, runner, locks);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void ofManyWhoAskAtOnceOneStartsATraining() throws Exception {
        TrainingRequests requests = requests();
        Trainings.Plan plan = new Trainings.Plan(new Learning("requesttype", 0.9, "ada", 0, 30), 1);
        List<Future<Boolean>> asked = new ArrayList<>();
        try (ExecutorService nodes = Executors.newFixedThreadPool(NODES)) {
            for (int i = 0; i < NODES; i++) {
                asked.add(nodes.submit(() -> requests.ask(10, plan, "ada")));
            }
        }
        int begun = 0;
        for (Future<Boolean> each : asked) {
            begun += each.get() ? 1 : 0;
        }

        assertThat(begun).isEqualTo(1);
        assertThat(rows).hasSize(1);
    }
}
