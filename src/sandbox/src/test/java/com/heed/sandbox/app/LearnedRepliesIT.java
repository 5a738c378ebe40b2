package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.ArchiveLoader;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.transfer.ArchivedChange;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedRequestType;
import com.heed.sandbox.transfer.ProjectArchive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose answers have nothing in common with the requests they are given to teaches Heed which to suggest, through the shipped jar: consent, training, the panel's order and percentages, what agents do, and back. */
final class LearnedRepliesIT {
    private static final String KEY = "ANS";
    private static final String TRAINING = REST + "projects/" + KEY + "/training";
    private static final String START = "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}";
    private static final String CATALOGUE =
            "A lamp that flickers is no fault: all our lamps that flicker are in the lamp catalogue.";
    private static final List<String> THINGS = List.of(
            "lamp flickers",
            "door sticks",
            "kettle leaks",
            "clock stops",
            "chair wobbles",
            "fan rattles",
            "tap drips",
            "heater smells",
            "shelf bends",
            "radio hums",
            "curtain tears",
            "rug slips");
    private static final List<String> ANSWERS = List.of(
            "Hold the brass pin down for ten seconds.",
            "Our courier brings form seven to you on Tuesday.",
            "Quote the blue number and we pay back half.",
            "Sign the second page and scan it for us.",
            "The Leipzig branch will call you before noon.",
            "Order part twenty with the voucher inside the box.",
            "We send two new screws by letter today.",
            "Ask your landlord for the grey certificate first.",
            "Wait until the inspector has stamped the card.",
            "Choose option nine in the menu and confirm twice.",
            "Bring the receipt to any of our shops.",
            "Put it into the freezer over night, then write again.");
    private static final List<String> WORDINGS = List.of(
            "My %s, what can I do?",
            "Hello, since yesterday the %s.",
            "The new %s. Please help.",
            "Good morning, our %s again",
            "Can you help? The %s all day.",
            "I am unhappy, the old %s.");
    private static final String BRASS = ANSWERS.getFirst();

    private static final Pattern CARD = Pattern.compile(
            "data-reply=\"([^\"]+)\".*?class=\"heed-reply-text[^>]*>(.*?)</div>.*?(\\d+)% sure", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** A card of the panel. @param percent how sure it says it is */
    private record Card(String id, String text, int percent) {}

    private SandboxHost start(int answers) {
        SandboxHost host = SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
        Desk desk = host.part(ServiceDesk.class).desk();
        List<ArchivedIssue> issues = new ArrayList<>();
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(3L * answers));
        for (int i = 0; i < answers; i++) {
            issues.add(issue(i, first.plus(Duration.ofHours(3L * i))));
        }
        new ArchiveLoader(desk)
                .load(
                        new ProjectArchive(
                                KEY,
                                "A desk with its own answers",
                                true,
                                List.of(
                                        person("lee", ArchivedPerson.Role.AGENT),
                                        person("kim", ArchivedPerson.Role.CUSTOMER)),
                                List.of(new ArchivedRequestType("Ask", "咨询", "Anything.", "任何问题。", "Question")),
                                issues),
                        key -> false);
        for (String agent : List.of("admin", "agent")) {
            desk.projects().addMember(desk.projects().byKey(KEY).orElseThrow().id(), agent, Role.AGENT);
        }
        return host;
    }

    private static ArchivedPerson person(String key, ArchivedPerson.Role role) {
        return new ArchivedPerson(key, key, "", role, null, Locale.ENGLISH);
    }

    private static ArchivedIssue issue(int number, Instant created) {
        int thing = number % THINGS.size();
        String text = WORDINGS.get(number / THINGS.size() % WORDINGS.size()).formatted(THINGS.get(thing));
        Instant resolved = created.plus(Duration.ofHours(1));
        return new ArchivedIssue(
                KEY + "-" + (number + 1),
                "Question",
                "Ask",
                "A question",
                text,
                "Resolved",
                "Medium",
                "Done",
                "kim",
                "lee",
                "email",
                created,
                resolved,
                resolved,
                List.of(new ArchivedComment("lee", ANSWERS.get(thing), false, created.plus(Duration.ofMinutes(10)))),
                List.of(new ArchivedChange(
                        "lee", resolved, List.of(new ArchivedChange.Item("resolution", null, null, "Done", "Done")))));
    }

    /** Answers are approved texts, so that all are candidates for every request; what was said in issues waits for a review. */
    private static void setUp(Browser admin) throws Exception {
        ok(admin.put(
                REST + "projects/" + KEY + "/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
        thresholds(admin, "0", "0");
        ok(admin.put(REST + "projects/" + KEY + "/reply-review", "application/json", "{\"reviewMined\":true}"));
        List<String> texts = new ArrayList<>(ANSWERS);
        texts.add(CATALOGUE);
        for (int i = 0; i < texts.size(); i++) {
            ok(post(
                    admin,
                    "canned-responses",
                    JSON.createObjectNode()
                            .put("scope", "project")
                            .put("project", KEY)
                            .put("language", "en")
                            .put("name", "Text " + (i + 1))
                            .put("text", texts.get(i))
                            .toString()));
        }
    }

    private static void thresholds(Browser admin, String asked, String used) throws Exception {
        ok(admin.put(
                REST + "projects/" + KEY + "/suggestions",
                "application/json",
                "{\"threshold\":" + asked + ",\"useThreshold\":" + used + "}"));
    }

    @Test
    void aProjectsAnswersTeachWhatIsSuggestedAndItIsTakenBack() throws Exception {
        try (SandboxHost host = start(72);
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            setUp(admin);
            refused(post(admin, "projects/" + KEY + "/training", START.replace("true", "false")), 400, "consent");
            JsonNode before = panel(host, agent, "My lamp flickers");
            assertThat(cards(before).getFirst().text()).isEqualTo(CATALOGUE);
            assertThat(before.path("html").asText())
                    .contains("sure that this is about what the customer asks", "learned in this project");

            JsonNode state = trained(admin);
            assertThat(state.path("message").asText())
                    .contains("Suggested replies in English: learned from 72 answers and in use.");
            assertThat(inUse(admin)).contains("replies-en1");
            JsonNode after = panel(host, agent, "My lamp flickers");
            assertThat(cards(after).getFirst().text()).isEqualTo(BRASS);
            assertThat(after.path("html").asText())
                    .contains("sure that the agent’s answer says this, as measured on 14 answers of this project");
            reportIsThere(admin, agent);
            thresholds(admin, "1", "0");
            assertThat(cards(panel(host, agent, "My lamp flickers")))
                    .as("the threshold of what is not learned does not count")
                    .isNotEmpty();
            thresholds(admin, "0", "1");
            assertThat(panel(host, agent, "My lamp flickers").path("html").asText())
                    .contains("No reply to suggest");
            thresholds(admin, "0", "0");

            use(admin, 0);
            JsonNode back = panel(host, agent, "My lamp flickers");
            assertThat(texts(back)).isEqualTo(texts(before));
            assertThat(percents(back)).isEqualTo(percents(before)).isNotEqualTo(percents(after));
            assertThat(inUse(admin)).doesNotContain("replies-en1");

            use(admin, 1);
            int sure = cards(panel(host, agent, "My lamp flickers")).getFirst().percent();
            for (int i = 0; i < 8; i++) {
                refuse(host, agent, "My " + THINGS.get(i));
            }
            assertThat(trained(admin).path("message").asText()).contains("learned from 72 answers and in use");
            JsonNode refused = panel(host, agent, "My lamp flickers");
            assertThat(cards(refused).getFirst().text()).isEqualTo(BRASS);
            assertThat(cards(refused).getFirst().percent())
                    .as("eight times nobody wanted what was suggested")
                    .isLessThan(sure);
            assertThat(refused.path("html").asText()).contains("and on 8 times agents chose among suggestions");
            JsonNode use = ok(admin.get(TRAINING + "/report/en?kind=replies")).path("use");
            assertThat(use.path("shown").asInt()).isEqualTo(8);
            assertThat(use.path("offset").asDouble())
                    .isLessThan(use.path("offsetBefore").asDouble());
        }
    }

    private static void reportIsThere(Browser admin, Browser agent) throws Exception {
        JsonNode figures = ok(admin.get(TRAINING + "/report/en?kind=replies"));
        assertThat(figures.path("n").asInt()).isEqualTo(14);
        assertThat(figures.path("rivals").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("pairs", "cosine", "shipped");
        assertThat(figures.path("accuracy").path(0).asDouble())
                .isGreaterThan(figures.path("rivals")
                        .path("cosine")
                        .path("accuracy")
                        .path(0)
                        .asDouble());
        assertThat(figures.path("mrr").path("heed").asDouble()).isBetween(0.9, 1.0);
        assertThat(agent.get(TRAINING + "/report/en?kind=replies").statusCode()).isEqualTo(403);
        assertThat(admin.get(TRAINING + "/report/en/page?kind=replies").body())
                .contains("Evaluation report: suggested replies of A desk with its own answers (English)")
                .contains("the answer that was sent stands first among 10", "Mean reciprocal rank")
                .contains("Order without a model", "Examples it got right")
                .doesNotContain("<script", "heed.repl", "F1");
        assertThat(admin.get("/secure/admin/HeedTraining!default.jspa?project=" + KEY)
                        .body())
                .contains("Suggested replies of this project", "Order replies without a model")
                .doesNotContain("heed.replies.", "heed.train.", "heed.report.");
    }

    /** An agent sees what is suggested and dismisses all of it. */
    private static void refuse(SandboxHost host, Browser agent, String text) throws Exception {
        String key = request(host, text);
        for (Card card : cards(panel(agent, key))) {
            for (String act : List.of("shown", "dismissed")) {
                ok(post(
                        agent,
                        "issues/" + key + "/replies/" + card.id() + "/events",
                        "{\"type\":\"" + act + "\",\"event\":\"" + card.id() + "\"}"));
            }
        }
    }

    @Test
    void fortyNineAnswersTeachNothingAndThePageSaysSo() throws Exception {
        try (SandboxHost host = start(49);
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            setUp(admin);
            JsonNode before = panel(host, agent, "My lamp flickers");

            assertThat(trained(admin).path("message").asText())
                    .contains(
                            "For suggested replies in English Heed needs 60 answers in resolved issues; this project has"
                                    + " 49 that can be learned from, so what orders them stays.");

            assertThat(inUse(admin)).noneMatch(model -> model.startsWith("replies"));
            JsonNode after = panel(host, agent, "My lamp flickers");
            assertThat(texts(after)).isEqualTo(texts(before));
            assertThat(percents(after)).isEqualTo(percents(before));
            assertThat(admin.get("/secure/admin/HeedTraining!default.jspa?project=" + KEY)
                            .body())
                    .contains("this project has 49 that can be learned from", "From 60 answers in one language on");
        }
    }

    private static void use(Browser admin, int number) throws Exception {
        ok(admin.put(
                TRAINING + "/model",
                "application/json",
                "{\"kind\":\"replies\",\"language\":\"en\",\"number\":" + number + "}"));
    }

    private static List<String> inUse(Browser admin) throws Exception {
        List<String> models = new ArrayList<>();
        for (JsonNode model : ok(admin.get(TRAINING)).path("models")) {
            if (model.path("inUse").asBoolean() && model.path("number").asInt() != 0) {
                models.add(model.path("kind").asText()
                        + "-"
                        + model.path("language").asText()
                        + model.path("number").asText());
            }
        }
        return models;
    }

    private static JsonNode trained(Browser admin) throws Exception {
        assertThat(post(admin, "projects/" + KEY + "/training", START).statusCode())
                .isEqualTo(202);
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

    private static JsonNode panel(SandboxHost host, Browser agent, String text) throws Exception {
        return panel(agent, request(host, text));
    }

    /** What the agent's panel says once replies were prepared for the issue. */
    private static JsonNode panel(Browser agent, String key) throws Exception {
        return DemoDesk.panel(agent, key, panel -> panel.path("html").asText().contains("data-reply="));
    }

    private static String request(SandboxHost host, String text) {
        Desk desk = host.part(ServiceDesk.class).desk();
        return desk.transitions()
                .create(
                        new NewIssue(
                                desk.projects().byKey(KEY).orElseThrow().id(),
                                "Question",
                                "Ask",
                                "A question",
                                text,
                                "Medium",
                                "kim",
                                "portal"),
                        desk.people().byKey("kim").orElseThrow())
                .getKey();
    }

    private static List<Card> cards(JsonNode panel) {
        Matcher matcher = CARD.matcher(panel.path("html").asText());
        List<Card> cards = new ArrayList<>();
        while (matcher.find()) {
            cards.add(new Card(matcher.group(1), matcher.group(2).strip(), Integer.parseInt(matcher.group(3))));
        }
        assertThat(cards).as(panel.path("html").asText()).isNotEmpty();
        return cards;
    }

    private static List<String> texts(JsonNode panel) {
        return cards(panel).stream().map(Card::text).toList();
    }

    private static List<Integer> percents(JsonNode panel) {
        return cards(panel).stream().map(Card::percent).toList();
    }
}
