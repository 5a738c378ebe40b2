package com.heed.sandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The app's repositories over ActiveObjects, from its own jar, on each database. */
final class StoreIT {
    private static final String STORE = "com.heed.jira.store.";
    private static final long ISSUE = 10_001;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private @Nullable SandboxHost host;

    @AfterEach
    void stop() {
        if (host != null) {
            host.close();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofEightWorkersOneGetsTheItem(DatabaseKind kind) throws Exception {
        AppObject queue = repository(kind, "WorkQueue");
        for (int round = 0; round < 10; round++) {
            long issue = ISSUE + round;
            add(queue, issue);
            List<Optional<?>> claims = together(8, worker -> claim(queue, "node-" + worker));

            List<?> taken = claims.stream().flatMap(Optional::stream).toList();
            assertThat(taken).as("round %d", round).hasSize(1);
            queue.callOrNull("done", taken.getFirst());
        }
        assertThat(queue.call("waiting")).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anItemOfADeadNodeIsTakenOverWhenItsLeaseEnds(DatabaseKind kind) throws Exception {
        AppObject queue = repository(kind, "WorkQueue");
        add(queue, ISSUE);
        assertThat(lease(queue, "dead", Duration.ofMillis(200))).isPresent();
        assertThat(claim(queue, "alive")).isEmpty();

        Thread.sleep(400);

        assertThat(claim(queue, "alive")).isPresent();
        assertThat(queue.call("waiting")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void chineseAndEmojiComeBackAsTheyWentIn(DatabaseKind kind) {
        AppObject changes = repository(kind, "Changes");
        String after = "非常生气 😡 'quoted' \\ 100 % _";

        changes.call("add", ISSUE, "sentiment", "customfield_10100", null, after);

        List<?> kept = (List<?>) changes.call("ofIssue", ISSUE);
        assertThat(kept).hasSize(1);
        AppObject change = new AppObject(java.util.Objects.requireNonNull(kept.getFirst()));
        assertThat(change.call("after")).isEqualTo(after);
        assertThat(change.callOrNull("before")).isNull();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aChangeIsUndoneOnceHoweverManyTry(DatabaseKind kind) throws Exception {
        AppObject changes = repository(kind, "Changes");
        AppObject change = new AppObject(changes.call("add", ISSUE, "sentiment", "customfield_10100", null, "angry"));
        Object id = change.call("id");

        List<Object> undone = together(8, worker -> changes.call("markUndone", id, "JIRAUSER" + worker));

        assertThat(undone.stream().filter(Boolean.TRUE::equals)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theErrorLogStaysBounded(DatabaseKind kind) {
        AppObject log = repository(kind, "ErrorLog");
        for (int i = 0; i < 210; i++) {
            IllegalStateException failure = new IllegalStateException("failure " + i);
            failure.setStackTrace(new StackTraceElement[0]);
            log.callOrNull("add", "test", ISSUE, failure);
        }

        List<?> kept = (List<?>) log.call("newest", 1_000);

        assertThat(kept).hasSize(200);
        assertThat(kept.getFirst().toString()).contains("failure 209");
    }

    private AppObject repository(DatabaseKind kind, String name) {
        SandboxOptions options =
                new SandboxOptions(0, folder.resolve("home"), HeedJar.storeOnly(folder), kind, null, false, false);
        host = SandboxHost.start(options, List.of());
        return new AppObject(host.app().make(STORE + name));
    }

    private static void add(AppObject queue, long issue) {
        Object urgency = queue.constant(STORE + "WorkQueue$Urgency", "ASKED");
        queue.callOrNull("add", issue, urgency, Set.of("sentiment"), null, Duration.ZERO);
    }

    private static Optional<?> claim(AppObject queue, String holder) {
        return lease(queue, holder, Duration.ofMinutes(1));
    }

    private static Optional<?> lease(AppObject queue, String holder, Duration lease) {
        return (Optional<?>) queue.call("claim", holder, lease);
    }

    /** One call per worker, all let go at once. */
    private static <T> List<T> together(int workers, Work<T> work) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(workers);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int worker = i;
            tasks.add(() -> {
                start.await();
                return work.by(worker);
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }

    private interface Work<T> {
        T by(int worker);
    }
}
