package com.heed.sandbox.app;

import static com.heed.sandbox.app.CatalogueDesk.did;
import static com.heed.sandbox.app.CatalogueDesk.names;
import static com.heed.sandbox.app.CatalogueDesk.recommendations;
import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
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

    private CatalogueDesk start() {
        return CatalogueDesk.start(
                folder.resolve("home"),
                DatabaseKind.H2,
                KEY,
                "A desk that recommends",
                List.of("Ask"),
                CatalogueDesk.asked(KEY, CUSTOMERS));
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

    private static String panelHtml(Browser agent, String key) throws Exception {
        return ok(agent.get(REST + "issues/" + key + "/panel")).path("html").asText();
    }

    @Test
    void aCustomerGetsWhatOthersHadWithReasonsAndOneWhoOptedOutNothing() throws Exception {
        try (CatalogueDesk desk = start();
                Browser admin = desk.as("admin");
                Browser agent = desk.as("agent");
                Browser customer = desk.as("customer")) {
            desk.suggest(admin);
            assertThat(agent.get(CATALOGUE).statusCode()).isEqualTo(403);
            assertThat(desk.send(agent, "items", ITEMS).statusCode()).isEqualTo(403);
            assertThat(desk.send(customer, "items", ITEMS).statusCode()).isGreaterThanOrEqualTo(401);
            wrongFilesChangeNothing(desk, admin);
            assertThat(ok(desk.send(admin, "items", ITEMS)).path("rows").asInt())
                    .isEqualTo(9);
            JsonNode taken = ok(desk.send(admin, "events", events()));
            assertThat(taken.path("rows").asInt()).isEqualTo(3 * CUSTOMERS + 1);
            wrongEventsChangeNothing(desk, admin);

            String asked = desk.recommended(agent, "mei", "Ask", "My kettle has limescale, how do I descale it?");
            JsonNode cold = recommendations(agent, asked);
            assertThat(names(cold)).isNotEmpty().anyMatch(name -> name.contains("descale"));
            assertThat(cold.path("recommendations").get(0).path("basis").asText())
                    .isEqualTo("content");
            aWordOfThanksDoesNotMakeTheContactOneAboutNothing(desk, agent, asked);

            JsonNode state = desk.trained(admin);
            assertThat(state.path("message").asText()).contains("Recommendations: counted from 26 customers");
            reportIsThere(admin, agent);

            String later = desk.recommended(agent, "customer", "Ask", "Where is my parcel?");
            JsonNode warm = recommendations(agent, later);
            JsonNode first = warm.path("recommendations").get(0);
            assertThat(first.path("name").asText()).as(warm.toString()).isEqualTo("Water filter cartridge");
            assertThat(first.path("basis").asText()).isEqualTo("counted");
            assertThat(first.path("price").asDouble()).isEqualTo(12);
            assertThat(first.path("because").findValuesAsText("name")).contains("Electric kettle");
            assertThat(first.path("because").findValuesAsText("on")).contains("2026-05-03");
            assertThat(names(warm)).hasSize(3).doesNotContain("Electric kettle");
            String html = panelHtml(agent, later);
            assertThat(html)
                    .contains("Recommended next", "Because of Electric kettle (May 3, 2026)", "\u20ac12")
                    .doesNotContain("<b>steel</b>");

            eventsAreRecordedOnce(agent, customer, later, warm);
            useIsCounted(agent, customer);
            pricesAreThoseOfTheCatalogueNow(desk, admin, agent, later);
            nobodyWhoOptedOut(desk, admin, agent, customer);
            forgetting(admin);
        }
    }

    private static void aWordOfThanksDoesNotMakeTheContactOneAboutNothing(CatalogueDesk desk, Browser agent, String key)
            throws Exception {
        int before = DemoDesk.panel(agent, key, said -> true).path("version").asInt();
        desk.says("mei", key, "Thank you very much.");
        DemoDesk.panel(agent, key, said -> said.path("version").asInt() > before);
        DemoDesk.panel(agent, key, said -> said.path("version").isInt());
        assertThat(names(recommendations(agent, key))).anyMatch(name -> name.contains("descale"));
    }

    private static void wrongFilesChangeNothing(CatalogueDesk desk, Browser admin) throws Exception {
        HttpResponse<String> price = desk.send(admin, "items", ITEMS.replace("39.90", "1e9"));
        refused(price, 400, "file");
        assertThat(price.body()).contains("Row 1: the price \u201c1e9\u201d");
        refused(desk.send(admin, "items", ""), 400, "file");
        refused(desk.send(admin, "items", "id,text,kind\n"), 400, "file");
        refused(desk.send(admin, "events", "customer,item,at\ncustomer,kettle,2026-05-03\n"), 400, "file");
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

    private static void wrongEventsChangeNothing(CatalogueDesk desk, Browser admin) throws Exception {
        int imports = ok(admin.get(CATALOGUE)).path("imports").size();
        String head = "customer,item,at\n";
        says(desk.send(admin, "events", head + "customer,kettle,2026-05-03\n"), "came in before");
        says(desk.send(admin, "events", head + "mei,kettle,2026-05-03\nmei,kettle,2026-05-03\n"), "earlier row");
        says(desk.send(admin, "events", head + "mei,kettle,2999-01-01\n"), "in the future");
        says(desk.send(admin, "events", head + "mei,nothing,2026-05-03\n"), "no item \u201cnothing\u201d");
        says(desk.send(admin, "events", head + "nobody,kettle,2026-05-03\n"), "nobody is called");
        assertThat(ok(admin.get(CATALOGUE)).path("imports").size()).isEqualTo(imports);
    }

    private static void says(HttpResponse<String> answer, String why) throws Exception {
        refused(answer, 400, "file");
        assertThat(answer.body()).contains("Row ").contains(why);
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

    private static void eventsAreRecordedOnce(Browser agent, Browser customer, String key, JsonNode warm)
            throws Exception {
        String shown = "{\"type\":\"shown\"}";
        String id = warm.path("recommendations").get(0).path("id").asText();
        assertThat(did(agent, key, id, shown).statusCode()).isEqualTo(201);
        assertThat(did(agent, key, id, shown).statusCode()).isEqualTo(200);
        refused(did(agent, key, id, "{\"type\":\"eaten\"}"), 400, "type");
        assertThat(did(agent, key, "999999-0", shown).statusCode()).isEqualTo(404);
        assertThat(did(customer, key, id, shown).statusCode()).isGreaterThanOrEqualTo(401);
        String dismissed = "{\"type\":\"dismissed\",\"event\":\"a-1\"}";
        String second = warm.path("recommendations").get(1).path("id").asText();
        assertThat(did(agent, key, second, dismissed).statusCode()).isEqualTo(201);
        assertThat(did(agent, key, second, dismissed).statusCode()).isEqualTo(200);
        assertThat(names(recommendations(agent, key)))
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

    private static void pricesAreThoseOfTheCatalogueNow(CatalogueDesk desk, Browser admin, Browser agent, String issue)
            throws Exception {
        JsonNode dearer = ok(desk.send(
                admin, "items", "id,text,kind,price,currency\nfilter,Water filter cartridge,product,14,EUR\n"));
        assertThat(recommendations(agent, issue)
                        .path("recommendations")
                        .get(0)
                        .path("price")
                        .asDouble())
                .isEqualTo(14);
        ok(admin.put(
                CATALOGUE + "/imports/" + dearer.path("id").asInt(), "application/json", "{\"state\":\"removed\"}"));
        assertThat(recommendations(agent, issue)
                        .path("recommendations")
                        .get(0)
                        .path("price")
                        .asDouble())
                .isEqualTo(12);
        assertThat(admin.delete(CATALOGUE + "/items/filter").statusCode()).isEqualTo(204);
        assertThat(admin.delete(CATALOGUE + "/items/filter").statusCode()).isEqualTo(404);
        assertThat(names(recommendations(agent, issue)))
                .as("what left the catalogue is shown no more, also where it was prepared before")
                .doesNotContain("Water filter cartridge");
        int removal = ok(admin.get(CATALOGUE)).path("imports").get(0).path("id").asInt();
        ok(admin.put(CATALOGUE + "/imports/" + removal, "application/json", "{\"state\":\"removed\"}"));
        assertThat(names(recommendations(agent, issue))).contains("Water filter cartridge");
    }

    private static void nobodyWhoOptedOut(CatalogueDesk desk, Browser admin, Browser agent, Browser customer)
            throws Exception {
        ok(customer.put(REST + "me/opt-out", "application/json", "{\"optedOut\":true}"));
        String key = desk.recommended(agent, "customer", "Ask", "And where is my kettle?");
        JsonNode out = recommendations(agent, key);
        assertThat(out.path("prepared").asBoolean()).isFalse();
        assertThat(out.path("recommendations")).isEmpty();
        assertThat(panelHtml(agent, key)).doesNotContain("Recommended next");
        JsonNode taken = ok(desk.send(admin, "events", "customer,item,at\ncustomer,ceramic,2026-06-01\n"));
        assertThat(taken.path("rows").asInt()).isZero();
        assertThat(taken.path("leftOut").asInt()).isEqualTo(1);
        assertThat(desk.trained(admin).path("message").asText()).contains("from 25 customers");
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
