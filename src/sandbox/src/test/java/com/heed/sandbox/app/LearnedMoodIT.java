package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.page.Visitor;
import com.heed.sandbox.planted.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk of programmers, who say “does not work” all day and mean no harm, teaches Heed so through the shipped jar: corrections, training, the panel, the report, and back to the shipped model. */
final class LearnedMoodIT {
    private static final String TRAINING = REST + "projects/SUP/training";
    private static final List<String> REPORTS = List.of(
            "The %s does not work in version 2",
            "The %s keeps failing since the upgrade",
            "The %s crashes again when the list is empty",
            "%s throws a null pointer on start");
    private static final List<String> THINGS = List.of(
            "parser", "build", "login test", "index", "editor", "cache", "printer driver", "nightly job", "exporter");
    private static final String NEW = "The scheduler keeps failing since the upgrade";
    private static final List<String> CONFIRMED = List.of(
            "I was charged twice and nobody cares.",
            "Please reset my password.",
            "How do I change my delivery address?",
            "Thank you so much, that solved it!",
            "Could you send me the invoice for March?",
            "I hate how rude your driver was",
            "Thanks for the quick help, great work");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void correctionsTeachTheProjectsSentimentAndItIsTakenBack() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.4}"));
            // Nobody chose a channel yet: a field without values teaches no topic, and the training is about sentiment
            // alone.
            String channel = host.part(ServiceDesk.class)
                    .desk()
                    .fields()
                    .named("Heed channel")
                    .getFirst()
                    .getId();
            String start = "{\"source\":\"" + channel + "\",\"precision\":90,\"consent\":true}";

            JsonNode before = panel(agent, request(host, NEW));
            assertThat(before.path("sentiment").path("label").asText())
                    .as(before.toString())
                    .contains("negative");
            assertThat(before.path("sentiment").path("adaptation").asInt(-1)).isZero();

            List<String> keys = new ArrayList<>();
            for (String thing : THINGS) {
                for (String report : REPORTS) {
                    keys.add(request(host, report.formatted(thing)));
                }
            }
            for (String key : keys.subList(0, 24)) {
                correct(agent, key);
            }
            for (String key : confirmed(host, 5)) {
                confirm(agent, key);
            }
            JsonNode few = trained(admin, start);
            assertThat(few.path("message").asText()).as(few.toString()).contains("Urgency was learned. For topics");
            assertThat(models(admin)).containsExactly("urgency-all1");
            assertThat(admin.get("/secure/admin/HeedTraining!default.jspa?project=SUP")
                            .body())
                    .contains(
                            "From 30 corrected or confirmed contacts in one language on, 10 of which Heed had read right",
                            "the shipped model speaks",
                            "Contacts corrected or confirmed in the panel so far: 29.");
            assertThat(admin.get("/secure/admin/HeedHealth!default.jspa").body())
                    .contains("Urgency (English and Chinese), model 1")
                    .doesNotContain("Sentiment (");
            for (String key : keys.subList(24, keys.size())) {
                correct(agent, key);
            }
            for (String key : confirmed(host, 7)) {
                confirm(agent, key);
            }
            JsonNode done = trained(admin, start);
            assertThat(done.path("step").asText()).as(done.toString()).isEqualTo("done");
            assertThat(done.path("message").asText()).contains("Sentiment was learned");
            assertThat(models(admin)).containsExactly("sentiment-en1", "urgency-all2");

            JsonNode figures = ok(admin.get(TRAINING + "/report/en?kind=sentiment"));
            assertThat(figures.path("n").asInt()).isEqualTo(24);
            assertThat(figures.path("corrected").asInt()
                            + figures.path("confirmed").asInt())
                    .isEqualTo(48);
            assertThat(figures.path("used").asInt()).isEqualTo(1);
            assertThat(figures.path("rivals").path("shipped").path("baseline").asBoolean(true))
                    .isFalse();
            assertThat(admin.get(TRAINING + "/report/en").statusCode())
                    .as("no topics")
                    .isEqualTo(404);
            assertThat(admin.get(TRAINING + "/report/en?kind=mood").statusCode())
                    .isEqualTo(400);
            assertThat(admin.get(TRAINING + "/report/en/page?kind=sentiment").body())
                    .contains(
                            "Evaluation report: sentiment of Orchid support (demo) (English)",
                            "Shipped model",
                            "Neutral")
                    .doesNotContain("heed.report", "<script");
            assertThat(agent.get(TRAINING + "/report/en?kind=sentiment").statusCode())
                    .isEqualTo(403);

            HttpResponse<String> cases = admin.get(TRAINING + "/report/en/cases.csv?kind=sentiment");
            assertThat(cases.body().lines()).hasSize(1 + 24);
            assertThat(cases.body()).contains(",neutral,neutral,").doesNotContain("parser", "nightly");
            assertThat(admin.get("/secure/admin/HeedHealth!default.jspa").body())
                    .contains("Sentiment (English), model 1", "Not measured");

            JsonNode after = panel(agent, request(host, NEW));
            assertThat(after.path("sentiment").path("label").asText())
                    .as(after.toString())
                    .isEqualTo("neutral");
            assertThat(after.path("sentiment").path("adaptation").asInt()).isEqualTo(1);
            assertThat(after.path("html").asText()).contains("adapted to this project (1)");
            JsonNode angry =
                    panel(agent, request(host, "Your driver was rude and left the box in the rain, I am very angry"));
            assertThat(angry.path("sentiment").path("label").asText())
                    .as(angry.toString())
                    .contains("negative");

            assertThat(admin.get("/secure/admin/HeedTraining!default.jspa?project=SUP")
                            .body())
                    .contains(
                            "Sentiment of this project",
                            "Contacts corrected or confirmed in the panel so far: 48.",
                            "Use the shipped model")
                    .doesNotContain("the shipped model speaks", "heed.train.", "heed.report.");
            ok(admin.put(
                    TRAINING + "/model",
                    "application/json",
                    "{\"kind\":\"sentiment\",\"language\":\"en\",\"number\":0}"));
            JsonNode back = panel(agent, request(host, NEW));
            assertThat(back.path("sentiment")).isEqualTo(before.path("sentiment"));

            String page = "/secure/admin/HeedTraining!default.jspa?project=SUP";
            try (Visitor visitor = Visitor.loggedIn(host.baseUrl(), "admin")) {
                assertThat(visitor.page(page)).contains("Go back to model 1");
                assertThat(press(visitor, page, "use-sentiment-en-1")).contains("Model 1 is in use.");
                assertThat(models(admin)).containsExactly("sentiment-en1", "urgency-all2");
                assertThat(press(visitor, page, "use-sentiment-en-9")).contains("There is no model 9.");
                assertThat(press(visitor, page, "use-sentiment-en-0")).contains("The shipped model is in use now.");
                assertThat(models(admin)).containsExactly("sentiment-en0", "urgency-all2");
            }
        }
    }

    private static String press(Visitor visitor, String page, String button) {
        return visitor.sendTo(page, "/secure/admin/HeedTraining.jspa", "project", "SUP", "step", button)
                .body();
    }

    private static void correct(Browser agent, String key) throws Exception {
        panel(agent, key);
        HttpResponse<String> answer = post(
                agent,
                "issues/" + key + "/feedback",
                "{\"field\":\"sentiment\",\"right\":false,\"correct\":\"neutral\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static List<String> confirmed(SandboxHost host, int n) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            keys.add(request(host, CONFIRMED.get(i % CONFIRMED.size())));
        }
        return keys;
    }

    private static void confirm(Browser agent, String key) throws Exception {
        panel(agent, key);
        HttpResponse<String> answer =
                post(agent, "issues/" + key + "/feedback", "{\"field\":\"sentiment\",\"right\":true}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** Kind, language and number of the models in use; what answers teach is the matter of {@link LearnedRepliesIT}. */
    private static List<String> models(Browser admin) throws Exception {
        List<String> models = new ArrayList<>();
        for (JsonNode model : ok(admin.get(TRAINING)).path("models")) {
            if (model.path("inUse").asBoolean() && !model.path("kind").asText().equals("replies")) {
                models.add(model.path("kind").asText()
                        + "-"
                        + model.path("language").asText()
                        + model.path("number").asText());
            }
        }
        return models;
    }

    private static JsonNode trained(Browser admin, String start) throws Exception {
        HttpResponse<String> begun = post(admin, "projects/SUP/training", start);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        JsonNode state = ok(admin.get(TRAINING)).path("training");
        for (int i = 0; i < 3_000 && !ended(state); i++) {
            Thread.sleep(100);
            state = ok(admin.get(TRAINING)).path("training");
        }
        assertThat(ended(state)).as(state.toString()).isTrue();
        return state;
    }

    private static boolean ended(JsonNode state) {
        return List.of("done", "failed", "stopped").contains(state.path("step").asText());
    }

    /** What the agent's panel says once the issue was read. */
    private static JsonNode panel(Browser agent, String key) throws Exception {
        return DemoDesk.panel(agent, key, panel -> !panel.path("sentiment").isNull());
    }

    private static String request(SandboxHost host, String summary) {
        return DemoDesk.request(host, null, "portal", summary, "");
    }
}
