package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.refused;
import static com.heed.sandbox.app.LeavingDesk.LEAVING;
import static com.heed.sandbox.app.LeavingDesk.OVERVIEW;
import static com.heed.sandbox.app.LeavingDesk.TRAINING;
import static com.heed.sandbox.app.LeavingDesk.customers;
import static com.heed.sandbox.app.LeavingDesk.define;
import static com.heed.sandbox.app.LeavingDesk.learned;
import static com.heed.sandbox.app.LeavingDesk.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.planted.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Companies that leave, through the shipped jar: what several of their people ask counts together, is learned, listed by the name of the company, shown beside a request of any of them, and is gone when one of them is forgotten. */
final class LeavingOrganisationsIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void companiesAreLearnedListedAndShownBesideTheRequestsOfTheirPeople() throws Exception {
        try (SandboxHost host = LeavingDesk.start(folder);
                Browser admin = as("admin", host)) {
            List<String> left = LeavingDesk.loadCompanies(host);
            try (Browser agent = as("agent", host)) {
                LeavingDesk.setUp(admin);
                assertThat(learned(admin)).as("persons").contains("of who leaves was learned");
                refused(define(admin, "{\"unit\":\"company\"}"), 400, "unit");
                assertThat(ok(define(admin, "{\"unit\":\"organisation\"}"))
                                .path("unit")
                                .asText())
                        .isEqualTo("organisation");
                assertThat(customers(agent))
                        .as("what was learned of persons tells nothing of companies")
                        .isEmpty();

                assertThat(learned(admin)).contains("of who leaves was learned and is in use");
                companiesAreMeasuredAndListed(admin, agent);
                thePanelNamesTheCompany(agent);
                whoIsForgottenTakesTheRiskAlong(host, admin, agent);
                aListNamesCompanies(admin, agent, left);
            }
        }
    }

    private static int number(String company) {
        assertThat(company).startsWith("Company ");
        return Integer.parseInt(company.substring("Company ".length()));
    }

    private static void companiesAreMeasuredAndListed(Browser admin, Browser agent) throws Exception {
        JsonNode report = ok(admin.get(TRAINING + "/report/all?kind=leaving"));
        assertThat(report.path("speaks").asBoolean()).as(report.toString()).isTrue();
        assertThat(StreamSupport.stream(report.path("factors").spliterator(), false)
                        .map(factor -> factor.path("name").asText()))
                .contains("change of the people who asked in 30")
                .doesNotContain("contacts of colleagues in 30");
        JsonNode listed = ok(agent.get(LEAVING + "/customers"));
        assertThat(listed.path("unit").asText()).isEqualTo("organisation");
        List<String> names = names(agent);
        assertThat(names).as(listed.toString()).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        int late = (int) names.stream().filter(name -> number(name) % 2 == 0).count();
        assertThat(late).as(names.toString()).isGreaterThan(5);
        assertThat(names.subList(0, late))
                .as("who was planted to leave stands first")
                .allMatch(name -> number(name) % 2 == 0);
        assertThat(agent.get(OVERVIEW).body())
                .contains("Customers are organisations here", ">" + names.getFirst() + "</a></th>");
        assertThat(agent.get(LEAVING + "/customers.csv").body()).contains("\n" + names.getFirst() + ",");
    }

    private static void thePanelNamesTheCompany(Browser agent) throws Exception {
        JsonNode first = customers(agent).getFirst();
        for (JsonNode key : first.path("issues")) {
            assertThat(panel(agent, key.asText()))
                    .contains("Risk of leaving", first.path("name").asText() + ": ", "within 30 days (average");
        }
    }

    private static void whoIsForgottenTakesTheRiskAlong(SandboxHost host, Browser admin, Browser agent)
            throws Exception {
        JsonNode first = customers(agent).getFirst();
        String company = first.path("name").asText();
        String member = "c" + number(company);
        String other = names(agent).get(1);
        String ofColleague = StreamSupport.stream(first.path("issues").spliterator(), false)
                .map(JsonNode::asText)
                .filter(key -> reporter(host, key).equals(member + "b"))
                .findFirst()
                .orElseThrow();
        ok(admin.delete(REST + "customers/" + member));
        assertThat(names(agent)).doesNotContain(company).contains(other);
        assertThat(panel(agent, ofColleague)).doesNotContain("Risk of leaving");

        assertThat(learned(admin)).contains("Customers scored: ");
        assertThat(panel(agent, ofColleague))
                .as("scored anew by the requests of the colleague")
                .contains("Risk of leaving", company + ": ");
        for (JsonNode each : customers(agent)) {
            for (JsonNode key : each.path("issues")) {
                assertThat(reporter(host, key.asText())).isNotEqualTo(member);
            }
        }
    }

    private static String panel(Browser agent, String key) throws Exception {
        return DemoDesk.panel(agent, key, said -> !said.path("version").isNull())
                .path("html")
                .asText();
    }

    private static String reporter(SandboxHost host, String key) {
        ApplicationUser reporter = host.part(ServiceDesk.class)
                .desk()
                .issues()
                .byKey(key)
                .orElseThrow()
                .getReporter();
        return Objects.requireNonNull(reporter).getKey();
    }

    private static void aListNamesCompanies(Browser admin, Browser agent, List<String> left) throws Exception {
        JsonNode before = ok(admin.get(LEAVING));
        refused(list(admin, "c1,2026-01-01"), 400, "list");
        refused(list(admin, "organisation:99999,2026-01-01"), 400, "list");
        assertThat(ok(admin.get(LEAVING))).isEqualTo(before);
        ok(define(admin, "{\"unit\":\"person\"}"));
        ok(list(admin, "c1,2026-01-01"));
        ok(define(admin, "{\"unit\":\"organisation\",\"kind\":\"list\"}"));
        assertThat(learned(admin)).as("a list of persons").contains("Hand in the list of customers who left first");

        assertThat(ok(list(admin, String.join("\n", left))).path("listed").asInt())
                .isEqualTo(left.size());
        assertThat(learned(admin)).contains("of who leaves was learned and is in use");
        assertThat(names(agent))
                .as("who is on the list has left already")
                .noneMatch(name -> left.stream().anyMatch(line -> line.startsWith(name + ",")));
    }

    private static HttpResponse<String> list(Browser admin, String csv) {
        return admin.put(LEAVING + "/list", "text/csv", csv);
    }
}
