package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxMain;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training on two nodes: two processes with the shipped jar on one PostgreSQL and one shared home. A node is killed as the machine would kill it, without a word. */
final class TwoNodesIT {
    private static final String TRAINING = "projects/SUP/training";
    private static final String START = "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}";
    private static final Set<String> ENDS = Set.of("done", "failed", "stopped");
    private static final Set<String> WORK = Set.of("reading", "encoding", "learning", "measuring");
    private static final Pattern ADDRESS = Pattern.compile("runs at (http://localhost:\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration FOLLOWS = Duration.ofSeconds(60);
    private static final String SECOND = "second";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** A further node in a process of its own. */
    private final class Node implements AutoCloseable {
        private final Process process;
        private final Path log;

        private Node(String run) throws IOException {
            log = folder.resolve(run + ".log");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-Dheed.port=0",
                            "-Dheed.home=" + folder.resolve(SECOND),
                            "-Dheed.join=" + folder.resolve("home"),
                            "-Dheed.app=" + HeedJar.shipped(),
                            SandboxMain.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        }

        private String address() throws Exception {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                String said = Files.readString(log);
                Matcher address = ADDRESS.matcher(said);
                if (address.find()) {
                    return address.group(1);
                }
                assertThat(process.isAlive() && System.nanoTime() < end)
                        .as(said)
                        .isTrue();
                Thread.sleep(100);
            }
        }

        private void kill() throws InterruptedException {
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }

    @Test
    void oneNodeTakesOverFromAKilledOneAndBothTogetherTrainOnceAndFollow() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.POSTGRES, null, true, false));
                Browser admin = as("admin", host)) {
            aKilledNodeIsTakenOver(admin);

            try (Node second = new Node("again");
                    Browser other = as("admin", second.address())) {
                post(admin, "projects/SUP/fields", "{}");
                String key = DemoDesk.request(
                        host, null, "portal", "Please cancel my order", "I want to cancel the order I placed.");
                ok(admin.put(REST + TRAINING + "/model", "application/json", "{\"language\":\"en\",\"number\":0}"));
                ok(admin.put(REST + TRAINING + "/model", "application/json", "{\"language\":\"zh\",\"number\":0}"));
                DemoDesk.panel(other, key, panel -> !panel.path("version").isNull());
                assertThat(corrects(other, key)).as("no topics are told now").isEqualTo(400);

                int before = ok(admin.get(REST + TRAINING))
                        .path("training")
                        .path("id")
                        .asInt();
                bothAskAtOnce(admin, other);
                JsonNode ended = until(other, state -> ENDS.contains(step(state)));
                assertThat(step(ended)).as(ended.toString()).isEqualTo("done");
                assertThat(ended.path("training").path("id").asInt())
                        .as("one training more")
                        .isEqualTo(before + 1);
                assertThat(modelsOfTopics())
                        .as("of the training that was taken over, and of this one")
                        .containsExactly("1", "2");

                Browser follower = ended.path("training").path("node").asText().equals(SECOND) ? admin : other;
                long end = System.nanoTime() + FOLLOWS.toNanos();
                while (corrects(follower, key) != 201) {
                    assertThat(System.nanoTime())
                            .as("the other node knows the topics")
                            .isLessThan(end);
                    Thread.sleep(500);
                }
            }
        }
    }

    /** Numbers of the English topic models in the shared home. */
    private List<String> modelsOfTopics() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home/shared/data/heed/models"), 3)) {
            return files.filter(path -> String.valueOf(path.getParent()).endsWith("topic-en"))
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.matches("\\d+"))
                    .sorted()
                    .toList();
        }
    }

    private void aKilledNodeIsTakenOver(Browser admin) throws Exception {
        try (Node second = new Node("first");
                Browser other = as("admin", second.address())) {
            assertThat(post(other, TRAINING, START).statusCode()).isEqualTo(202);
            JsonNode working = until(
                    admin,
                    state -> ENDS.contains(step(state))
                            || WORK.contains(step(state))
                                    && state.path("training")
                                            .path("node")
                                            .asText()
                                            .equals(SECOND));
            assertThat(WORK).as(working.toString()).contains(step(working));
            second.kill();
        }
        JsonNode ended = until(admin, state -> ENDS.contains(step(state)));
        assertThat(step(ended)).as(ended.toString()).isEqualTo("done");
        assertThat(ended.path("training").path("id").asInt()).isEqualTo(1);
        assertThat(ended.path("training").path("node").asText()).isEqualTo("single");
        assertThat(ended.path("models"))
                .extracting(m -> m.path("language").asText() + m.path("number"))
                .contains("en1", "zh1");
    }

    private static void bothAskAtOnce(Browser one, Browser other) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<Integer> first =
                    people.submit(() -> post(one, TRAINING, START).statusCode());
            Future<Integer> second =
                    people.submit(() -> post(other, TRAINING, START).statusCode());
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(202, 400);
        }
    }

    /** What the node answers to a correction that names a topic: 400 while it knows no such topic, 201 when it does. */
    private static int corrects(Browser person, String key) {
        return post(
                        person,
                        "issues/" + key + "/feedback",
                        "{\"field\":\"topic\",\"right\":false,\"correct\":\"Invoice and payment\"}")
                .statusCode();
    }

    private static String step(JsonNode state) {
        return state.path("training").path("step").asText();
    }

    private static JsonNode until(Browser person, Predicate<JsonNode> there) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = ok(person.get(REST + TRAINING));
        while (!there.test(state)) {
            assertThat(System.nanoTime()).as("still " + state).isLessThan(end);
            Thread.sleep(50);
            state = ok(person.get(REST + TRAINING));
        }
        return state;
    }
}
