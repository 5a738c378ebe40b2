package com.heed.sandbox.app;

import static com.heed.sandbox.app.CatalogueDesk.names;
import static com.heed.sandbox.app.CatalogueDesk.recommendations;
import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.planted.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of items through the shipped jar and the pack that was made: put in, shown to agents, looked at once in training, taken away. */
final class ItemPicturesIT {
    private static final String KEY = "PIC";
    private static final String ITEMS = """
            id,text,kind,price,currency
            kettle,Electric kettle,product,39.90,EUR
            filter.v-2,Water filter cartridge,product,12,EUR
            spade,Garden spade,product,25,EUR
            """;
    private static final int CUSTOMERS = 24;
    private static final int VALUES = 1_792;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private CatalogueDesk start(DatabaseKind kind, Path home) {
        return CatalogueDesk.start(
                home, kind, KEY, "A desk with pictures", List.of("Ask"), CatalogueDesk.asked(KEY, CUSTOMERS));
    }

    private static String events() {
        StringBuilder csv = new StringBuilder("customer,item,at\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            csv.append("buyer%d,kettle,2026-01-%02d%nbuyer%d,filter.v-2,2026-02-%02d%n".formatted(i, i + 1, i, i + 1));
        }
        return csv + "customer,kettle,2026-05-03\n";
    }

    private static String address(String item) {
        return REST + "projects/" + KEY + "/catalogue/items/" + item + "/picture";
    }

    private static void taken(CatalogueDesk desk, Browser admin) throws Exception {
        desk.suggest(admin);
        ok(desk.send(admin, "items", ITEMS));
        ok(desk.send(admin, "events", events()));
    }

    private static BufferedImage image(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anAdministratorsPictureIsShownToAgentsUntilItIsTakenAway(DatabaseKind kind) throws Exception {
        byte[] png = MadePictures.dialog("A kettle", "of steel");
        try (CatalogueDesk desk = start(kind, folder.resolve("home"));
                Browser admin = desk.as("admin");
                Browser agent = desk.as("agent");
                Browser customer = desk.as("customer")) {
            taken(desk, admin);
            assertThat(admin.putFile(address("nothing"), png).statusCode()).isEqualTo(404);
            assertThat(admin.putFile(address("nothing"), png).body())
                    .contains("no item with the id \u201cnothing\u201d");
            assertThat(agent.putFile(address("filter.v-2"), png).statusCode()).isEqualTo(403);
            wrongFilesChangeNothing(admin, png);

            JsonNode kept = ok(admin.putFile(address("filter.v-2"), png));
            assertThat(kept.path("id").asText()).isEqualTo("filter.v-2");
            HttpResponse<byte[]> served = agent.getFile(address("filter.v-2"));
            assertThat(served.headers().firstValue("Content-Type")).contains("image/jpeg");
            assertThat(served.headers().firstValue("Cache-Control").orElse("")).contains("private");
            assertThat(Math.max(image(served).getWidth(), image(served).getHeight()))
                    .isEqualTo(224);
            String tag = served.headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> again = agent.getFile(address("filter.v-2"), "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(customer.getFile(address("filter.v-2")).statusCode()).isIn(401, 403, 404);
            assertThat(listed(admin))
                    .isEqualTo(Map.of("filter.v-2", kept.path("picture").asText()));

            String issue = desk.recommended(agent, "customer", "Ask", "I need a water filter cartridge");
            JsonNode said = recommendations(agent, issue);
            assertThat(names(said)).as(said.toString()).contains("Water filter cartridge");
            String shown = "";
            for (JsonNode each : said.path("recommendations")) {
                boolean has = each.path("name").asText().startsWith("Water filter");
                assertThat(each.path("picture").isNull()).isEqualTo(!has);
                shown = has ? each.path("picture").asText() : shown;
            }
            assertThat(shown).isEqualTo(kept.path("picture").asText());
            assertThat(image(agent.getFile(REST + shown)).getWidth()).isPositive();
            assertThat(ok(agent.get(REST + "issues/" + issue + "/panel"))
                            .path("html")
                            .asText())
                    .contains("src=\"" + REST + shown + "\" alt=\"\"");

            anotherTakesItsPlace(admin, agent, tag);
            whatBecomesOfItsItemBecomesOfThePicture(desk, admin, agent);
            assertThat(agent.delete(address("filter.v-2")).statusCode()).isEqualTo(403);
            assertThat(admin.delete(address("filter.v-2")).statusCode()).isEqualTo(204);
            assertThat(admin.delete(address("filter.v-2")).statusCode()).isEqualTo(404);
            assertThat(agent.getFile(address("filter.v-2")).statusCode()).isEqualTo(404);
            assertThat(listed(admin)).isEmpty();
            assertThat(recommendations(agent, issue).toString()).doesNotContain("number=");
        }
    }

    private static void wrongFilesChangeNothing(Browser admin, byte[] png) throws Exception {
        HttpResponse<String> text =
                admin.putFile(address("filter.v-2"), "<svg onload=x>".getBytes(StandardCharsets.UTF_8));
        refused(text, 400, "file");
        assertThat(text.body()).contains("none of PNG, JPEG, GIF and BMP").doesNotContain("Exception");
        refused(admin.putFile(address("filter.v-2"), new byte[0]), 400, "file");
        refused(admin.putFile(address("filter.v-2"), Arrays.copyOf(png, png.length / 2)), 400, "file");
        HttpResponse<String> large = admin.putFile(address("filter.v-2"), Arrays.copyOf(png, 10_000_001));
        refused(large, 400, "file");
        assertThat(large.body()).contains("10000000 are the most");
        assertThat(admin.getFile(address("filter.v-2")).statusCode()).isEqualTo(404);
        assertThat(listed(admin)).isEmpty();
    }

    /** Addresses of pictures, by item. */
    private static Map<String, String> listed(Browser admin) throws Exception {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode item :
                ok(admin.get(REST + "projects/" + KEY + "/catalogue")).path("items")) {
            if (!item.path("picture").isNull()) {
                listed.put(item.path("id").asText(), item.path("picture").asText());
            }
        }
        return listed;
    }

    private static void anotherTakesItsPlace(Browser admin, Browser agent, String tag) throws Exception {
        Map<String, String> before = listed(admin);
        ok(admin.putFile(address("filter.v-2"), MadePictures.dialog("Another one")));
        assertThat(listed(admin)).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(agent.getFile(address("filter.v-2"), "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    private static void whatBecomesOfItsItemBecomesOfThePicture(CatalogueDesk desk, Browser admin, Browser agent)
            throws Exception {
        String imports = desk.project() + "/catalogue/imports/";
        assertThat(admin.delete(desk.project() + "/catalogue/items/filter.v-2").statusCode())
                .isEqualTo(204);
        assertThat(agent.getFile(address("filter.v-2")).statusCode()).isEqualTo(404);
        int removal = ok(admin.get(desk.project() + "/catalogue"))
                .path("imports")
                .get(0)
                .path("id")
                .asInt();
        ok(admin.put(imports + removal, "application/json", "{\"state\":\"removed\"}"));
        assertThat(agent.getFile(address("filter.v-2")).statusCode()).isEqualTo(200);
    }

    private static Map<Integer, float[]> seen(CatalogueDesk desk, Browser admin) throws Exception {
        AppObject vectors = new AppObject(desk.host().app().make("com.heed.jira.store.PictureVectors"));
        AppObject encoder = new AppObject(desk.host().app().bean("com.heed.jira.picture.NodeImageEncoder"));
        Object pack = ((Optional<?>) encoder.call("pack")).orElseThrow();
        long project = desk.host()
                .part(ServiceDesk.class)
                .desk()
                .projects()
                .byKey(KEY)
                .orElseThrow()
                .id();
        Map<Integer, float[]> seen = new TreeMap<>();
        BiConsumer<Integer, float[]> told = seen::put;
        vectors.callOrNull("each", project, encoder.call("seenBy", pack), told);
        return seen;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aTrainingLooksAtEachPictureOnceAndSaysWhereItCannot(DatabaseKind kind) throws Exception {
        try (CatalogueDesk desk = start(kind, folder.resolve("home"));
                Browser admin = desk.as("admin")) {
            taken(desk, admin);
            ok(admin.putFile(address("kettle"), MadePictures.dialog("A kettle", "of steel")));
            ok(admin.putFile(address("filter.v-2"), MadePictures.dialog("A filter", "for water", "of paper")));
            assertThat(desk.trained(admin).path("message").asText())
                    .contains("Recommendations: counted from")
                    .contains("Pictures of items not looked at: 2. There is no picture pack.");

            ok(admin.postFile(REST + "pictures/pack?name=pack.zip", Files.readAllBytes(MadePictures.pack())));
            assertThat(desk.trained(admin).path("message").asText())
                    .contains("Recommendations: counted from")
                    .contains("Pictures of items that were looked at: 2, of these for the first time: 2.");
            Map<Integer, float[]> first = seen(desk, admin);
            assertThat(first)
                    .hasSize(2)
                    .allSatisfy((number, values) -> assertThat(values).hasSize(VALUES));
            List<float[]> both = List.copyOf(first.values());
            assertThat(both.get(0)).isNotEqualTo(both.get(1));

            ok(admin.putFile(address("spade"), MadePictures.dialog("A spade")));
            assertThat(admin.delete(address("kettle")).statusCode()).isEqualTo(204);
            assertThat(desk.trained(admin).path("message").asText())
                    .contains("Pictures of items that were looked at: 2, of these for the first time: 1.");
            assertThat(seen(desk, admin).keySet())
                    .hasSize(2)
                    .as("what was seen in a picture goes with it")
                    .isNotEqualTo(first.keySet());
        }
    }
}
