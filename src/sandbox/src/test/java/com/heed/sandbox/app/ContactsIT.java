package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.FieldType;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contacts that other systems hand in, through the shipped jar at the desk of the demo project. */
final class ContactsIT {
    private static final String STORE = "com.heed.jira.store.";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant CALL = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    private static SandboxHost host;

    @SuppressWarnings("NullAway.Init") // set before all
    private static Desk desk;

    @SuppressWarnings("NullAway.Init") // set before all
    private static DeskProject project;

    @BeforeAll
    static void start() throws Exception {
        host = SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
        desk = host.part(ServiceDesk.class).desk();
        project = desk.projects().byKey("SUP").orElseThrow();
        // Heed's user asks the search, so somebody gave it a licence and let it see the project.
        desk.people()
                .add(new NewPerson(
                        "heed", "Heed", "heed@sandbox.invalid", null, Standing.LICENSED, Locale.ENGLISH, null));
        desk.projects().addMember(project.id(), "heed", Role.AGENT);
        try (Browser admin = as("admin", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            // Where Heed does not act, a contact is handled where it came in: the open desk then shows what was
            // recognised.
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
        }
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static ObjectNode call(String id) {
        ObjectNode body = JSON.createObjectNode();
        body.put("project", "SUP");
        body.put("externalId", id);
        body.put("channel", "phone");
        body.put("customer", "customer");
        body.put("summary", "Call about a vase");
        say(body, "agent", 0, "Orchid, good morning.");
        say(body, "customer", 5, "My vase arrived broken, can you send another one?");
        say(body, "agent", 20, "Of course, I will send one today.");
        return body;
    }

    private static void say(ObjectNode body, String author, int second, String text) {
        body.withArray("messages")
                .addObject()
                .put("author", author)
                .put("at", CALL.plusSeconds(second).toString())
                .put("text", text);
    }

    private static int issues() {
        return desk.issues().idsOfProject(project.id()).size();
    }

    private static DeskIssue issue(String key) {
        return desk.issues().byKey(key).orElseThrow();
    }

    private static AppObject store(String name) {
        return new AppObject(host.app().make(STORE + name));
    }

    private static void settings(java.util.function.Function<AppObject, Object> change) {
        AppObject settings = store("Settings");
        Object next = change.apply(new AppObject(settings.call("ofProject", project.id())));
        settings.callOrNull("save", project.id(), next, "admin");
    }

    /** The channel on which the open desk has an issue once it was read. */
    private static @Nullable String openOn(Browser agent, String key) throws Exception {
        DemoDesk.panel(agent, key, panel -> !panel.path("version").isNull());
        Optional<?> open =
                (Optional<?>) store("OpenContacts").call("of", issue(key).getId());
        return open.isEmpty() ? null : (String) new AppObject(open.get()).call("slug");
    }

    @Test
    void aCallIsMadeAnIssueOnceAndGrows() throws Exception {
        try (Browser agent = as("agent", host)) {
            int before = issues();
            String body = call("call-1").toString();
            HttpResponse<String> first = post(agent, "contacts", body);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            JsonNode made = JSON.readTree(first.body());
            assertThat(made.path("created").asBoolean()).isTrue();
            assertThat(made.path("added").asInt()).isEqualTo(3);
            assertThat(made.path("customerFound").asBoolean()).isTrue();
            String key = made.path("issue").asText();

            HttpResponse<String> again = post(agent, "contacts", body);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
            assertThat(ok(again))
                    .isEqualTo(JSON.readTree(
                            "{\"issue\":\"" + key + "\",\"created\":false,\"added\":0,\"customerFound\":true}"));

            ObjectNode longer = call("call-1");
            say(longer, "customer", 30, "Thank you, that was quick!");
            JsonNode grown = ok(post(agent, "contacts", longer.toString()));
            assertThat(grown.path("added").asInt()).isEqualTo(1);
            ObjectNode newAlone = call("call-1");
            newAlone.putArray("messages");
            say(newAlone, "agent", 40, "You are welcome.");
            assertThat(ok(post(agent, "contacts", newAlone.toString()))
                            .path("added")
                            .asInt())
                    .as("what was sent before need not be sent again")
                    .isEqualTo(1);
            assertThat(issues()).isEqualTo(before + 1);

            DeskIssue issue = issue(key);
            assertThat(issue.getReporterId()).isEqualTo("customer");
            assertThat(issue.getDescription()).isEqualTo("My vase arrived broken, can you send another one?");
            assertThat(desk.comments().of(issue))
                    .as("public, in time, the opening left out")
                    .noneMatch(DeskComment::internal)
                    .extracting(comment -> comment.getAuthorApplicationUser().getKey() + ": " + comment.getBody())
                    .containsExactly(
                            "agent: Orchid, good morning.",
                            "agent: Of course, I will send one today.",
                            "customer: Thank you, that was quick!",
                            "agent: You are welcome.");
            assertThat(desk.properties()
                            .ofIssue(issue.getId(), "request.channel.type", "value")
                            .asText())
                    .isEqualTo("phone");
            assertThat(openOn(agent, key)).isEqualTo("phone");

            AppObject arrivals = store("Arrivals");
            assertThat(((List<?>) arrivals.call("since", project.id(), CALL.minusSeconds(1)))
                            .stream()
                                    .map(arrival -> new AppObject(Objects.requireNonNull(arrival)))
                                    .filter(arrival -> arrival.call("issueId").equals(issue.getId()))
                                    .map(arrival -> arrival.call("at")))
                    .as("one contact, at the moment of the call and not of its issue")
                    .containsExactly(CALL);
        }
    }

    @Test
    void ofEightWhoSendTheSameAtOnceOneMakesTheIssue() throws Exception {
        int before = issues();
        try (Browser agent = as("agent", host);
                ExecutorService senders = Executors.newFixedThreadPool(8)) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(senders.submit(
                        () -> post(agent, "contacts", call("call-many").toString())));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : sent) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        }
        assertThat(issues()).isEqualTo(before + 1);
    }

    /** A node died after Jira had the issue and before Heed had noted it. */
    @Test
    void whatWasLeftHalfMadeIsFinished() throws Exception {
        AppObject handed = store("HandedContacts");
        String ref = (String) handed.call("ref", project.id(), "call-half");
        assertThat(handed.call("claim", ref, project.id(), "call-half", "phone", CALL, "agent"))
                .isEqualTo(true);
        assertThat(handed.call("claim", ref, project.id(), "call-half", "phone", CALL, "agent"))
                .isEqualTo(false);
        String key = DemoDesk.request(
                host, null, "api", "Call about a vase", "My vase arrived broken, can you send another one?");
        int before = issues();
        try (Browser agent = as("agent", host)) {
            JsonNode finished = ok(post(agent, "contacts", call("call-half").toString()));
            assertThat(finished.path("issue").asText()).isEqualTo(key);
            assertThat(finished.path("added").asInt()).isEqualTo(3);
            assertThat(ok(post(agent, "contacts", call("call-half").toString()))
                            .path("added")
                            .asInt())
                    .isZero();
        }
        assertThat(issues()).isEqualTo(before);
        assertThat(desk.comments().of(issue(key))).hasSize(2);
    }

    @Test
    void aCustomerIsFoundByTheirAddressAndAnUnknownOneIsReportedByWhoeverAsked() throws Exception {
        try (Browser agent = as("agent", host)) {
            String address = desk.people().byKey("mei").orElseThrow().email();
            ObjectNode byAddress = call("call-address").put("customer", address.toUpperCase(Locale.ROOT));
            JsonNode made = ok(post(agent, "contacts", byAddress.toString()));
            assertThat(issue(made.path("issue").asText()).getReporterId()).isEqualTo("mei");

            JsonNode unknown = ok(post(
                    agent,
                    "contacts",
                    call("call-unknown").put("customer", "+49 30 1234").toString()));
            assertThat(unknown.path("customerFound").asBoolean()).isFalse();
            assertThat(issue(unknown.path("issue").asText()).getReporterId()).isEqualTo("agent");
        }
    }

    @Test
    void wrongInputIsNamedAndMakesNothing() throws Exception {
        int before = issues();
        try (Browser agent = as("agent", host);
                Browser customer = as("customer", host)) {
            String future = Instant.now().plus(Duration.ofHours(1)).toString();
            wrong(agent, "project", body -> body.remove("project"));
            wrong(agent, "project", body -> body.put("project", "NONE"));
            wrong(agent, "externalId", body -> body.put("externalId", " "));
            wrong(agent, "externalId", body -> body.put("externalId", "x".repeat(201)));
            wrong(agent, "channel", body -> body.put("channel", "telegram"));
            wrong(agent, "channel", body -> body.remove("channel"));
            wrong(agent, "summary", body -> body.put("summary", "two\nlines"));
            wrong(agent, "summary", body -> body.put("summary", "x".repeat(256)));
            wrong(agent, "language", body -> body.put("language", "fr"));
            wrong(agent, "issueType", body -> body.put("issueType", "Epic tale"));
            wrong(agent, "arrived", body -> body.put("arrived", future));
            wrong(agent, "arrived", body -> body.put("arrived", "yesterday"));
            wrong(agent, "messages", body -> body.putArray("messages"));
            wrong(agent, "messages", body -> body.put("messages", "hello"));
            wrong(agent, "messages", body -> {
                body.putArray("messages");
                say(body, "agent", 0, "Nobody answers.");
            });
            wrong(agent, "messages", body -> {
                for (int i = 0; i < 200; i++) {
                    say(body, "customer", i, "Hello?");
                }
            });
            wrong(agent, "messages[1].text", body -> message(body, 1).put("text", "  "));
            wrong(agent, "messages[1].text", body -> message(body, 1).put("text", "x".repeat(32_768)));
            wrong(agent, "messages[1].author", body -> message(body, 1).put("author", "robot"));
            wrong(agent, "messages[2].at", body -> message(body, 2).put("at", future));
            wrong(agent, "messages[2].at", body -> message(body, 2).put("at", "2026-11-26 09:30"));
            wrong(agent, "body", body -> message(body, 1).put("text", "x".repeat(1_000_000)));
            refused(post(agent, "contacts", "[]"), 400, "body");
            assertThat(post(customer, "contacts", call("call-customer").toString())
                            .statusCode())
                    .as("for licensed users only")
                    .isEqualTo(403);
        }
        assertThat(issues()).isEqualTo(before);
    }

    private static ObjectNode message(ObjectNode body, int place) {
        return (ObjectNode) ((ArrayNode) body.path("messages")).get(place);
    }

    private static void wrong(Browser agent, String field, Consumer<ObjectNode> change) throws Exception {
        ObjectNode body = call("call-wrong");
        change.accept(body);
        refused(post(agent, "contacts", body.toString()), 400, field);
    }

    @Test
    void aChannelIsRecognisedByItsFieldAndByItsQueryAndTheWishWins() throws Exception {
        DeskField field = desk.fields().add("Way in", FieldType.TEXT, project.id());
        DeskField wish = desk.fields().add("Wanted way", FieldType.TEXT, project.id());
        settings(now -> now.call(
                "withSources",
                Map.of("chat", "field:" + field.getId() + "=Chat window", "phone", "jql:summary ~ \"hotline\"")));
        try (Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            assertThat(openOn(agent, request("A question", field, "chat WINDOW")))
                    .isEqualTo("chat");
            assertThat(openOn(agent, request("From the hotline", field, null))).isEqualTo("phone");
            assertThat(openOn(agent, request("A question", field, null))).isEqualTo("email");

            JsonNode handed = ok(post(
                    agent, "contacts", call("chat-1").put("channel", "chat").toString()));
            String key = handed.path("issue").asText();
            assertThat(desk.fields().values(issue(key).getId())).containsEntry(field.getIdAsLong(), "Chat window");
            assertThat(openOn(agent, key)).isEqualTo("chat");
            String called = ok(post(agent, "contacts", call("call-by-query").toString()))
                    .path("issue")
                    .asText();
            assertThat(openOn(agent, called))
                    .as("the query does not find it, whoever handed it in knows")
                    .isEqualTo("phone");

            refused(wishIs(admin, "\"customfield_1\""), 400, "field");
            refused(wishIs(admin, "7"), 400, "field");
            assertThat(wishIs(agent, "null").statusCode()).isEqualTo(403);
            assertThat(ok(wishIs(admin, "\"" + wish.getId() + "\""))
                            .path("name")
                            .asText())
                    .isEqualTo("Wanted way");
            String asked = request("A question", wish, "\u7535\u8bdd");
            JsonNode panel =
                    DemoDesk.panel(agent, asked, read -> !read.path("version").isNull());
            assertThat(panel.path("channel").path("label").asText())
                    .as(panel.toString())
                    .isEqualTo("phone");
            assertThat(ok(wishIs(admin, "null")).path("field").isNull()).isTrue();
        } finally {
            settings(now -> now.call("withSources", Map.of()));
        }
    }

    private static HttpResponse<String> wishIs(Browser person, String field) {
        return person.put(REST + "projects/SUP/wish", "application/json", "{\"field\":" + field + "}");
    }

    /** A request by e-mail with a value in a field before anybody reads it. */
    private static String request(String summary, DeskField field, @Nullable String value) {
        DeskIssue made = desk.issues()
                .add(
                        new NewIssue(
                                project.id(),
                                "Service request",
                                null,
                                summary,
                                "Does the blue vase fit?",
                                "Medium",
                                "customer",
                                "email"),
                        "customer",
                        "Waiting for support");
        if (value != null) {
            desk.fields().setValue(made.getId(), field, value);
        }
        return made.getKey();
    }
}
