package com.heed.sandbox.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.page.Visitor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo project's patterns: found, looked at, made a topic of and declined. */
final class PatternsPageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "/projects/SUP?selectedItem=com.heed.jira:heed-feedback";
    private static final String PATTERNS = "/rest/heed/1.0/projects/SUP/patterns";
    private static final String HOSTILE = "<script>window.owned=1</script>\"'&";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void administratorsDecideWhatBecomesATopicAndAgentsSeeIt() throws Exception {
        SandboxOptions demo =
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false);
        try (SandboxHost host = SandboxHost.start(demo);
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin");
                Visitor agent = Visitor.loggedIn(host.baseUrl(), "agent");
                Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            assertThat(agent.open(PAGE).statusCode()).as("before set-up").isEqualTo(404);
            String setup = "/secure/admin/HeedSetup";
            admin.sendTo(
                    setup + "!default.jspa?project=SUP",
                    setup + ".jspa",
                    "project",
                    "SUP",
                    "step",
                    "mode",
                    "mode",
                    "suggest",
                    "threshold",
                    "60",
                    "wait",
                    "0");
            assertThat(agent.page(PAGE)).contains("Nothing to show yet").doesNotContain("Look now");
            assertThat(agent.post(PATTERNS + "/look", "{}").statusCode()).isEqualTo(403);
            assertThat(mei.open(PAGE).statusCode()).isEqualTo(403);
            assertThat(mei.post(PATTERNS + "/look", "{}").statusCode()).isEqualTo(403);

            int before = ofTheLastNinetyDays(host);
            JsonNode first = look(admin, 0);
            // As far back as patterns look; an issue may turn ninety days old meanwhile.
            assertThat(first.path("contacts").asInt())
                    .isBetween(ofTheLastNinetyDays(host), before)
                    .isGreaterThanOrEqualTo(350);
            assertThat(first.path("unknown").asInt()).isEqualTo(-1);
            JsonNode refund = pattern(first, "refund");
            assertThat(refund.path("examples")).hasSize(3);
            String here = PATTERNS + "/" + first.path("look").asInt() + "/";
            String accept = here + refund.path("key").asText() + "/topic";
            assertThat(agent.page(PAGE))
                    .contains(
                            "<bdi>refund</bdi>",
                            "href=\"/browse/" + refund.path("examples").path(0).asText() + "\"")
                    .contains("Not decided")
                    .doesNotContain("heed-decide");
            assertThat(admin.page(PAGE)).contains("heed-decide", accept.substring("/rest/heed/1.0/".length()));

            String name = JSON.writeValueAsString(java.util.Map.of("name", HOSTILE));
            assertThat(agent.post(accept, name).statusCode()).isEqualTo(403);
            assertThat(mei.post(accept, name).statusCode()).isEqualTo(403);
            refused(admin.post(accept, "{\"name\":\" \"}"), 400, "1 to 60 characters");
            refused(admin.post(accept, "{\"name\":\"" + "x".repeat(61) + "\"}"), 400, "1 to 60 characters");
            assertThat(admin.post(accept, name).statusCode()).isEqualTo(201);
            refused(admin.post(accept, "{\"name\":\"Again\"}"), 409, "already");
            JsonNode invoice = pattern(first, "invoice");
            String other = here + invoice.path("key").asText();
            refused(admin.post(other + "/topic", name), 400, "There is a topic");
            assertThat(admin.post(other + "/decline", "{}").statusCode()).isEqualTo(201);
            refused(admin.post(other + "/topic", "{\"name\":\"Invoices\"}"), 409, "already");

            JsonNode second = look(admin, first.path("look").asInt());
            assertThat(pattern(second, "refund").path("topic").asText()).isEqualTo(HOSTILE);
            assertThat(pattern(second, "invoice").path("declined").asBoolean())
                    .as("a declined pattern is not suggested again")
                    .isTrue();
            assertThat(second.path("unknown").asInt()).isBetween(1, 360);
            refused(
                    admin.post(here + pattern(first, "delivery").path("key").asText() + "/decline", "{}"),
                    409,
                    "looked again");
            assertThat(agent.page(PAGE))
                    .contains("&lt;script&gt;window.owned", "Contacts of this week that fit no topic")
                    .doesNotContain("<script>window.owned");
            assertThat(host.app().blockedTemplateCalls()).isEmpty();
        }
    }

    /** The demo project has 360 issues over ninety days; by the hour of the day the first of them are older. */
    private static int ofTheLastNinetyDays(SandboxHost host) {
        Desk desk = host.part(ServiceDesk.class).desk();
        Instant since = Instant.now().minus(Duration.ofDays(90));
        return (int) desk
                .issues()
                .ofProject(desk.projects().byKey("SUP").orElseThrow().id())
                .stream()
                .filter(issue -> !issue.getCreated().toInstant().isBefore(since))
                .count();
    }

    private static void refused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private static JsonNode pattern(JsonNode found, String word) {
        for (JsonNode pattern : found.path("patterns")) {
            for (JsonNode each : pattern.path("words")) {
                if (each.asText().equals(word)) {
                    return pattern;
                }
            }
        }
        throw new AssertionError("no pattern has the word " + word + ": " + found);
    }

    /** Asks for a look and waits until it is done. */
    private static JsonNode look(Visitor admin, int before) throws Exception {
        assertThat(admin.post(PATTERNS + "/look", "{}").statusCode()).isEqualTo(202);
        for (int i = 0; i < 600; i++) {
            JsonNode found = JSON.readTree(admin.page(PATTERNS));
            if (found.path("look").asInt() > before) {
                return found;
            }
            Thread.sleep(300);
        }
        throw new AssertionError("no look was done within three minutes");
    }
}
