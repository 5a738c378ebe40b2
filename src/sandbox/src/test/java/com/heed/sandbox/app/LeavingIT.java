package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static com.heed.sandbox.app.LeavingDesk.LEAVING;
import static com.heed.sandbox.app.LeavingDesk.OVERVIEW;
import static com.heed.sandbox.app.LeavingDesk.TRAINING;
import static com.heed.sandbox.app.LeavingDesk.customers;
import static com.heed.sandbox.app.LeavingDesk.define;
import static com.heed.sandbox.app.LeavingDesk.learned;
import static com.heed.sandbox.app.LeavingDesk.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.planted.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who leaves, learned from a desk with a planted cause, through the shipped jar: said, learned, measured, listed, shown beside a request, held out, forgotten. */
final class LeavingIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void whoLeavesIsLearnedToldAndForgotten() throws Exception {
        try (SandboxHost host = LeavingDesk.start(folder);
                Browser admin = as("admin", host)) {
            LeavingDesk.load(host);
            try (Browser agent = as("agent", host);
                    Browser customer = as("customer", host)) {
                wrongSettingsChangeNothing(admin, agent);
                LeavingDesk.setUp(admin);
                aListIsTakenWholeOrNotAtAll(admin);
                assertThat(ok(agent.get(LEAVING + "/customers")).path("customers"))
                        .isEmpty();

                assertThat(learned(admin)).contains("Model 1 of who leaves was learned and is in use");
                theCauseIsMeasured(admin, agent);
                List<String> atRisk = theListIsForThoseWhoMay(agent, customer);
                thePanelSaysWhy(host, agent);
                whoOptsOutOrIsForgottenIsTold(admin, agent, customer, atRisk);
                aShareIsHeldOut(admin, agent);
                aBrokenModelIsRefused(admin, agent);
                whatNobodyDidTeachesNothing(admin, agent);
            }
        }
    }

    private static void wrongSettingsChangeNothing(Browser admin, Browser agent) throws Exception {
        JsonNode before = ok(admin.get(LEAVING));
        assertThat(before.path("kind").asText()).isEqualTo("off");
        refused(post(admin, "projects/LEAVE/leaving/learn", ""), 400, "kind");
        refused(define(admin, "{\"kind\":\"soon\"}"), 400, "kind");
        refused(define(admin, "{\"kind\":\"silence\",\"days\":29}"), 400, "days");
        refused(define(admin, "{\"kind\":\"silence\",\"days\":\"many\"}"), 400, "days");
        refused(define(admin, "{\"kind\":\"silence\",\"heldOut\":51}"), 400, "heldOut");
        refused(define(admin, "{\"kind\":\"issue\",\"field\":\"customfield_99\",\"value\":\"x\"}"), 400, "field");
        refused(define(admin, "{\"kind\":\"issue\",\"field\":\"status\",\"value\":\" \"}"), 400, "value");
        assertThat(define(agent, "{\"kind\":\"silence\"}").statusCode()).isEqualTo(403);
        assertThat(agent.get(LEAVING).statusCode()).isEqualTo(403);
        assertThat(post(agent, "projects/LEAVE/leaving/learn", "").statusCode()).isEqualTo(403);
        assertThat(ok(admin.get(LEAVING))).isEqualTo(before);
    }

    private static void aListIsTakenWholeOrNotAtAll(Browser admin) throws Exception {
        refused(list(admin, "c1,2026-01-01\nnobody,2026-01-01"), 400, "list");
        refused(list(admin, "c1,yesterday\nc2,tomorrow"), 400, "list");
        refused(list(admin, "c1,2199-01-01"), 400, "list");
        refused(list(admin, "c1"), 400, "list");
        refused(list(admin, ""), 400, "list");
        assertThat(ok(admin.get(LEAVING)).path("listed").isNull()).isTrue();
        assertThat(ok(list(admin, "customer,left\nc1,2026-01-01\nc2,2026-02-01"))
                        .path("listed")
                        .asInt())
                .isEqualTo(2);
        assertThat(ok(list(admin, "c3,2026-01-01")).path("listed").asInt()).isEqualTo(1);
    }

    private static HttpResponse<String> list(Browser admin, String csv) {
        return admin.put(LEAVING + "/list", "text/csv", csv);
    }

    private static void theCauseIsMeasured(Browser admin, Browser agent) throws Exception {
        JsonNode report = ok(admin.get(TRAINING + "/report/all?kind=leaving"));
        assertThat(report.path("speaks").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("auc").path(1).asDouble()).isGreaterThan(0.6);
        assertThat(report.path("n").asInt()).isGreaterThanOrEqualTo(50);
        assertThat(report.path("overRate").path(2).asDouble()).isNegative();
        assertThat(report.path("majority").path(0).asDouble()).isBetween(0.5, 1.0);
        assertThat(report.path("factors")).isNotEmpty();
        String page = admin.get(TRAINING + "/report/all/page?kind=leaving").body();
        assertThat(page).contains("Area under the ROC curve", "Odds ratio", "hours to the first reply");
        assertThat(admin.get(TRAINING + "/report/all/cases.csv?kind=leaving").body())
                .startsWith("\uFEFFp,left")
                .doesNotContain("c1");
        assertThat(agent.get(TRAINING + "/report/all?kind=leaving").statusCode())
                .isEqualTo(403);
    }

    private static List<String> theListIsForThoseWhoMay(Browser agent, Browser customer) throws Exception {
        JsonNode listed = ok(agent.get(LEAVING + "/customers"));
        List<String> names = names(agent);
        double average = listed.path("average").asDouble();
        assertThat(names).as(listed.toString()).contains("customer").hasSizeGreaterThan(5);
        double before = 1;
        for (JsonNode each : listed.path("customers")) {
            assertThat(each.path("p").asDouble()).isBetween(1.4 * average, before);
            before = each.path("p").asDouble();
            assertThat(each.path("reasons")).isNotEmpty();
            assertThat(each.path("issues").path(0).asText()).startsWith("LEAVE-");
        }
        // Every second was planted; of those at risk they have to be nearly all.
        long late = names.stream().filter(LeavingDesk::isPlanted).count();
        assertThat(late).as(names.toString()).isGreaterThan(names.size() * 3L / 4);
        assertThat(listed.path("customers").toString()).contains("first reply after 50 hours");
        String csv = agent.get(LEAVING + "/customers.csv").body();
        assertThat(csv.lines().count()).isEqualTo(names.size() + 1);
        assertThat(csv).contains("Answer what waits");
        String page = agent.get(OVERVIEW).body();
        assertThat(page).contains("Customers at risk", "heed-leaving-list", "LEAVE-");
        for (String path : List.of("/customers", "/customers.csv")) {
            assertThat(customer.get(LEAVING + path).statusCode()).isIn(401, 403, 404);
        }
        return names;
    }

    private static void thePanelSaysWhy(SandboxHost host, Browser agent) throws Exception {
        String key = issueOf(agent, "customer");
        JsonNode panel =
                DemoDesk.panel(agent, key, said -> !said.path("version").isNull());
        assertThat(panel.path("html").asText())
                .contains("Risk of leaving", "within 30 days (average", "heed-factor-up", "Raises the risk");
        assertThat(panel.toString().replace(panel.path("html").toString(), "")).doesNotContain("leaving");
        assertThat(agent.get("/rest/api/2/issue/" + key + "/properties/heed").body())
                .doesNotContain("leaving", "churn");
    }

    private static String issueOf(Browser agent, String name) throws Exception {
        for (JsonNode each : customers(agent)) {
            if (each.path("name").asText().equals(name)) {
                return each.path("issues").path(0).asText();
            }
        }
        throw new AssertionError(name + " is not at risk");
    }

    private static JsonNode tables(Browser admin, String person) throws Exception {
        return ok(admin.get(REST + "customers/" + person + "/export")).path("tables");
    }

    private static void whoOptsOutOrIsForgottenIsTold(
            Browser admin, Browser agent, Browser customer, List<String> atRisk) throws Exception {
        assertThat(tables(admin, "customer").path("LEAVING_SCORE")).hasSize(1);
        ok(customer.put(REST + "me/opt-out", "application/json", "{\"optedOut\":true}"));
        assertThat(names(agent)).doesNotContain("customer");
        assertThat(tables(admin, "customer").path("LEAVING_SCORE")).isEmpty();
        String other = atRisk.stream()
                .filter(name -> !name.equals("customer"))
                .findFirst()
                .orElseThrow();
        assertThat(names(agent)).contains(other);
        assertThat(tables(admin, other).path("LEAVING_SCORE").toString()).contains("hours to the first reply");
        ok(admin.delete(REST + "customers/" + other));
        assertThat(names(agent)).doesNotContain(other);
        assertThat(tables(admin, other).path("LEAVING_SCORE")).isEmpty();
        assertThat(tables(admin, "c3").path("LEFT_CUSTOMER")).hasSize(1);
        ok(admin.delete(REST + "customers/c3"));
        assertThat(tables(admin, "c3").path("LEFT_CUSTOMER")).isEmpty();
    }

    private static void aShareIsHeldOut(Browser admin, Browser agent) throws Exception {
        int before = names(agent).size();
        ok(define(admin, "{\"heldOut\":50}"));
        String message = learned(admin);
        assertThat(message).contains("Customers scored");
        assertThat(names(agent)).hasSizeBetween(before / 4, before * 3 / 4).doesNotContain("customer");
        assertThat(agent.get(OVERVIEW).body()).contains("chosen by chance");
        ok(define(admin, "{\"heldOut\":0}"));
    }

    private void aBrokenModelIsRefused(Browser admin, Browser agent) throws Exception {
        Path pack = folder.resolve("home/shared/data/heed/models");
        List<Path> files;
        try (var all = Files.walk(pack)) {
            files = all.filter(file -> file.getFileName().toString().equals("leaving.json"))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Files.writeString(file, Files.readString(file).replace("\"days\":30", "\"days\":31"));
        }
        ok(admin.put(
                TRAINING + "/model", "application/json", "{\"kind\":\"leaving\",\"language\":\"all\",\"number\":0}"));
        assertThat(names(agent)).as("taken out of use").isEmpty();
        refused(
                admin.put(
                        TRAINING + "/model",
                        "application/json",
                        "{\"kind\":\"leaving\",\"language\":\"all\",\"number\":1}"),
                400,
                "number");
        assertThat(admin.get(TRAINING + "/report/all?kind=leaving").statusCode())
                .isEqualTo(404);
    }

    private static void whatNobodyDidTeachesNothing(Browser admin, Browser agent) throws Exception {
        ok(define(admin, "{\"value\":\"Never said\"}"));
        assertThat(learned(admin))
                .contains("Too few customers to learn who leaves", "of whom 0 left", "Customers scored: 0");
        assertThat(names(agent)).isEmpty();
        ok(define(admin, "{\"kind\":\"silence\",\"days\":365}"));
        assertThat(learned(admin)).contains("The history is", "1095 are needed");
    }
}
