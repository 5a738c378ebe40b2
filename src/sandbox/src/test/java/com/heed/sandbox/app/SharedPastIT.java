package com.heed.sandbox.app;

import static com.heed.sandbox.app.CatalogueDesk.names;
import static com.heed.sandbox.app.CatalogueDesk.recommendations;
import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.ArchiveLoader;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedRequestType;
import com.heed.sandbox.transfer.ProjectArchive;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk that serves companies, through the shipped jar on each database: what one person of a company has tells what another is recommended, is not recommended to them again, and is gone from it once the one opts out or is forgotten. */
final class SharedPastIT {
    private static final String KEY = "ORG";
    private static final int COMPANIES = 24;
    private static final String ITEMS = """
            id,text,kind
            kettle,Electric kettle,product
            filter,Water filter cartridge,product
            spade,Garden spade,product
            gloves,Garden gloves,product
            seeds,Tomato seeds,product
            """;
    /** One person of a company bought the first, another the second. */
    private static final List<List<String>> BOUGHT = List.of(List.of("kettle", "filter"), List.of("spade", "gloves"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static ArchivedPerson person(
            String key, String name, ArchivedPerson.Role role, @Nullable String organisation) {
        return new ArchivedPerson(key, name, "", role, organisation, Locale.ENGLISH);
    }

    /** Companies of two people, who wrote once each; Carl and Dora are of Acme, and Paul of no company. */
    private CatalogueDesk start(DatabaseKind kind) {
        SandboxHost host = SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), kind, null, true, false));
        List<ArchivedPerson> people = new ArrayList<>();
        people.add(person("lee", "Lee", ArchivedPerson.Role.AGENT, null));
        for (int i = 0; i < COMPANIES; i++) {
            for (String who : List.of("a", "b")) {
                people.add(person(who + i, who + i, ArchivedPerson.Role.CUSTOMER, "Company " + i));
            }
        }
        people.add(person("carl", "Carl Berg", ArchivedPerson.Role.CUSTOMER, "Acme"));
        people.add(person("dora", "Dora Mills", ArchivedPerson.Role.CUSTOMER, "Acme"));
        people.add(person("paul", "Paul Reed", ArchivedPerson.Role.CUSTOMER, null));
        List<ArchivedIssue> issues = new ArrayList<>();
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(40));
        for (ArchivedPerson customer : people.subList(1, people.size())) {
            int number = issues.size() + 1;
            issues.add(CatalogueDesk.issue(
                    KEY + "-" + number,
                    "Ask",
                    customer.key(),
                    first.plus(Duration.ofHours(number)),
                    "Hello, where is my order number " + number + "?",
                    true));
        }
        Desk desk = host.part(ServiceDesk.class).desk();
        new ArchiveLoader(desk)
                .load(
                        new ProjectArchive(
                                KEY,
                                "A desk for companies",
                                true,
                                people,
                                List.of(new ArchivedRequestType("Ask", "Ask", "Ask.", "\u95ee\u3002", "Question")),
                                issues),
                        key -> key.equals("carl") || key.equals("dora"));
        long project = desk.projects().byKey(KEY).orElseThrow().id();
        for (String agent : List.of("admin", "agent")) {
            desk.projects().addMember(project, agent, Role.AGENT);
        }
        return new CatalogueDesk(host, KEY);
    }

    private static String events() {
        StringBuilder csv = new StringBuilder("customer,item,at\n");
        for (int i = 0; i < COMPANIES; i++) {
            List<String> bought = BOUGHT.get(i % BOUGHT.size());
            csv.append("a%d,%s,2026-03-%02d%n".formatted(i, bought.get(0), i + 1));
            csv.append("b%d,%s,2026-04-%02d%n".formatted(i, bought.get(1), i + 1));
        }
        return csv + "carl,kettle,2026-05-03\norganisation:Acme,seeds,2026-05-04\n";
    }

    private static HttpResponse<String> customersAre(CatalogueDesk desk, Browser person, String unit) {
        return person.put(desk.project() + "/catalogue/customers", "application/json", "{\"unit\":" + unit + "}");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatOnePersonOfACompanyHasTellsWhatAnotherNeeds(DatabaseKind kind) throws Exception {
        try (CatalogueDesk desk = start(kind);
                Browser admin = desk.as("admin");
                Browser agent = desk.as("agent");
                Browser carl = desk.as("carl")) {
            desk.suggest(admin);
            ok(desk.send(admin, "items", ITEMS));
            wrongOrganisationsChangeNothing(desk, admin);
            ok(desk.send(admin, "events", events()));

            assertThat(desk.trained(admin).path("message").asText())
                    .as("persons: two of each company, Carl, Dora and Paul; what Acme has is nobody's")
                    .contains("counted from " + (2 * COMPANIES + 3) + " customers");
            JsonNode alone = recommendations(agent, desk.recommended(agent, "dora", "Ask", "Where is my parcel?"));
            assertThat(alone.toString()).as("each person is a customer").doesNotContain("\"whose\":\"organisation\"");

            theUnitIsTheAdministratorsToSay(desk, admin, agent);
            assertThat(desk.trained(admin).path("message").asText())
                    .as("companies, Acme, and Paul alone")
                    .contains("counted from " + (COMPANIES + 2) + " customers");

            String dora = desk.recommended(agent, "dora", "Ask", "Where is my parcel now?");
            aColleaguesPastSpeaks(agent, dora);
            String own = desk.recommended(agent, "carl", "Ask", "And where is mine?");
            assertThat(reason(
                                    recommendations(agent, own)
                                            .path("recommendations")
                                            .get(0),
                                    "Electric kettle")
                            .path("whose")
                            .asText())
                    .as("Carl has the kettle himself")
                    .isEqualTo("person");
            String paul = desk.recommended(agent, "paul", "Ask", "Where is my order?");
            assertThat(recommendations(agent, paul).toString())
                    .as("without an organisation the person counts")
                    .doesNotContain("\"whose\":\"organisation\"");

            isToldWithoutColleagues(admin);
            isGoneWithWhoOptsOut(desk, admin, agent, carl, dora);
            isGoneWithWhoIsForgotten(desk, admin, agent, dora);
        }
    }

    private static void wrongOrganisationsChangeNothing(CatalogueDesk desk, Browser admin) throws Exception {
        HttpResponse<String> unknown = desk.send(
                admin, "events", "customer,item,at\ncarl,kettle,2026-05-03\norganisation:Globex,seeds,2026-05-04\n");
        refused(unknown, 400, "file");
        assertThat(unknown.body()).contains("Row 2: this project has no organisation \u201cGlobex\u201d");
        int elsewhere = desk.host()
                .part(ServiceDesk.class)
                .desk()
                .fields()
                .organisation("Of another desk")
                .id();
        assertThat(desk.send(admin, "events", "customer,item,at\norganisation:" + elsewhere + ",seeds,2026-05-04\n")
                        .body())
                .contains("Row 1: this project has no organisation \u201c" + elsewhere + "\u201d");
        JsonNode imports = ok(admin.get(desk.project() + "/catalogue")).path("imports");
        assertThat(imports.findValuesAsText("kind")).containsExactly("items");
    }

    private static void theUnitIsTheAdministratorsToSay(CatalogueDesk desk, Browser admin, Browser agent)
            throws Exception {
        assertThat(ok(admin.get(desk.project() + "/catalogue/customers"))
                        .path("unit")
                        .asText())
                .isEqualTo("person");
        assertThat(customersAre(desk, agent, "\"organisation\"").statusCode()).isEqualTo(403);
        refused(customersAre(desk, admin, "\"family\""), 400, "unit");
        refused(customersAre(desk, admin, "7"), 400, "unit");
        assertThat(ok(customersAre(desk, admin, "\"organisation\""))
                        .path("unit")
                        .asText())
                .isEqualTo("organisation");
        assertThat(ok(admin.get(desk.project() + "/catalogue/customers"))
                        .path("unit")
                        .asText())
                .isEqualTo("organisation");
    }

    private static JsonNode reason(JsonNode recommendation, String name) {
        for (JsonNode each : recommendation.path("because")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no " + name + " in " + recommendation);
    }

    private static void aColleaguesPastSpeaks(Browser agent, String issue) throws Exception {
        JsonNode told = recommendations(agent, issue);
        JsonNode first = told.path("recommendations").get(0);
        assertThat(first.path("name").asText()).as(told.toString()).isEqualTo("Water filter cartridge");
        assertThat(first.path("basis").asText()).isEqualTo("counted");
        JsonNode kettle = reason(first, "Electric kettle");
        assertThat(kettle.path("on").asText()).isEqualTo("2026-05-03");
        assertThat(kettle.path("whose").asText()).isEqualTo("organisation");
        assertThat(reason(first, "Ask").path("whose").asText())
                .as("Dora asked, too")
                .isEqualTo("person");
        assertThat(names(told))
                .as("what a colleague or the company has is offered to nobody of it")
                .isNotEmpty()
                .doesNotContain("Electric kettle", "Tomato seeds");
        String html =
                ok(agent.get(REST + "issues/" + issue + "/panel")).path("html").asText();
        assertThat(html)
                .contains("Because of ", "Electric kettle at their organisation (May 3, 2026)")
                .doesNotContain("Carl", "carl");
    }

    private static void isToldWithoutColleagues(Browser admin) throws Exception {
        JsonNode held = ok(admin.get(REST + "customers/carl/export")).path("tables");
        assertThat(held.path("RECOMMENDED_FROM").findValuesAsText("userKey"))
                .isNotEmpty()
                .containsOnly("carl");
        assertThat(held.path("CATALOGUE_EVENT").toString())
                .as("what Acme has is no person's")
                .contains("kettle")
                .doesNotContain("seeds");
        String colleague = admin.get(REST + "customers/dora/export").body();
        assertThat(colleague).contains("RECOMMENDATION").doesNotContain("carl").doesNotContain("Carl");
    }

    /** Numbers in a table of what is held of a person. */
    private static List<Integer> numbers(Browser admin, String person, String table, String column) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        ok(admin.get(REST + "customers/" + person + "/export"))
                .path("tables")
                .path(table)
                .forEach(row -> numbers.add(row.path(column).asInt()));
        return numbers;
    }

    private static void isGoneWithWhoOptsOut(
            CatalogueDesk desk, Browser admin, Browser agent, Browser carl, String dora) throws Exception {
        List<Integer> fromCarl = numbers(admin, "carl", "RECOMMENDED_FROM", "recommendationId");
        assertThat(numbers(admin, "dora", "RECOMMENDATION", "id")).containsAll(fromCarl);
        ok(carl.put(REST + "me/opt-out", "application/json", "{\"optedOut\":true}"));
        assertThat(recommendations(agent, dora).path("prepared").asBoolean())
                .as("what was prepared from Carl's past is gone")
                .isFalse();
        assertThat(numbers(admin, "dora", "RECOMMENDATION", "id"))
                .as("not only hidden")
                .isNotEmpty()
                .doesNotContainAnyElementsOf(fromCarl);
        assertThat(numbers(admin, "carl", "RECOMMENDED_FROM", "recommendationId"))
                .isEmpty();
        desk.says("dora", dora, "Is there any news?");
        JsonNode without = prepared(agent, dora, told -> true);
        assertThat(without.toString()).doesNotContain("Electric kettle\",\"on\"");
        ok(carl.put(REST + "me/opt-out", "application/json", "{\"optedOut\":false}"));
        desk.says("dora", dora, "Please answer.");
        JsonNode again = prepared(agent, dora, told -> told.toString().contains("Electric kettle\",\"on\""));
        assertThat(again.toString()).as("in again").contains("\"whose\":\"organisation\"");
    }

    private static void isGoneWithWhoIsForgotten(CatalogueDesk desk, Browser admin, Browser agent, String dora)
            throws Exception {
        ok(admin.delete(REST + "customers/carl"));
        assertThat(recommendations(agent, dora).toString())
                .as("what was prepared while Carl was out may be there still, what came from him is not")
                .doesNotContain("Electric kettle\",\"on\"");
        JsonNode left = ok(admin.get(REST + "customers/carl/export")).path("tables");
        assertThat(left.path("RECOMMENDED_FROM")).isEmpty();
        assertThat(left.path("CATALOGUE_EVENT")).isEmpty();
        desk.says("dora", dora, "Nobody there?");
        assertThat(prepared(agent, dora, told -> true).toString()).doesNotContain("Electric kettle\",\"on\"");
        assertThat(desk.trained(admin).path("message").asText())
                .as("Dora and what Acme has are a customer still")
                .contains("counted from " + (COMPANIES + 2) + " customers");
    }

    /** Waits for what is prepared anew. */
    private static JsonNode prepared(Browser agent, String issue, Predicate<JsonNode> there) throws Exception {
        JsonNode told = recommendations(agent, issue);
        for (int i = 0; i < 300 && !(told.path("prepared").asBoolean() && there.test(told)); i++) {
            Thread.sleep(100);
            told = recommendations(agent, issue);
        }
        assertThat(told.path("prepared").asBoolean() && there.test(told))
                .as(told.toString())
                .isTrue();
        return told;
    }
}
