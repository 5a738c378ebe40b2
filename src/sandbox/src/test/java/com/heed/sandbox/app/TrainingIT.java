package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning from a project's own resolved issues, through the shipped jar: consent, training, topics on new issues, stop, going back, a node that goes down. */
final class TrainingIT {
    private static final String TRAINING = "projects/SUP/training";
    private static final String START = "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}";
    private static final Set<String> ENDS = Set.of("done", "failed", "stopped");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private SandboxHost start(DatabaseKind database) {
        return start(database, true);
    }

    private SandboxHost start(DatabaseKind database, boolean demo) {
        return SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), database, null, demo, false));
    }

    @Test
    void aProjectTeachesItsTopicsAndNewIssuesGetThem() throws Exception {
        try (SandboxHost host = start(DatabaseKind.H2, false)) {
            DemoDesk.load(host);
            theProjectTeaches(host);
        }
    }

    private static void theProjectTeaches(SandboxHost host) throws Exception {
        try (Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"act\",\"threshold\":0.5}"));

            refused(post(admin, TRAINING, "{\"source\":\"requesttype\",\"precision\":90}"), 400, "consent");
            refused(post(admin, TRAINING, START.replace("requesttype", "customfield_1")), 400, "source");
            refused(post(admin, TRAINING, START.replace("90", "50")), 400, "precision");
            assertThat(post(agent, TRAINING, START).statusCode()).isEqualTo(403);
            assertThat(ok(admin.get(REST + TRAINING)).path("training").isNull()).isTrue();

            assertThat(post(admin, TRAINING, START).statusCode()).isEqualTo(202);
            refused(post(admin, TRAINING, START), 400, "training");
            JsonNode state = until(admin, TrainingIT::ended);
            assertThat(state.path("training").path("step").asText())
                    .as(state.toString())
                    .isEqualTo("done");
            assertThat(state.path("models"))
                    .filteredOn(TrainingIT::isNotOfReplies)
                    .extracting(m -> m.path("language").asText() + m.path("number"))
                    .containsExactly("en1", "zh1", "all1");

            reportIsThere(admin, agent);
            String key = request(host, "Please cancel my order", "I want to cancel the order I placed yesterday.");
            JsonNode panel = panel(agent, key);
            JsonNode topic = panel.path("topic");
            assertThat(topic.path("label").asText()).as(panel.toString()).isEqualTo("Cancel or change an order");
            assertThat(topic.path("certainty").asText()).as(panel.toString()).isEqualTo("sure");
            assertThat(panel.path("changes"))
                    .extracting(c -> c.path("field").asText())
                    .contains("topic");
            assertThat(found(agent, "issue.property[heed].topic.label = \"Cancel or change an order\""))
                    .contains(key);
            assertThat(found(agent, "\"Heed topic\" = \"Cancel or change an order\" AND resolution = EMPTY"))
                    .contains(key);
            assertThat(post(agent, "issues/" + key + "/feedback", feedback("Invoice and payment"))
                            .statusCode())
                    .isEqualTo(201);
            refused(post(agent, "issues/" + key + "/feedback", feedback("No such topic")), 400, "correct");
        }
    }

    private static void reportIsThere(Browser admin, Browser agent) throws Exception {
        JsonNode figures = ok(admin.get(REST + TRAINING + "/report/en"));
        assertThat(figures.path("verdict").asText()).as("a demo has few issues").isEqualTo("tooFew");
        assertThat(figures.path("acting").path("n")).isEqualTo(figures.path("n"));
        assertThat(figures.path("rivals").fieldNames()).toIterable().contains("majority", "keyword", "words");
        assertThat(agent.get(REST + TRAINING + "/report/en").statusCode()).isEqualTo(403);
        refused(admin.get(REST + TRAINING + "/report/fr"), 400, "language");

        HttpResponse<String> cases = admin.get(REST + TRAINING + "/report/en/cases.csv");
        assertThat(cases.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(cases.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"heed-SUP-topic-en-1.csv\"");
        assertThat(cases.body()).startsWith("\uFEFFissue,truth,said,probability,answered,reason\r\nSUP-");
        assertThat(cases.body().lines()).hasSize(1 + figures.path("n").asInt());
        assertThat(cases.body().lines().skip(1).filter(line -> line.contains(",true,")))
                .hasSize(figures.path("acting").path("acted").asInt());
        assertThat(agent.get(REST + TRAINING + "/report/en/cases.csv").statusCode())
                .isEqualTo(403);

        HttpResponse<String> page = admin.get(REST + TRAINING + "/report/zh/page");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("Evaluation report: topics of Orchid support (demo) (Chinese)", "newest")
                .doesNotContain("<script", "heed.report");

        assertThat(admin.get("/secure/admin/HeedTraining!default.jspa?project=SUP")
                        .body())
                .contains("Too few to advise", "Open the report", "Too few new contacts", "In use")
                .contains("/training/report/en/cases.csv?kind=topic")
                .doesNotContain("heed.train.", "heed.report.", "heed.drift.");
        assertThat(admin.get("/secure/admin/HeedHealth!default.jspa").body())
                .contains("HeedTraining!default.jspa?project=SUP", "Topic (English), model 1", "Too few")
                .contains("Urgency (English and Chinese), model 1")
                .doesNotContain("heed.health.", "heed.drift.");
    }

    @Test
    void theRulesOfUrgencyAreReplacedAndRuleNewIssues() throws Exception {
        try (SandboxHost host = start(DatabaseKind.H2);
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"act\",\"threshold\":0.5}"));
            String urgency = REST + "projects/SUP/urgency";
            assertThat(ok(admin.get(urgency)).path("rules"))
                    .extracting(rule -> rule.path("name").asText())
                    .contains("outage", "lockout");

            refused(admin.put(urgency, "application/json", "{\"rules\":[{\"name\":\"x\"}]}"), 400, "rules");
            refused(
                    admin.put(
                            urgency,
                            "application/json",
                            "{\"rules\":[{\"name\":\"vip\",\"when\":{\"organisation\":\"ACME\"},\"atLeast\":\"high\"}]}"),
                    400,
                    "rules");
            ok(admin.put(
                    urgency,
                    "application/json",
                    "{\"rules\":[{\"name\":\"Orchids\",\"when\":{\"words\":[\"orchid\"]},\"atLeast\":\"high\"}]}"));

            String key = request(host, "My orchid is dying", "It came yesterday and hangs its head.");
            JsonNode panel = panel(agent, key);
            assertThat(panel.path("urgency").path("level").asText())
                    .as(panel.toString())
                    .isEqualTo("high");
            assertThat(panel.path("urgency").path("rule").asText()).isEqualTo("Orchids");
            assertThat(found(agent, "\"Heed urgency\" = High")).contains(key);
            assertThat(found(agent, "issue.property[heed].urgency.label = high"))
                    .contains(key);
        }
    }

    private static String feedback(String topic) {
        return "{\"field\":\"topic\",\"right\":false,\"correct\":\"" + topic + "\"}";
    }

    @Test
    void aTrainingIsStoppedAndAnEarlierModelIsBroughtBack() throws Exception {
        try (SandboxHost host = start(DatabaseKind.H2);
                Browser admin = as("admin", host)) {
            post(admin, TRAINING, START);
            until(admin, TrainingIT::ended);

            post(admin, TRAINING, START);
            JsonNode stopped = ok(admin.delete(REST + TRAINING));
            assertThat(stopped.path("training").path("step").asText()).isEqualTo("stopped");
            assertThat(stopped.path("training").path("message").asText()).contains("Stopped by Administrator");
            assertThat(admin.delete(REST + TRAINING).statusCode()).isEqualTo(409);

            post(admin, TRAINING, START);
            assertThat(until(admin, TrainingIT::ended).path("models"))
                    .filteredOn(m -> m.path("inUse").asBoolean() && isNotOfReplies(m))
                    .extracting(m -> m.path("language").asText() + m.path("number"))
                    .containsExactly("en2", "zh2", "all2");

            ok(admin.put(REST + TRAINING + "/model", "application/json", "{\"language\":\"en\",\"number\":1}"));
            assertThat(ok(admin.get(REST + TRAINING)).path("models"))
                    .filteredOn(m -> m.path("inUse").asBoolean() && isNotOfReplies(m))
                    .extracting(m -> m.path("language").asText() + m.path("number"))
                    .containsExactly("en1", "zh2", "all2");
            refused(
                    admin.put(REST + TRAINING + "/model", "application/json", "{\"language\":\"en\",\"number\":7}"),
                    400,
                    "number");
        }
    }

    @Test
    void aTrainingWhoseNodeGoesDownIsDoneAfterTheNextStart() throws Exception {
        try (SandboxHost host = start(DatabaseKind.POSTGRES);
                Browser admin = as("admin", host)) {
            post(admin, TRAINING, START);
            until(admin, state -> state.path("training").path("step").asText().equals("encoding"));
        }
        try (SandboxHost host = start(DatabaseKind.POSTGRES);
                Browser admin = as("admin", host)) {
            JsonNode state = until(admin, TrainingIT::ended);
            assertThat(state.path("training").path("step").asText())
                    .as(state.toString())
                    .isEqualTo("done");
            assertThat(state.path("training").path("id").asInt()).isEqualTo(1);
        }
    }

    /** What answers teach is the matter of {@link LearnedRepliesIT}. */
    private static boolean isNotOfReplies(JsonNode model) {
        return !model.path("kind").asText().equals("replies");
    }

    private static boolean ended(JsonNode state) {
        return ENDS.contains(state.path("training").path("step").asText());
    }

    private static JsonNode until(Browser admin, Predicate<JsonNode> there) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = ok(admin.get(REST + TRAINING));
        while (!there.test(state)) {
            assertThat(System.nanoTime()).as("still " + state).isLessThan(end);
            Thread.sleep(50);
            state = ok(admin.get(REST + TRAINING));
        }
        return state;
    }

    /** What the agent's panel says once the issue was read. */
    private static JsonNode panel(Browser agent, String key) throws Exception {
        return DemoDesk.panel(agent, key, panel -> !panel.path("changes").isEmpty());
    }

    private static String request(SandboxHost host, String summary, String description) {
        return DemoDesk.request(host, null, "portal", summary, description);
    }

    private static String found(Browser person, String jql) {
        return person.get("/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8))
                .body();
    }
}
