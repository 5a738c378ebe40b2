package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.panel;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static com.heed.sandbox.app.DemoDesk.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of answers through the shipped jar: the library in a nested jar finds its codecs, and Health says what there is. */
final class AnswersIT {
    private static final Pattern COUNT =
            Pattern.compile("(\\d+) answers, \\d+ MB on this node\\. Changes are in up to");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void aProjectThatMayBeLearnedFromGetsAnIndexOfItsAnswers() throws Exception {
        Path home = folder.resolve("home");
        try (SandboxHost host = SandboxHost.start(
                        new SandboxOptions(0, home, HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host)) {
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
            assertThat(health(admin)).contains("No project has an index of answers on this node.");
            post(admin, "projects/SUP/training", "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}");
            int answers = 0;
            for (int i = 0; i < 360 && answers == 0; i++) {
                Thread.sleep(500);
                Matcher count = COUNT.matcher(health(admin));
                answers = count.find() ? Integer.parseInt(count.group(1)) : 0;
            }
            assertThat(answers).as(health(admin)).isGreaterThan(20);
            assertThat(health(admin))
                    .doesNotContain("could not be used", "heed.health.")
                    .doesNotContain("found by words alone");
            try (var files = Files.walk(home)) {
                assertThat(files.filter(file -> file.toString().contains("answers"))
                                .filter(file -> file.toString().endsWith(".cfs")))
                        .isNotEmpty();
            }
            repliesAreReviewed(admin);
            othersOfTheDayAreCounted(host);
        }
    }

    /** In the panel of both, whichever was read first. */
    private static void othersOfTheDayAreCounted(SandboxHost host) throws Exception {
        String asks = "The voucher code of the spring sale is refused at the till";
        try (Browser agent = as("agent", host)) {
            String first = request(host, null, "portal", asks, "It says that the voucher code is not valid.");
            panel(agent, first, said -> !said.path("reading").asBoolean());
            String second = request(host, null, "portal", asks, "It says that the voucher code is not valid.");
            panel(agent, second, said -> !said.path("reading").asBoolean());
            for (String key : List.of(first, second)) {
                String page = agent.get("/browse/" + key).body();
                for (int i = 0; i < 60 && !page.contains("ask the same today: 1"); i++) {
                    Thread.sleep(500);
                    page = agent.get("/browse/" + key).body();
                }
                assertThat(page).as(key).contains("Others that ask the same today: 1");
            }
        }
    }

    private static void repliesAreReviewed(Browser admin) throws Exception {
        String review = "projects/SUP/reply-review";
        ok(admin.put(REST + review, "application/json", "{\"reviewMined\":true}"));
        JsonNode waiting = ok(admin.get(REST + review));
        assertThat(waiting.path("waiting")).hasSize(20);
        assertThat(waiting.path("more").asBoolean()).isTrue();
        JsonNode first = waiting.path("waiting").get(0);
        assertThat(ok(admin.get(REST + review + "?start=20")).path("waiting"))
                .isNotEmpty()
                .doesNotContain(first);
        String id = first.path("id").asText();
        assertThat(post(admin, review, decision(id, "approved", "0f", "")).statusCode())
                .as("it was not this text that was seen")
                .isEqualTo(409);
        refused(
                post(admin, review, decision(id, "approved", first.path("print").asText(), ",\"text\":\"a\\u0000b\"")),
                400,
                "text");
        JsonNode approved = ok(post(
                admin, review, decision(id, "approved", first.path("print").asText(), ",\"text\":\"Other words.\"")));
        assertThat(approved.path("waiting")).doesNotContain(first);
        assertThat(approved.path("decided").get(0).path("text").asText()).isEqualTo("Other words.");
        assertThat(approved.path("decided").get(0).path("issue").asText()).startsWith("SUP-");
        JsonNode undone = ok(post(admin, review, decision(id, "undone", "", "")));
        assertThat(undone.path("decided")).isEmpty();
        assertThat(undone.path("waiting").get(0)).isEqualTo(first);
    }

    private static String decision(String id, String decision, String print, String more) {
        return "{\"id\":\"" + id + "\",\"decision\":\"" + decision + "\",\"print\":\"" + print + "\"" + more + "}";
    }

    private static String health(Browser admin) {
        return admin.get("/secure/admin/HeedHealth!default.jspa").body();
    }
}
