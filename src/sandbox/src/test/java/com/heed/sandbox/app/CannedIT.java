package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.demo.DemoProject;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canned responses over REST, through the shipped jar: who sees and changes which, what is refused, what a filled text says. */
final class CannedIT {
    private static final String CANNED = "canned-responses";
    private static final String LIST = REST + CANNED + "?project=SUP";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SmallDesk small = new SmallDesk();

    @SuppressWarnings("NullAway.Init") // set before each
    private SandboxHost host;

    @SuppressWarnings("NullAway.Init") // set before each
    private Browser admin;

    @SuppressWarnings("NullAway.Init") // set before each
    private Browser ana;

    @SuppressWarnings("NullAway.Init") // set before each
    private Browser lee;

    @BeforeEach
    void start() throws Exception {
        host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
        small.desk()
                .people()
                .add(new NewPerson(
                        "lee", "Lee Park", "lee@example.com", "lee", Standing.LICENSED, Locale.ENGLISH, null));
        small.desk().projects().addMember(small.project().id(), "lee", Role.AGENT);
        admin = as("admin", host);
        ana = as("ana", host);
        lee = as("lee", host);
        ok(post(admin, "projects/SUP/fields", "{}"));
        ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
    }

    @AfterEach
    void stop() {
        admin.close();
        ana.close();
        lee.close();
        host.close();
    }

    private static String body(String scope, String name, String text) {
        return JSON.createObjectNode()
                .put("scope", scope)
                .put("project", "SUP")
                .put("language", "en")
                .put("name", name)
                .put("text", text)
                .toString();
    }

    private static String body(String scope, String name, String text, String shortcut) throws Exception {
        return ((ObjectNode) JSON.readTree(body(scope, name, text)))
                .put("shortcut", shortcut)
                .toString();
    }

    private static List<String> names(Browser person) throws Exception {
        List<String> names = new ArrayList<>();
        ok(person.get(LIST)).forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    private static JsonNode said(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    @Test
    void whatAnAgentKeepsForThemselvesIsSeenByNobodyElse() throws Exception {
        JsonNode mine = ok(post(ana, CANNED, body("personal", "Mine", "Hello {{customer.name}}")));
        assertThat(mine.path("approved").asBoolean()).isTrue();
        assertThat(names(ana)).containsExactly("Mine");
        assertThat(names(lee)).isEmpty();
        assertThat(names(admin)).isEmpty();

        String one = REST + CANNED + "/" + mine.path("id").asInt();
        assertThat(lee.put(one + "?project=SUP", "application/json", body("personal", "Yours", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.delete(one).statusCode()).isEqualTo(404);
        assertThat(names(ana)).containsExactly("Mine");
        assertThat(ana.delete(one).statusCode()).isEqualTo(204);
        assertThat(names(ana)).isEmpty();
    }

    @Test
    void whatAnAgentProposesIsShownToOthersOnceAnAdministratorApprovedIt() throws Exception {
        JsonNode proposed = ok(post(ana, CANNED, body("project", "Refund", "Your refund is on its way.")));
        assertThat(proposed.path("approved").asBoolean()).isFalse();
        assertThat(proposed.path("proposal").path("by").asText()).isEqualTo("Ana Ruiz");
        assertThat(names(ana)).containsExactly("Refund");
        assertThat(names(lee)).isEmpty();
        assertThat(names(admin)).containsExactly("Refund");

        String one = CANNED + "/" + proposed.path("id").asInt();
        assertThat(post(lee, one + "/approve", "").statusCode()).isEqualTo(404);
        assertThat(post(ana, one + "/approve", "").statusCode()).isEqualTo(403);
        JsonNode approved = ok(post(admin, one + "/approve", ""));
        assertThat(approved.path("approved").asBoolean()).isTrue();
        assertThat(approved.path("approvedBy").asText()).isEqualTo("Ada Min");
        assertThat(names(lee)).containsExactly("Refund");
        assertThat(post(admin, one + "/approve", "").statusCode()).isEqualTo(409);

        ok(lee.put(REST + one + "?project=SUP", "application/json", body("project", "Refund", "Your refund is late.")));
        assertThat(ok(ana.get(LIST)).get(0).path("text").asText())
                .as("the change waits")
                .isEqualTo("Your refund is on its way.");
        assertThat(ok(ana.get(LIST)).get(0).path("proposal").isNull()).isTrue();
        assertThat(ok(admin.get(LIST)).get(0).path("proposal").path("text").asText())
                .isEqualTo("Your refund is late.");
        ok(post(admin, one + "/decline", ""));
        assertThat(ok(admin.get(LIST)).get(0).path("proposal").isNull()).isTrue();
        assertThat(ana.delete(REST + one).statusCode()).isEqualTo(403);
    }

    @Test
    void thoseOfAllAreForAdministratorsOfJira() throws Exception {
        assertThat(post(ana, CANNED, body("global", "Bye", "Kind regards")).statusCode())
                .isEqualTo(403);
        ok(post(admin, CANNED, body("global", "Bye", "Kind regards", "bye")));
        assertThat(names(lee)).containsExactly("Bye");
        assertThat(ok(admin.get(REST + CANNED)).size()).isEqualTo(1);
        assertThat(ana.get(REST + CANNED).statusCode()).isEqualTo(400);
        try (Browser customer = as("mei", host)) {
            assertThat(customer.get(LIST).statusCode()).isIn(401, 403, 404);
        }
    }

    @Test
    void brokenMaterialGetsASentenceAndChangesNothing() throws Exception {
        assertThat(post(admin, CANNED, body("project", "Opening", "{{response.end}}", "opening"))
                        .statusCode())
                .as("there is no end yet")
                .isEqualTo(400);
        ok(post(admin, CANNED, body("project", "Opening", "Hello", "opening")));
        ok(post(admin, CANNED, body("project", "End", "{{response.opening}} Bye", "end")));
        JsonNode before = ok(admin.get(LIST));
        int opening = before.get(0).path("id").asInt();

        refusal("The text is empty", "", "Write what is to be said; the text is empty.");
        refusal("100 kB", "x".repeat(99_000), "The text has 99000 characters; at most 10000 are allowed.");
        refusal("bell", "ring \u0007", "Line 1 has the character U+0007, which is no text. Type that place again.");
        refusal(
                "encoding",
                new String(
                        "Ihre Rückerstattung für heute".getBytes(StandardCharsets.UTF_8),
                        Charset.forName("windows-1252")),
                "“Ã¼ckerstattung fÃ¼r heut…” was read in the wrong encoding; it seems to mean “ückerstattung für heute”. Read the text as UTF-8.");
        refusal("slot", "{{customer.nmae}}", "There is no slot “customer.nmae”. Did you mean “customer.name”?");
        refusal(
                "include",
                "{{response.ned}}",
                "There is no reply with the shortcut “ned” here in this language. Did you mean “end”?");
        refusal(
                "open",
                "Hello {{customer.name",
                "In line 1 a slot begins before “customer.name” and does not end on that line. Close it with two braces.");
        assertThat(post(admin, CANNED, "{\"text\":\"" + "x".repeat(100_000) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> circle = admin.put(
                REST + CANNED + "/" + opening + "?project=SUP",
                "application/json",
                body("project", "Opening", "{{response.end}}", "opening"));
        assertThat(said(circle).path("faults").get(0).path("rule").asText())
                .isEqualTo("The replies put each other in without end: opening → end → opening.");
        refused(post(admin, CANNED, body("project", "Same", "x", "END")), 400, "shortcut");
        refused(post(admin, CANNED, body("project", " ", "x")), 400, "name");
        refused(post(admin, CANNED, body("everybody", "x", "x")), 400, "scope");
        HttpResponse<String> included = admin.delete(REST + CANNED + "/" + opening);
        assertThat(included.statusCode()).isEqualTo(409);
        assertThat(said(included).path("message").asText()).contains("End");

        assertThat(ok(admin.get(LIST))).isEqualTo(before);
    }

    private void refusal(String name, String text, String sentence) throws Exception {
        HttpResponse<String> answer = post(admin, CANNED, body("project", name, text));
        assertThat(answer.statusCode()).as(name).isEqualTo(400);
        assertThat(said(answer).path("faults").get(0).path("field").asText()).isEqualTo("text");
        assertThat(said(answer).path("faults").get(0).path("rule").asText()).isEqualTo(sentence);
    }

    @Test
    void aPreviewFillsTheSlotsOfAnIssueAndStoresNothing() throws Exception {
        DeskIssue issue = small.request("wang", "Broken <b>vase</b>", "It is broken.");
        ok(post(admin, CANNED, body("global", "Bye", "Kind regards, {{agent.name}}", "bye")));
        String text =
                "Hello {{customer.name}}, about “{{issue.summary}}” ({{issue.key}}): {{customer.organisation}} <script>alert(1)</script>\n{{response.bye}}";
        String body = ((ObjectNode) JSON.readTree(body("personal", "", text)))
                .put("issue", issue.getKey())
                .toString();

        JsonNode preview = ok(post(ana, CANNED + "/preview", body));

        assertThat(preview.path("text").asText())
                .isEqualTo("Hello 王芳, about “Broken <b>vase</b>” (" + issue.getKey()
                        + "): [customer.organisation] <script>alert(1)</script>\nKind regards, Ana Ruiz");
        assertThat(preview.path("open").get(0).asText()).isEqualTo("customer.organisation");
        assertThat(preview.path("problems")).isEmpty();
        assertThat(names(ana)).containsExactly("Bye");
        assertThat(post(ana, CANNED + "/preview", body.replace(issue.getKey(), "SUP-999"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileIsTakenInWholeOrNotAtAll() throws Exception {
        String csv = "name,language,text,shortcut,tags\n"
                + "Opening,en,\"Hello {{customer.name}},\",opening,\n"
                + "问候,zh,{{customer.firstName}}，您好！,opening,\"a,b\"\n"
                + "Refund,en,{{response.opening}} {{customer.nmae}},,\n";
        String where = CANNED + "/file?project=SUP&scope=project&format=csv";
        HttpResponse<String> wrong = post(admin, where, csv);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(said(wrong).path("message").asText())
                .isEqualTo("reply 3, text: There is no slot “customer.nmae”. Did you mean “customer.name”?");
        assertThat(names(admin)).isEmpty();

        assertThat(post(ana, where, csv).statusCode()).isEqualTo(403);
        JsonNode taken = ok(post(admin, where, csv.replace("nmae", "name")));
        assertThat(taken.path("added").asInt()).isEqualTo(3);
        JsonNode again = ok(post(admin, where, csv.replace("nmae", "name").replace("Hello", "Dear")));
        assertThat(again.path("changed").asInt()).isEqualTo(1);
        assertThat(again.path("unchanged").asInt()).isEqualTo(2);

        String json =
                admin.get(REST + CANNED + "/file?project=SUP&scope=project").body();
        assertThat(JSON.readTree(json).path("responses").get(0).path("text").asText())
                .isEqualTo("Dear {{customer.name}},");
        JsonNode own = ok(post(ana, CANNED + "/file?project=SUP&scope=personal", json));
        assertThat(own.path("added").asInt()).isEqualTo(3);
        String back = ana.get(REST + CANNED + "/file?project=SUP&scope=personal&format=csv")
                .body();
        assertThat(back)
                .startsWith("\uFEFFname,language,text,shortcut,tags,changes\r\n")
                .contains("您好！");
    }

    @Test
    void whetherRepliesOfPastIssuesAreReviewedIsForAdministratorsOfTheProject() throws Exception {
        String review = "projects/SUP/reply-review";
        assertThat(ana.get(REST + review).statusCode()).isEqualTo(403);
        assertThat(ok(admin.get(REST + review)).path("reviewMined").asBoolean()).isFalse();
        ok(admin.put(REST + review, "application/json", "{\"reviewMined\":true}"));
        assertThat(ok(admin.get(REST + review)).path("reviewMined").asBoolean()).isTrue();
        refused(post(admin, review, "{\"id\":\"a\",\"decision\":\"perhaps\"}"), 400, "decision");
        assertThat(post(admin, review, "{\"id\":\"past-1-2\",\"decision\":\"approved\"}")
                        .statusCode())
                .as("there is no such reply")
                .isEqualTo(404);
        assertThat(post(admin, review, "{\"id\":\"past-1-2\",\"decision\":\"undone\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theRepliesOfTheDemoProjectAreTakenInAndFillAnIssue() throws Exception {
        JsonNode taken = ok(post(admin, CANNED + "/file?project=SUP&scope=project", DemoProject.replies()));
        assertThat(taken.path("added").asInt()).isEqualTo(24);
        DeskIssue issue = small.request("wang", "花瓶碎了", "收到时已经碎了。");
        JsonNode all = ok(ana.get(LIST));
        for (JsonNode each : all) {
            assertThat(each.path("problems")).as(each.path("name").asText()).isEmpty();
            JsonNode preview = ok(post(
                    ana,
                    CANNED + "/preview",
                    ((ObjectNode) each.deepCopy())
                            .put("project", "SUP")
                            .put("issue", issue.getKey())
                            .toString()));
            assertThat(preview.path("problems")).isEmpty();
            // This desk makes no promises, so that no clock runs.
            preview.path("open").forEach(open -> assertThat(open.asText()).isEqualTo("sla.due"));
            assertThat(preview.path("text").asText()).doesNotContain("{{").hasSizeGreaterThan(20);
        }
        assertThat(all.findValuesAsText("language").stream().filter("zh"::equals))
                .hasSize(12);
    }

    @Test
    void lookupsAreOffUntilAnAdministratorOfJiraSetsOneUp() throws Exception {
        assertThat(ana.get(REST + "lookups").statusCode()).isIn(401, 403);
        assertThat(ok(admin.get(REST + "lookups")).path("lookups")).isEmpty();
        assertThat(post(ana, CANNED, body("personal", "Balance", "{{lookup.balance}}"))
                        .statusCode())
                .isEqualTo(400);
        String good =
                "{\"lookups\":[{\"name\":\"balance\",\"address\":\"http://127.0.0.1:1/{{issue.key}}\",\"pointer\":\"/b\",\"millis\":100,\"seconds\":60}]}";
        refused(
                admin.put(REST + "lookups", "application/json", good.replace("127.0.0.1", "{{issue.key}}")),
                400,
                "lookups[0].address");
        assertThat(ok(admin.get(REST + "lookups")).path("lookups")).isEmpty();
        ok(admin.put(REST + "lookups", "application/json", good));
        ok(post(ana, CANNED, body("personal", "Balance", "{{lookup.balance}}")));
        DeskIssue issue = small.request("mei", "Balance", "How much is left?");
        String preview = ((ObjectNode) JSON.readTree(body("personal", "", "Left: {{lookup.balance}}")))
                .put("issue", issue.getKey())
                .toString();
        assertThat(ok(post(ana, CANNED + "/preview", preview)).path("text").asText())
                .as("nobody listens on that port")
                .isEqualTo("Left: [lookup.balance]");
    }

    private static String macro(String name, String... changes) throws Exception {
        ObjectNode body = (ObjectNode) JSON.readTree(body("project", name, "We look at it first."));
        for (String change : changes) {
            body.withArray("changes").add(change);
        }
        return body.toString();
    }

    @Test
    void aMacroChangesTheIssueUnderTheAgentsNameAllOfItOrNothing() throws Exception {
        refused(post(admin, CANNED, macro("Urgent", "priority=Enormous")), 400, "changes");
        refused(post(admin, CANNED, macro("Urgent", "priority=")), 400, "changes");
        refused(post(admin, CANNED, macro("Urgent", "Nothing=High")), 400, "changes");
        refused(post(admin, CANNED, macro("Urgent", "priority=High", "Priority=Low")), 400, "changes");
        refused(
                post(admin, CANNED, macro("Urgent", "priority=High").replace("\"project\",", "\"global\",")),
                400,
                "changes");
        assertThat(names(admin)).isEmpty();
        JsonNode urgent = ok(post(admin, CANNED, macro("Urgent", "priority = High")));
        assertThat(urgent.path("changes").get(0).asText()).isEqualTo("priority=High");

        DeskIssue issue = small.request("mei", "Broken", "It is broken.");
        String apply = CANNED + "/" + urgent.path("id").asInt() + "/apply";
        JsonNode applied = ok(post(ana, apply, "{\"issue\":\"" + issue.getKey() + "\"}"));

        assertThat(applied.path("changed").get(0).path("after").asText()).isEqualTo("High");
        assertThat(small.now(issue).getPriority().getName()).isEqualTo("High");
        assertThat(small.desk().history().of(issue.getId()).getLast().author()).isEqualTo("ana");
        assertThat(ok(post(ana, apply, "{\"issue\":\"" + issue.getKey() + "\"}"))
                        .path("changed"))
                .as("it is so already")
                .isEmpty();
        assertThat(post(ana, apply, "{\"issue\":\"SUP-999\"}").statusCode()).isEqualTo(404);
        try (Browser customer = as("mei", host)) {
            assertThat(post(customer, apply, "{\"issue\":\"" + issue.getKey() + "\"}")
                            .statusCode())
                    .isIn(401, 403, 404);
        }
    }
}
