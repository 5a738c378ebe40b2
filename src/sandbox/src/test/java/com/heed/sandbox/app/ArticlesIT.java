package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.panel;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static com.heed.sandbox.app.DemoDesk.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help articles through the shipped jar: from a request or a file to the portal and to the agent's panel, and back out. */
final class ArticlesIT {
    private static final String ARTICLES = REST + "projects/SUP/articles";
    private static final String TYPED = "The espresso grinder is jammed and makes no coffee";
    private static final String OPEN = """
            {"articles":[{"id":"grinder","title":"When the espresso grinder is jammed","address":"https://help.example.com/grinder","visible":true,
              "html":"<p>Unplug the espresso grinder and turn the ring to coarse. Then brush the jammed beans out.</p><script>alert(1)</script>"},
             {"id":"secret","title":"Espresso grinder jammed: what only agents know","visible":false,
              "text":"The espresso grinder of batch 7 jams; offer an exchange."}]}""";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String space(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><hibernate-generic><object class=\"Page\"><id name=\"id\">41</id>"
                + "<property name=\"title\"><![CDATA[Descale the espresso machine]]></property></object>"
                + "<object class=\"BodyContent\"><id name=\"id\">9</id><property name=\"body\"><![CDATA[" + body
                + "]]></property><property name=\"content\"><id name=\"id\">41</id></property></object></hibernate-generic>";
    }

    private static JsonNode offered(Browser customer, String typed, Predicate<JsonNode> there) throws Exception {
        JsonNode answers = ok(post(customer, "portal/SUP/answers", "{\"text\":\"" + typed + "\"}"))
                .path("answers");
        for (int i = 0; i < 240 && !there.test(answers); i++) {
            Thread.sleep(500);
            answers = ok(post(customer, "portal/SUP/answers", "{\"text\":\"" + typed + "\"}"))
                    .path("answers");
        }
        return answers;
    }

    private static Predicate<JsonNode> titled(String title) {
        return answers -> answers.findValuesAsText("title").contains(title);
    }

    @Test
    void articlesAreOfferedWhileTheyCountAndNothingElseOfThem() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host);
                Browser customer = as("customer", host)) {
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
            ok(admin.put(
                    REST + "projects/SUP/suggestions",
                    "application/json",
                    "{\"threshold\":0.05,\"portal\":true,\"portalThreshold\":0.05}"));
            assertThat(agent.get(ARTICLES).statusCode()).isEqualTo(403);
            assertThat(customer.put(ARTICLES, "application/json", OPEN).statusCode())
                    .isGreaterThanOrEqualTo(401);
            JsonNode put = ok(admin.put(ARTICLES, "application/json", OPEN));
            assertThat(put.path("added").asInt()).isEqualTo(2);
            assertThat(ok(admin.put(ARTICLES, "application/json", OPEN.replace("coarse", "very coarse")))
                            .path("changed")
                            .asInt())
                    .as("what is the same but for its time counts too")
                    .isBetween(1, 2);
            refused(
                    admin.put(ARTICLES, "application/json", OPEN.replace("grinder\",\"title", "a b\",\"title")),
                    400,
                    "articles[0].id");
            assertThat(ok(admin.get(ARTICLES)).path("total").asInt()).isEqualTo(2);

            JsonNode answers = offered(customer, TYPED, titled("When the espresso grinder is jammed"));
            assertThat(titled("When the espresso grinder is jammed").test(answers))
                    .as(answers.toString())
                    .isTrue();
            JsonNode article =
                    answers.get(answers.findValuesAsText("title").indexOf("When the espresso grinder is jammed"));
            assertThat(article.path("text").asText())
                    .isEqualTo("Unplug the espresso grinder and turn the ring to very coarse.");
            assertThat(article.path("address").asText()).isEqualTo("https://help.example.com/grinder");
            assertThat(answers.toString()).doesNotContain("batch 7", "alert", "only agents");

            String key = request(host, null, "portal", "Espresso grinder is jammed", TYPED);
            JsonNode panel = panel(agent, key, said -> said.toString().contains("Unplug"));
            assertThat(panel.toString())
                    .contains("Unplug", "batch 7", "https://help.example.com/grinder")
                    .doesNotContain("alert(1)");

            filesAreRefusedInWords(admin);
            spaceComesAndGoes(admin, customer);
            assertThat(admin.delete(ARTICLES + "/grinder").statusCode()).isEqualTo(204);
            assertThat(admin.delete(ARTICLES + "/grinder").statusCode()).isEqualTo(404);
            assertThat(panel(agent, key, said -> !said.toString().contains("Unplug"))
                            .toString())
                    .as("what was deleted is shown no more, also where it was prepared before")
                    .doesNotContain("Unplug");
            assertThat(admin.get("/secure/admin/HeedArticles!default.jspa?project=SUP")
                            .body())
                    .contains("heed-articles-file", "at most 100 MB")
                    .doesNotContain("heed.article.");
        }
    }

    private static void filesAreRefusedInWords(Browser admin) throws Exception {
        int imports = ok(admin.get(ARTICLES)).path("imports").size();
        refusedFile(admin, "no zip".getBytes(StandardCharsets.UTF_8), "no ZIP");
        refusedFile(admin, new byte[0], "no ZIP");
        refusedFile(admin, zip("index.html", "<html/>"), "no XML export");
        refusedFile(admin, zip("../../entities.xml", space("<p>x</p>")), "a name outside of it");
        refusedFile(admin, zip("entities.xml", "<hibernate-generic>" + " ".repeat(30_000_000)), "unpacks to more than");
        refusedFile(admin, zip("entities.xml", space("<script>alert(1)</script>")), "no page with a text");
        refusedFile(admin, zip("entities.xml", "<hibernate-generic><object"), "damaged at line 1");
        refused(
                admin.postFile(ARTICLES + "/space?address=javascript:x", zip("entities.xml", space("<p>x</p>"))),
                400,
                "address");
        assertThat(ok(admin.get(ARTICLES)).path("imports").size()).isEqualTo(imports);
    }

    private static void refusedFile(Browser admin, byte[] file, String why) throws Exception {
        HttpResponse<String> answer = admin.postFile(ARTICLES + "/space", file);
        refused(answer, 400, "file");
        assertThat(answer.body()).contains(why).doesNotContain("Exception", "/tmp");
    }

    private static void spaceComesAndGoes(Browser admin, Browser customer) throws Exception {
        String typed = "How often must I descale my espresso machine";
        JsonNode preview = ok(admin.postFile(
                ARTICLES + "/space?name=KB.zip&visible=true&address=https://wiki.example.com/%7B0%7D",
                zip("entities.xml", space("<p>Descale the espresso machine every month.</p>"))));
        assertThat(preview.path("added").asInt()).isEqualTo(1);
        assertThat(preview.path("articles").get(0).path("address").asText()).isEqualTo("https://wiki.example.com/41");
        assertThat(preview.path("taken").path("state").asText()).isEqualTo("waiting");
        assertThat(ok(admin.get(ARTICLES)).path("total").asInt()).isEqualTo(2);
        String one = ARTICLES + "/imports/" + preview.path("taken").path("id").asInt();
        refused(admin.put(one, "application/json", "{\"state\":\"removed\"}"), 400, "state");
        ok(admin.put(one, "application/json", "{\"state\":\"accepted\"}"));
        assertThat(ok(admin.get(ARTICLES)).path("total").asInt()).isEqualTo(3);
        assertThat(offered(customer, typed, titled("Descale the espresso machine"))
                        .toString())
                .contains("every month");
        ok(admin.put(one, "application/json", "{\"state\":\"removed\"}"));
        assertThat(ok(admin.get(ARTICLES)).path("total").asInt()).isEqualTo(2);
        assertThat(offered(
                                customer,
                                typed,
                                titled("Descale the espresso machine").negate())
                        .toString())
                .doesNotContain("every month");
        assertThat(admin.get(ARTICLES + "/imports/999999").statusCode()).isEqualTo(404);
    }
}
