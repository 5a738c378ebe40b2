package com.heed.sandbox.app;

import static com.heed.sandbox.app.CatalogueDesk.did;
import static com.heed.sandbox.app.CatalogueDesk.names;
import static com.heed.sandbox.app.CatalogueDesk.recommendations;
import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.transfer.ArchivedIssue;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Actions that agents apply, through the shipped jar on each database: taken back where they were applied by mistake, and never more than the limits of the catalogue allow, however many press at once. */
final class AppliedIT {
    private static final String ITEMS = """
            id,text,kind,price,currency,every_days,year_limit
            voucher,Voucher for a parcel that came late,action,10,EUR,,15
            gift,Gift for a parcel that came late,action,10,EUR,,15
            callback,Call back about a parcel that came late,action,,,30,
            spade,Garden spade,product,25,EUR,,
            gloves,Garden gloves,product,9,EUR,,
            kettle,Electric kettle,product,39,EUR,,
            seeds,Tomato seeds,product,3,EUR,,
            """;

    private static final int ROUNDS = 5;
    private static final String ASKED = "My parcel came late";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private CatalogueDesk start(DatabaseKind kind, List<ArchivedIssue> past) {
        return CatalogueDesk.start(
                folder.resolve("home"), kind, "APP", "A desk that applies", List.of("Complaint"), past);
    }

    private static String body(String type, String mark) {
        return "{\"type\":\"%s\",\"event\":\"%s\"}".formatted(type, mark);
    }

    /** Name in REST of a recommendation. */
    private static String id(JsonNode recommended, String name) {
        for (JsonNode each : recommended.path("recommendations")) {
            if (each.path("name").asText().startsWith(name)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no " + name + " in " + recommended);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatWasAppliedByMistakeIsTakenBackAndCountsAsNeverDone(DatabaseKind kind) throws Exception {
        try (CatalogueDesk desk = start(kind, List.of());
                Browser admin = desk.as("admin");
                Browser agent = desk.as("agent");
                Browser customer = desk.as("customer")) {
            desk.suggest(admin);
            ok(desk.send(admin, "items", ITEMS));
            String first = desk.recommended(agent, "mei", "Complaint", ASKED);
            String second = desk.recommended(agent, "mei", "Complaint", ASKED);
            JsonNode offered = recommendations(agent, first);
            assertThat(names(offered)).hasSize(3);
            assertThat(offered.path("applied")).isEmpty();
            String voucher = id(offered, "Voucher");

            refusedBeforeItWasApplied(agent, first, voucher);
            assertThat(did(agent, first, voucher, body("applied", "a1")).statusCode())
                    .isEqualTo(201);
            assertThat(names(recommendations(agent, second)))
                    .as("above the sum of the year")
                    .noneMatch(name -> name.startsWith("Voucher"))
                    .noneMatch(name -> name.startsWith("Gift"));
            JsonNode own = recommendations(agent, first).path("applied");
            assertThat(own).hasSize(1);
            assertThat(own.get(0).path("name").asText()).startsWith("Voucher");
            assertThat(own.get(0).path("own").asBoolean()).isTrue();
            assertThat(recommendations(admin, first)
                            .path("applied")
                            .get(0)
                            .path("own")
                            .asBoolean())
                    .isFalse();
            assertThat(appliedAsCounted(desk, agent)).isEqualTo(1);

            assertThat(did(admin, first, voucher, body("withdrawn", "w0")).statusCode())
                    .as("somebody else did it")
                    .isEqualTo(409);
            assertThat(did(customer, first, voucher, body("withdrawn", "w0")).statusCode())
                    .isGreaterThanOrEqualTo(401);
            assertThat(did(agent, first, voucher, body("withdrawn", "w1")).statusCode())
                    .isEqualTo(201);
            assertThat(did(agent, first, voucher, body("withdrawn", "w1")).statusCode())
                    .as("sent twice")
                    .isEqualTo(200);
            assertThat(did(agent, first, voucher, body("withdrawn", "w2")).statusCode())
                    .as("nothing is left to take back")
                    .isEqualTo(409);
            assertThat(did(agent, first, voucher, body("applied", "a1")).statusCode())
                    .as("a late copy of what was taken back")
                    .isEqualTo(200);

            assertThat(recommendations(agent, first).path("applied")).isEmpty();
            assertThat(names(recommendations(agent, first))).contains("Voucher for a parcel that came late");
            assertThat(names(recommendations(agent, second))).contains("Voucher for a parcel that came late");
            assertThat(appliedAsCounted(desk, agent)).isZero();

            assertThat(did(agent, first, voucher, body("applied", "a2")).statusCode())
                    .as("applied after all")
                    .isEqualTo(201);
            alsoWhereItLeftTheCatalogue(desk, admin, agent, first, voucher);
            whatIsKeptIsToldAndForgotten(admin);
        }
    }

    /** Ten euros are within the fifteen of a year, ten and ten are not: of eight who press at the same moment on two issues of a customer, on vouchers and on gifts, one gets through; and one to a call back in thirty days. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofAgentsWhoPressAtOnceNoMoreGetThroughThanTheLimitAllows(DatabaseKind kind) throws Exception {
        List<ArchivedIssue> past = new ArrayList<>();
        for (int customer = 0; customer < ROUNDS; customer++) {
            past.add(CatalogueDesk.resolved("APP-" + (customer + 1), "Complaint", "late" + customer));
        }
        try (CatalogueDesk desk = start(kind, past);
                Browser admin = desk.as("admin");
                Browser agent = desk.as("agent")) {
            desk.suggest(admin);
            ok(desk.send(admin, "items", ITEMS));
            for (int round = 0; round < ROUNDS; round++) {
                String customer = "late" + round;
                List<String> issues = List.of(
                        desk.recommended(agent, customer, "Complaint", ASKED),
                        desk.recommended(admin, customer, "Complaint", ASKED));
                List<JsonNode> offered =
                        List.of(recommendations(agent, issues.get(0)), recommendations(agent, issues.get(1)));
                for (List<String> names : List.of(List.of("Voucher", "Gift"), List.of("Call back", "Call back"))) {
                    List<Integer> statuses = Together.work(8, worker -> {
                        int issue = worker % 2;
                        String id = id(offered.get(issue), names.get(worker / 2 % 2));
                        return did(
                                        worker < 4 ? agent : admin,
                                        issues.get(issue),
                                        id,
                                        body("applied", "press-" + worker))
                                .statusCode();
                    });
                    assertThat(statuses)
                            .as("%s of round %d", names, round)
                            .containsOnlyOnce(201)
                            .allMatch(status -> status == 201 || status == 409);
                }
                assertThat(appliedTo(agent, issues)).hasSize(2);
            }
            assertThat(appliedAsCounted(desk, agent)).isEqualTo(2 * ROUNDS);
        }
    }

    private static List<String> appliedTo(Browser agent, List<String> issues) throws Exception {
        List<String> names = new ArrayList<>();
        for (String issue : issues) {
            recommendations(agent, issue)
                    .path("applied")
                    .forEach(each -> names.add(each.path("name").asText()));
        }
        return names;
    }

    private static void refusedBeforeItWasApplied(Browser agent, String issue, String id) {
        HttpResponse<String> early = did(agent, issue, id, body("withdrawn", "w"));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("You did not apply").doesNotContain("Exception");
        assertThat(did(agent, issue, "no", body("withdrawn", "w")).statusCode()).isEqualTo(404);
        assertThat(did(agent, issue, id, body("withdrawn", "a mark with blanks"))
                        .statusCode())
                .isEqualTo(400);
    }

    /** By the counts of what became of recommendations, which the report of actions agrees with. */
    private static int appliedAsCounted(CatalogueDesk desk, Browser agent) throws Exception {
        int applied = ok(agent.get(desk.project() + "/recommendations/use"))
                .path("applied")
                .asInt();
        int ofActions = 0;
        for (JsonNode action :
                ok(agent.get(desk.project() + "/recommendations/actions")).path("actions")) {
            ofActions += action.path("applied").asInt();
        }
        assertThat(ofActions).isEqualTo(applied);
        return applied;
    }

    private static void alsoWhereItLeftTheCatalogue(
            CatalogueDesk desk, Browser admin, Browser agent, String issue, String id) throws Exception {
        assertThat(admin.delete(desk.project() + "/catalogue/items/voucher").statusCode())
                .isEqualTo(204);
        assertThat(recommendations(agent, issue)
                        .path("applied")
                        .get(0)
                        .path("name")
                        .asText())
                .as("its id is all that is known")
                .isEqualTo("voucher");
        assertThat(did(agent, issue, id, body("withdrawn", "w3")).statusCode()).isEqualTo(201);
        assertThat(recommendations(agent, issue).path("applied")).isEmpty();
    }

    private static void whatIsKeptIsToldAndForgotten(Browser admin) throws Exception {
        String table = "RECOMMENDATION_EVENT";
        JsonNode held = ok(admin.get(REST + "customers/mei/export")).path("tables");
        assertThat(held.path(table).findValuesAsText("act"))
                .containsExactlyInAnyOrder("applied", "withdrawn", "applied", "withdrawn");
        ok(admin.delete(REST + "customers/mei"));
        JsonNode left = ok(admin.get(REST + "customers/mei/export")).path("tables");
        assertThat(left.path(table)).isEmpty();
    }
}
