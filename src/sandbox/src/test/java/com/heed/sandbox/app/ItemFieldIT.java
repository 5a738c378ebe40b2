package com.heed.sandbox.app;

import static com.heed.sandbox.app.CatalogueDesk.names;
import static com.heed.sandbox.app.CatalogueDesk.recommendations;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.field.DeskAsset;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.FieldType;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.transfer.ArchivedIssue;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that name products in a field, through the shipped jar: no event is imported, and still it is known who has what. */
final class ItemFieldIT {
    private static final String KEY = "HAD";
    private static final int CUSTOMERS = 24;
    /** What customers wrote about, one after the other: half of them in words, half by id. */
    private static final List<List<String>> WRITTEN =
            List.of(List.of("electric KETTLE", "filter"), List.of("spade", "Garden gloves"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private CatalogueDesk start() {
        List<ArchivedIssue> issues = new ArrayList<>();
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(60));
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < CUSTOMERS; i++) {
                issues.add(CatalogueDesk.issue(
                        KEY + "-" + (k * CUSTOMERS + i + 1),
                        "Ask",
                        "buyer" + i,
                        first.plus(Duration.ofDays(20L * k)).plus(Duration.ofHours(i)),
                        "Hello, I have a question about what I bought, number " + i + ".",
                        true));
            }
        }
        return CatalogueDesk.start(
                folder.resolve("home"), DatabaseKind.H2, KEY, "A desk with a product field", List.of("Ask"), issues);
    }

    private static void objectsOfAssetsNameItemsToo(
            CatalogueDesk desk, Desk jira, long project, Browser admin, Browser agent) throws Exception {
        DeskField objects = jira.fields().add("Affected objects", FieldType.ASSETS, project);
        assertThat(ok(fieldIs(desk, admin, "\"" + objects.getId() + "\""))
                        .path("name")
                        .asText())
                .isEqualTo("Affected objects");
        String key = desk.asked(agent, "customer", "Ask", "A question");
        jira.fields()
                .setValue(
                        jira.issues().byKey(key).orElseThrow().getId(),
                        objects,
                        List.of(new DeskAsset("CMDB-7", "Garden SPADE"), new DeskAsset("CMDB-8", "Shed")));
        desk.says("customer", key, "It broke in the shed.");
        JsonNode said = recommendations(agent, key);
        for (int i = 0; i < 300 && !said.toString().contains("Garden spade\",\"on\""); i++) {
            Thread.sleep(100);
            said = recommendations(agent, key);
        }
        assertThat(names(said)).as(said.toString()).startsWith("Garden gloves").doesNotContain("Garden spade");
        assertThat(said.path("recommendations").get(0).path("because").findValuesAsText("name"))
                .contains("Garden spade");
    }

    private static HttpResponse<String> fieldIs(CatalogueDesk desk, Browser person, String field) {
        return person.put(desk.project() + "/catalogue/field", "application/json", "{\"field\":" + field + "}");
    }

    @Test
    void whoWroteAboutAProductHasItAndIsOfferedWhatGoesWithIt() throws Exception {
        try (CatalogueDesk desk = start();
                Browser admin = desk.as("admin");
                Browser agent = desk.as("agent")) {
            Desk jira = desk.host().part(ServiceDesk.class).desk();
            long project = jira.projects().byKey(KEY).orElseThrow().id();
            DeskField product = jira.fields().add("Product", FieldType.TEXT, project);
            DeskField number = jira.fields().add("Pieces", FieldType.NUMBER, project);
            for (int k = 0; k < 2; k++) {
                for (int i = 0; i < CUSTOMERS; i++) {
                    String key = KEY + "-" + (k * CUSTOMERS + i + 1);
                    jira.fields()
                            .setValue(
                                    jira.issues().byKey(key).orElseThrow().getId(),
                                    product,
                                    WRITTEN.get(i % WRITTEN.size()).get(k));
                }
            }
            desk.suggest(admin);
            ok(desk.send(admin, "items", """
                    id,text,kind
                    kettle,Electric kettle,product
                    filter,Water filter cartridge,product
                    spade,Garden spade,product
                    gloves,Garden gloves,product
                    """));

            assertThat(fieldIs(desk, agent, "null").statusCode()).isEqualTo(403);
            refused(fieldIs(desk, admin, "\"customfield_1\""), 400, "field");
            refused(fieldIs(desk, admin, "\"" + number.getId() + "\""), 400, "field");
            refused(fieldIs(desk, admin, "7"), 400, "field");
            assertThat(ok(fieldIs(desk, admin, "\"" + product.getId() + "\""))
                            .path("name")
                            .asText())
                    .isEqualTo("Product");
            assertThat(ok(admin.get(desk.project() + "/catalogue/field"))
                            .path("field")
                            .asText())
                    .isEqualTo(product.getId());

            assertThat(desk.trained(admin).path("message").asText())
                    .contains("Recommendations: counted from 24 customers");

            String asked = desk.asked(agent, "buyer0", "Ask", "A question again");
            JsonNode had = recommendations(agent, asked);
            assertThat(names(had)).as("buyer0 has both").doesNotContain("Electric kettle", "Water filter cartridge");

            String fresh = desk.asked(agent, "mei", "Ask", "A question");
            jira.fields().setValue(jira.issues().byKey(fresh).orElseThrow().getId(), product, "Kettle");
            desk.says("mei", fresh, "It is about my kettle, which leaks.");
            JsonNode warm = recommendations(agent, fresh);
            for (int i = 0; i < 300 && !warm.toString().contains("Electric kettle\",\"on\""); i++) {
                Thread.sleep(100);
                warm = recommendations(agent, fresh);
            }
            JsonNode first = warm.path("recommendations").get(0);
            assertThat(first.path("name").asText()).as(warm.toString()).isEqualTo("Water filter cartridge");
            assertThat(first.path("basis").asText()).isEqualTo("counted");
            assertThat(first.path("because").findValuesAsText("name")).contains("Electric kettle");
            assertThat(names(warm)).doesNotContain("Electric kettle");

            objectsOfAssetsNameItemsToo(desk, jira, project, admin, agent);
            assertThat(ok(fieldIs(desk, admin, "null")).path("field").isNull()).isTrue();
        }
    }
}
