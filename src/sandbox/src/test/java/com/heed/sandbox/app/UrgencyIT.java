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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Urgency learned from the change history of a project's resolved issues, through the shipped jar: trained, measured, said on new issues, taken out of use and brought back. */
final class UrgencyIT {
    private static final String URGENCY = REST + "projects/SUP/urgency";
    private static final String TRAINING = REST + "projects/SUP/training";
    private static final String START = "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}";
    private static final Set<String> ENDS = Set.of("done", "failed", "stopped");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void theModelSpeaksAboveTheRulesUntilSomebodyTakesItOutOfUse() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, false, false))) {
            DemoDesk.load(host);
            theModelSpeaksAboveTheRules(host);
        }
    }

    private static void theModelSpeaksAboveTheRules(SandboxHost host) throws Exception {
        try (Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"act\",\"threshold\":0.5}"));
            beforeTheFirstTraining(admin);
            ok(admin.put(URGENCY, "application/json", "{\"rules\":[" + rule("Orchids", "orchid") + "]}"));
            String quiet = request(host, "Which vase fits?", "I have a question about a vase. No hurry at all.");
            assertThat(panel(agent, quiet).path("urgency").isNull())
                    .as("without a model only rules speak")
                    .isTrue();

            assertThat(post(admin, "projects/SUP/training", START).statusCode()).isEqualTo(202);
            assertThat(ended(admin).path("step").asText()).isEqualTo("done");

            assertThat(urgencyInUse(ok(admin.get(TRAINING)))).containsExactly(1);
            reportIsThere(admin, agent);

            String blocked = DemoDesk.request(
                    host,
                    "Get help with my account",
                    "phone",
                    "Nobody can log in",
                    "Our whole team is blocked since this morning, the password is not accepted any more.");
            JsonNode urgency = panel(agent, blocked).path("urgency");
            assertThat(urgency.path("certainty").asText())
                    .as(urgency.toString())
                    .isEqualTo("model");
            assertThat(urgency.path("level").asText()).isEqualTo("high");
            assertThat(urgency.path("model").asInt()).isEqualTo(1);
            assertThat(urgency.path("reasons")).isNotEmpty();

            String raised = request(host, "My orchid hangs its head", "I have a question about its leaves.");
            JsonNode rule = panel(agent, raised).path("urgency");
            assertThat(rule.path("level").asText()).as("never below a rule").isEqualTo("high");
            assertThat(rule.path("rule").asText()).isEqualTo("Orchids");

            refused(use(admin, "7"), 400, "number");
            refused(use(admin, "\"1\""), 400, "number");
            refused(use(admin, "-1"), 400, "number");
            refused(
                    admin.put(
                            TRAINING + "/model",
                            "application/json",
                            "{\"kind\":\"urgency\",\"language\":\"en\",\"number\":1}"),
                    400,
                    "language");
            assertThat(use(agent, "0").statusCode()).isEqualTo(403);
            ok(use(admin, "0"));
            String silent = request(host, "Which lamp fits?", "I have a question about a lamp and its shade.");
            assertThat(panel(agent, silent).path("urgency").isNull()).isTrue();
            assertThat(urgencyInUse(ok(use(admin, "1")))).containsExactly(1, 0, 1);
        }
    }

    @Test
    void aRuleMayAskJirasSearch() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"act\",\"threshold\":0.5}"));
            for (String wrong : List.of(
                    "priority =",
                    "\\\"No such field\\\" = 1",
                    "priority = High ORDER BY created",
                    "priority = High) OR (priority = Low")) {
                refused(admin.put(URGENCY, "application/json", queries(1, wrong)), 400, "rules");
            }
            refused(admin.put(URGENCY, "application/json", queries(11, "priority = High")), 400, "rules");
            assertThat(ok(admin.get(URGENCY)).path("rules"))
                    .as("nothing wrong was kept")
                    .extracting(rule -> rule.path("name").asText())
                    .contains("outage", "lockout");

            String hotels = "organizations = \\\"Alder House Hotels\\\" AND request-channel-type = email";
            assertThat(ok(admin.put(URGENCY, "application/json", queries(1, hotels)))
                            .path("rules")
                            .get(0)
                            .path("when")
                            .path("jql")
                            .asText())
                    .isEqualTo("organizations = \"Alder House Hotels\" AND request-channel-type = email");

            JsonNode found = panel(agent, DemoDesk.request(host, null, "email", "A vase", "A question about a vase."))
                    .path("urgency");
            assertThat(found.path("level").asText()).as(found.toString()).isEqualTo("high");
            assertThat(found.path("rule").asText()).isEqualTo("q0");
            assertThat(panel(agent, DemoDesk.request(host, null, "portal", "A vase", "A question about a vase."))
                            .path("urgency")
                            .isNull())
                    .isTrue();
        }
    }

    /** An issue of the demo whose time to resolution has run out, and a new one with three days left. */
    @Test
    void aRuleMayAskAboutAServiceLevel() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"act\",\"threshold\":0.5}"));
            for (String wrong : List.of(
                    "\\\"Time to resolution\\\" < remaining(soon)", "\\\"Time to resolution\\\" = remaining(2h)")) {
                refused(admin.put(URGENCY, "application/json", queries(1, wrong)), 400, "rules");
            }
            String twoHours = "\\\"Time to resolution\\\" < remaining(\\\"2h\\\")";
            ok(admin.put(URGENCY, "application/json", queries(1, twoHours)));
            String late = key(agent, "project = SUP AND resolution is EMPTY AND \"Time to resolution\" = breached()");
            String fresh = request(host, "A vase", "A question about a vase.");

            JsonNode raised = panel(agent, late).path("urgency");
            assertThat(raised.path("level").asText()).as(late + " " + raised).isEqualTo("high");
            assertThat(raised.path("rule").asText()).isEqualTo("q0");
            assertThat(panel(agent, fresh).path("urgency").isNull())
                    .as("72 hours are left")
                    .isTrue();

            ok(admin.put(URGENCY, "application/json", queries(1, twoHours.replace("2h", "73h"))));
            assertThat(panel(agent, fresh).path("urgency").path("level").asText())
                    .isEqualTo("high");
        }
    }

    /** Key of the first issue that a query finds. */
    private static String key(Browser person, String jql) {
        String page = person.get("/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8))
                .body();
        Matcher link = Pattern.compile("/browse/(SUP-\\d+)").matcher(page);
        assertThat(link.find()).as(jql).isTrue();
        return link.group(1);
    }

    private static String queries(int count, String jql) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"name\":\"q" + i + "\",\"when\":{\"jql\":\"" + jql + "\"},\"atLeast\":\"high\"}")
                .collect(Collectors.joining(",", "{\"rules\":[", "]}"));
    }

    private static void beforeTheFirstTraining(Browser admin) throws Exception {
        assertThat(urgencyInUse(ok(admin.get(TRAINING)))).isEmpty();
        assertThat(admin.get(report("")).statusCode()).isEqualTo(404);
        assertThat(admin.get(report("/page")).statusCode()).isEqualTo(404);
        assertThat(admin.get(report("/cases.csv")).statusCode()).isEqualTo(404);
        assertThat(admin.get("/secure/admin/HeedTraining!default.jspa?project=SUP")
                        .body())
                .contains("Only your rules speak: nothing has been learned about urgency yet");
    }

    private static void reportIsThere(Browser admin, Browser agent) throws Exception {
        JsonNode figures = ok(admin.get(report("")));
        assertThat(figures.path("standing").asText()).isEqualTo("ahead");
        assertThat(figures.path("verdict").asText()).as("a demo has few issues").isEqualTo("tooFew");
        assertThat(figures.path("rivals").fieldNames()).toIterable().contains("majority", "keyword", "words");
        assertThat(figures.path("acting").path("threshold").asDouble()).isGreaterThanOrEqualTo(0.5);
        assertThat(agent.get(report("")).statusCode()).isEqualTo(403);

        HttpResponse<String> cases = admin.get(report("/cases.csv"));
        assertThat(cases.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"heed-SUP-urgency-1.csv\"");
        assertThat(cases.body().lines()).hasSize(1 + figures.path("n").asInt());
        assertThat(cases.body().lines().skip(1)).allMatch(line -> line.matches("SUP-\\d+,(low|medium|high),.*"));
        assertThat(cases.body().lines().skip(1).filter(line -> line.contains(",true,")))
                .hasSize(figures.path("acting").path("acted").asInt());
        assertThat(agent.get(report("/cases.csv")).statusCode()).isEqualTo(403);

        HttpResponse<String> page = admin.get(report("/page"));
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("Evaluation report: urgency of Orchid support (demo)", "Medium")
                .contains("so it may speak, never below your rules")
                .doesNotContain("<script", "heed.");
        assertThat(admin.get("/secure/admin/HeedTraining!default.jspa?project=SUP")
                        .body())
                .contains("Model 1 speaks where it is at least", "Let only the rules speak", "use-urgency-all-0")
                .contains("/training/report/all/cases.csv?kind=urgency")
                .doesNotContain("heed.urgency.", "heed.train.");
    }

    /** Numbers of the models that were in use, newest use first. */
    private static List<Integer> urgencyInUse(JsonNode state) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode model : state.path("models")) {
            if (model.path("kind").asText().equals("urgency")) {
                assertThat(model.path("language").asText()).isEqualTo("all");
                assertThat(model.path("inUse").asBoolean()).isEqualTo(numbers.isEmpty());
                numbers.add(model.path("number").asInt());
            }
        }
        return numbers;
    }

    private static HttpResponse<String> use(Browser person, String number) {
        return person.put(
                TRAINING + "/model",
                "application/json",
                "{\"kind\":\"urgency\",\"language\":\"all\",\"number\":" + number + "}");
    }

    private static String report(String part) {
        return TRAINING + "/report/all" + part + "?kind=urgency";
    }

    private static String rule(String name, String word) {
        return "{\"name\":\"" + name + "\",\"when\":{\"words\":[\"" + word + "\"]},\"atLeast\":\"high\"}";
    }

    private static JsonNode ended(Browser admin) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode training = ok(admin.get(TRAINING)).path("training");
        while (!ENDS.contains(training.path("step").asText())) {
            assertThat(System.nanoTime()).as("still " + training).isLessThan(end);
            Thread.sleep(200);
            training = ok(admin.get(TRAINING)).path("training");
        }
        return training;
    }

    /** What the agent's panel says once the issue was read. */
    private static JsonNode panel(Browser agent, String key) throws Exception {
        return DemoDesk.panel(agent, key, panel -> !panel.path("version").isNull());
    }

    private static String request(SandboxHost host, String summary, String description) {
        return DemoDesk.request(host, null, "portal", summary, description);
    }
}
