package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.ArchiveLoader;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedRequestType;
import com.heed.sandbox.transfer.ProjectArchive;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recommendations through the shipped jar: a catalogue and events by import, training, reasons for a customer with a past, something sensible for a new one, nothing for one who opted out, and back. */
final class RecommendationsIT {
    private static final String KEY = "REC";
    private static final String CATALOGUE = REST + "projects/" + KEY + "/catalogue";
    private static final String TRAINING = REST + "projects/" + KEY + "/training";
    private static final String ITEMS = """
            id,text,kind,price,currency,url,not_for
            kettle,Electric kettle,product,39.90,EUR,https://shop.example.com/kettle,
            filter,Water filter cartridge,product,12,EUR,,
            descaler,Descaler for kettles,product,7.50,EUR,,item:ceramic
            guide,How to descale a kettle,article,,,/help/descale,
            spade,Garden spade <b>steel</b>,product,25,EUR,,
            gloves,Garden gloves,product,9,EUR,,
            seeds,Tomato seeds,product,3,EUR,,
            ceramic,Ceramic teapot,product,45,EUR,,
            callback,Call back within a day,action,,,,
            """;
    /** What customers had, one after the other. */
    private static final List<List<String>> BASKETS =
            List.of(List.of("kettle", "filter", "descaler"), List.of("spade", "gloves", "seeds"));

    private static final int CUSTOMERS = 24;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private SandboxHost start() {
        SandboxHost host = SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
        Desk desk = host.part(ServiceDesk.class).desk();
        List<ArchivedPerson> people = new ArrayList<>();
        people.add(person("lee", ArchivedPerson.Role.AGENT));
        List<ArchivedIssue> issues = new ArrayList<>();
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(40));
        for (int i = 0; i < CUSTOMERS; i++) {
            people.add(person("buyer" + i, ArchivedPerson.Role.CUSTOMER));
            Instant at = first.plus(Duration.ofHours(i));
            issues.add(new ArchivedIssue(
                    KEY + "-" + (i + 1),
                    "Question",
                    "Ask",
                    "A question",
                    "Hello, where is my order number " + i + "?",
                    "Resolved",
                    "Medium",
                    "Done",
                    "buyer" + i,
                    "lee",
                    "email",
                    at,
                    at.plus(Duration.ofHours(1)),
                    at.plus(Duration.ofHours(1)),
                    List.of(),
                    List.of()));
        }
        new ArchiveLoader(desk)
                .load(
                        new ProjectArchive(
                                KEY,
                                "A desk that recommends",
                                true,
                                people,
                                List.of(new ArchivedRequestType("Ask", "咨询", "Anything.", "任何问题。", "Question")),
                                issues),
                        key -> false);
        for (String agent : List.of("admin", "agent")) {
            desk.projects().addMember(desk.projects().byKey(KEY).orElseThrow().id(), agent, Role.AGENT);
        }
        for (String customer : List.of("customer", "mei")) {
            desk.projects().addMember(desk.projects().byKey(KEY).orElseThrow().id(), customer, Role.CUSTOMER);
        }
        return host;
    }

    private static ArchivedPerson person(String key, ArchivedPerson.Role role) {
        return new ArchivedPerson(key, key, "", role, null, Locale.ENGLISH);
    }

    private static HttpResponse<String> send(Browser browser, String what, String csv) {
        return browser.postFile(
                CATALOGUE + "/" + what + "?format=csv&name=" + what + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String events() {
        StringBuilder csv = new StringBuilder("customer,item,at\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            List<String> basket = BASKETS.get(i % BASKETS.size());
            for (int k = 0; k < basket.size(); k++) {
                csv.append("buyer%d,%s,2026-0%d-%02d%n".formatted(i, basket.get(k), k + 1, i + 1));
            }
        }
        return csv + "customer,kettle,2026-05-03\n";
    }

    private static JsonNode recommended(
            SandboxHost host, Browser agent, String customer, String summary, Predicate<JsonNode> there)
            throws Exception {
        Desk desk = host.part(ServiceDesk.class).desk();
        String key = desk.transitions()
                .create(
                        new NewIssue(
                                desk.projects().byKey(KEY).orElseThrow().id(),
                                "Question",
                                "Ask",
                                summary,
                                summary,
                                "Medium",
                                customer,
                                "portal"),
                        desk.people().byKey(customer).orElseThrow())
                .getKey();
        return recommended(agent, key, there);
    }

    private static JsonNode recommended(Browser agent, String key, Predicate<JsonNode> there) throws Exception {
        DemoDesk.panel(agent, key, panel -> panel.path("version").isInt());
        String address = REST + "issues/" + key + "/recommendations";
        JsonNode found = ok(agent.get(address));
        for (int i = 0; i < 200 && !there.test(found); i++) {
            Thread.sleep(100);
            found = ok(agent.get(address));
        }
        return ((com.fasterxml.jackson.databind.node.ObjectNode) found).put("issue", key);
    }

    private static List<String> names(JsonNode found) {
        List<String> names = new ArrayList<>();
        found.path("recommendations")
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    private static Predicate<JsonNode> prepared() {
        return found -> found.path("prepared").asBoolean();
    }

    @Test
    void aCustomerGetsWhatOthersHadWithReasonsAndOneWhoOptedOutNothing() throws Exception {
        try (SandboxHost host = start();
                Browser admin = as("admin", host);
                Browser agent = as("agent", host);
                Browser customer = as("customer", host);
                Browser mei = as("mei", host)) {
            ok(admin.put(
                    REST + "projects/" + KEY + "/mode",
                    "application/json",
                    "{\"mode\":\"suggest\",\"threshold\":0.5}"));
            assertThat(agent.get(CATALOGUE).statusCode()).isEqualTo(403);
            assertThat(send(agent, "items", ITEMS).statusCode()).isEqualTo(403);
            assertThat(send(customer, "items", ITEMS).statusCode()).isGreaterThanOrEqualTo(401);
            wrongFilesChangeNothing(admin);
            assertThat(ok(send(admin, "items", ITEMS)).path("rows").asInt()).isEqualTo(9);
            JsonNode taken = ok(send(admin, "events", events()));
            assertThat(taken.path("rows").asInt()).isEqualTo(3 * CUSTOMERS + 1);
            wrongEventsChangeNothing(admin);

            JsonNode cold =
                    recommended(host, agent, "mei", "My kettle has limescale, how do I descale it?", prepared());
            assertThat(names(cold)).isNotEmpty().anyMatch(name -> name.contains("descale"));
            assertThat(cold.path("recommendations").get(0).path("basis").asText())
                    .isEqualTo("content");
            aWordOfThanksDoesNotMakeTheContactOneAboutNothing(host, agent, cold);

            JsonNode state = trained(admin);
            assertThat(state.path("message").asText()).contains("Recommendations: counted from 26 customers");
            reportIsThere(admin, agent);

            JsonNode warm = recommended(host, agent, "customer", "Where is my parcel?", prepared());
            JsonNode first = warm.path("recommendations").get(0);
            assertThat(first.path("name").asText()).as(warm.toString()).isEqualTo("Water filter cartridge");
            assertThat(first.path("basis").asText()).isEqualTo("counted");
            assertThat(first.path("price").asDouble()).isEqualTo(12);
            assertThat(first.path("because").findValuesAsText("name")).contains("Electric kettle");
            assertThat(first.path("because").findValuesAsText("on")).contains("2026-05-03");
            assertThat(names(warm)).hasSize(3).doesNotContain("Electric kettle");
            String html = panelHtml(agent, warm.path("issue").asText());
            assertThat(html)
                    .contains("Recommended next", "Because of Electric kettle (May 3, 2026)", "\u20ac12")
                    .doesNotContain("<b>steel</b>");

            eventsAreRecordedOnce(agent, customer, warm);
            useIsCounted(agent, customer);
            pricesAreThoseOfTheCatalogueNow(admin, agent, warm.path("issue").asText());
            nobodyWhoOptedOut(host, admin, agent, customer);
            forgetting(admin);
        }
    }

    private static void aWordOfThanksDoesNotMakeTheContactOneAboutNothing(
            SandboxHost host, Browser agent, JsonNode cold) throws Exception {
        String key = cold.path("issue").asText();
        Desk desk = host.part(ServiceDesk.class).desk();
        int before = DemoDesk.panel(agent, key, said -> true).path("version").asInt();
        desk.conversation()
                .comment(
                        desk.issues().byKey(key).orElseThrow(),
                        desk.people().byKey("mei").orElseThrow(),
                        "Thank you very much.",
                        false);
        DemoDesk.panel(agent, key, said -> said.path("version").asInt() > before);
        assertThat(names(recommended(agent, key, prepared()))).anyMatch(name -> name.contains("descale"));
    }

    private static String panelHtml(Browser agent, String key) throws Exception {
        return ok(agent.get(REST + "issues/" + key + "/panel")).path("html").asText();
    }

    private static void wrongFilesChangeNothing(Browser admin) throws Exception {
        HttpResponse<String> price = send(admin, "items", ITEMS.replace("39.90", "1e9"));
        refused(price, 400, "file");
        assertThat(price.body()).contains("Row 1: the price \u201c1e9\u201d");
        refused(send(admin, "items", ""), 400, "file");
        refused(send(admin, "items", "id,text,kind\n"), 400, "file");
        refused(send(admin, "events", "customer,item,at\ncustomer,kettle,2026-05-03\n"), 400, "file");
        HttpResponse<String> gbk = admin.postFile(
                CATALOGUE + "/items?format=csv",
                "id,text,kind\na,\u78e8\u8c46\u673a,product\n".getBytes(Charset.forName("GBK")));
        refused(gbk, 400, "file");
        assertThat(gbk.body()).contains("not UTF-8").doesNotContain("Exception");
        refused(admin.postFile(CATALOGUE + "/items?format=xls", new byte[] {1}), 400, "format");
        JsonNode there = ok(admin.get(CATALOGUE));
        assertThat(there.path("total").asInt()).isZero();
        assertThat(there.path("imports")).isEmpty();
    }

    private static void wrongEventsChangeNothing(Browser admin) throws Exception {
        int imports = ok(admin.get(CATALOGUE)).path("imports").size();
        String head = "customer,item,at\n";
        says(send(admin, "events", head + "customer,kettle,2026-05-03\n"), "came in before");
        says(send(admin, "events", head + "mei,kettle,2026-05-03\nmei,kettle,2026-05-03\n"), "earlier row");
        says(send(admin, "events", head + "mei,kettle,2999-01-01\n"), "in the future");
        says(send(admin, "events", head + "mei,nothing,2026-05-03\n"), "no item \u201cnothing\u201d");
        says(send(admin, "events", head + "nobody,kettle,2026-05-03\n"), "nobody is called");
        assertThat(ok(admin.get(CATALOGUE)).path("imports").size()).isEqualTo(imports);
    }

    private static void says(HttpResponse<String> answer, String why) throws Exception {
        refused(answer, 400, "file");
        assertThat(answer.body()).contains("Row ").contains(why);
    }

    private static JsonNode trained(Browser admin) throws Exception {
        assertThat(post(
                                admin,
                                "projects/" + KEY + "/training",
                                "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}")
                        .statusCode())
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

    private static void reportIsThere(Browser admin, Browser agent) throws Exception {
        JsonNode figures = ok(admin.get(TRAINING + "/report/all?kind=recommend"));
        assertThat(figures.path("n").asInt()).isEqualTo(CUSTOMERS);
        assertThat(figures.path("voices").findValuesAsText("voice")).contains("heed", "popular");
        assertThat(figures.path("popularity").path("lists").asInt()).isEqualTo(CUSTOMERS);
        assertThat(admin.get(TRAINING + "/report/all/page?kind=recommend").body())
                .contains("Recommendations in A desk that recommends", "HR@10")
                .doesNotContain("heed.recommend");
        assertThat(agent.get(TRAINING + "/report/all?kind=recommend").statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/secure/admin/HeedTraining!default.jspa?project=" + KEY)
                        .body())
                .contains("There is too little history to tune anything")
                .doesNotContain("heed.recommend");
        assertThat(admin.get("/secure/admin/HeedCatalogue!default.jspa?project=" + KEY)
                        .body())
                .contains("heed-catalogue-items", "Take in what customers had")
                .doesNotContain("heed.catalogue.");
    }

    private static void eventsAreRecordedOnce(Browser agent, Browser customer, JsonNode warm) throws Exception {
        String issue = "issues/" + warm.path("issue").asText() + "/recommendations/";
        String id = warm.path("recommendations").get(0).path("id").asText();
        assertThat(post(agent, issue + id + "/events", "{\"type\":\"shown\"}").statusCode())
                .isEqualTo(201);
        assertThat(post(agent, issue + id + "/events", "{\"type\":\"shown\"}").statusCode())
                .isEqualTo(200);
        refused(post(agent, issue + id + "/events", "{\"type\":\"eaten\"}"), 400, "type");
        assertThat(post(agent, issue + "999999-0/events", "{\"type\":\"shown\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(customer, issue + id + "/events", "{\"type\":\"shown\"}")
                        .statusCode())
                .isGreaterThanOrEqualTo(401);
        String second = warm.path("recommendations").get(1).path("id").asText();
        assertThat(post(agent, issue + second + "/events", "{\"type\":\"dismissed\",\"event\":\"a-1\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(post(agent, issue + second + "/events", "{\"type\":\"dismissed\",\"event\":\"a-1\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode left = ok(agent.get(REST + "issues/" + warm.path("issue").asText() + "/recommendations"));
        assertThat(names(left))
                .contains("Water filter cartridge")
                .doesNotContain(warm.path("recommendations").get(1).path("name").asText());
    }

    /** 73 events: of one customer a kettle, of the others three items each, twelve customers an item. */
    private static void useIsCounted(Browser agent, Browser customer) throws Exception {
        String address = REST + "projects/" + KEY + "/recommendations/use";
        JsonNode use = ok(agent.get(address));
        assertThat(use.path("shown").asInt()).isEqualTo(1);
        assertThat(use.path("dismissed").asInt()).isEqualTo(1);
        assertThat(use.path("attached").asInt()).isZero();
        assertThat(use.path("shownPopularity").asDouble()).isCloseTo(12 / 73.0, within(1e-9));
        assertThat(use.path("hadPopularity").asDouble()).isCloseTo((13 * 13 + 5 * 12 * 12) / (73.0 * 73), within(1e-9));
        assertThat(customer.get(address).statusCode()).isGreaterThanOrEqualTo(401);
    }

    private static void pricesAreThoseOfTheCatalogueNow(Browser admin, Browser agent, String issue) throws Exception {
        JsonNode dearer =
                ok(send(admin, "items", "id,text,kind,price,currency\nfilter,Water filter cartridge,product,14,EUR\n"));
        String address = REST + "issues/" + issue + "/recommendations";
        assertThat(ok(agent.get(address))
                        .path("recommendations")
                        .get(0)
                        .path("price")
                        .asDouble())
                .isEqualTo(14);
        ok(admin.put(
                CATALOGUE + "/imports/" + dearer.path("id").asInt(), "application/json", "{\"state\":\"removed\"}"));
        assertThat(ok(agent.get(address))
                        .path("recommendations")
                        .get(0)
                        .path("price")
                        .asDouble())
                .isEqualTo(12);
        assertThat(admin.delete(CATALOGUE + "/items/filter").statusCode()).isEqualTo(204);
        assertThat(admin.delete(CATALOGUE + "/items/filter").statusCode()).isEqualTo(404);
        assertThat(names(ok(agent.get(address))))
                .as("what left the catalogue is shown no more, also where it was prepared before")
                .doesNotContain("Water filter cartridge");
        int removal = ok(admin.get(CATALOGUE)).path("imports").get(0).path("id").asInt();
        ok(admin.put(CATALOGUE + "/imports/" + removal, "application/json", "{\"state\":\"removed\"}"));
        assertThat(names(ok(agent.get(address)))).contains("Water filter cartridge");
    }

    private static void nobodyWhoOptedOut(SandboxHost host, Browser admin, Browser agent, Browser customer)
            throws Exception {
        ok(customer.put(REST + "me/opt-out", "application/json", "{\"optedOut\":true}"));
        JsonNode out = recommended(host, agent, "customer", "And where is my kettle?", found -> false);
        assertThat(out.path("prepared").asBoolean()).isFalse();
        assertThat(out.path("recommendations")).isEmpty();
        assertThat(panelHtml(agent, out.path("issue").asText())).doesNotContain("Recommended next");
        JsonNode taken = ok(send(admin, "events", "customer,item,at\ncustomer,ceramic,2026-06-01\n"));
        assertThat(taken.path("rows").asInt()).isZero();
        assertThat(taken.path("leftOut").asInt()).isEqualTo(1);
        assertThat(trained(admin).path("message").asText()).contains("from 25 customers");
        ok(customer.put(REST + "me/opt-out", "application/json", "{\"optedOut\":false}"));
    }

    private static void forgetting(Browser admin) throws Exception {
        JsonNode held = ok(admin.get(REST + "customers/customer/export")).path("tables");
        assertThat(held.path("CATALOGUE_EVENT").toString()).contains("kettle");
        assertThat(held.path("RECOMMENDATION")).isNotEmpty();
        assertThat(held.path("RECOMMENDATION_EVENT")).isNotEmpty();
        ok(admin.delete(REST + "customers/customer"));
        JsonNode left = ok(admin.get(REST + "customers/customer/export")).path("tables");
        assertThat(left.path("CATALOGUE_EVENT")).isEmpty();
        assertThat(left.path("RECOMMENDATION")).isEmpty();
        assertThat(left.path("RECOMMENDATION_EVENT")).isEmpty();
    }
}
