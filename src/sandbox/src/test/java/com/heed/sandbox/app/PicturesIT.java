package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.panel;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewAttachment;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.page.Visitor;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.planted.Browser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text in pictures that customers attach, through the shipped jar and the pack that was made: off by default, read once, used, thrown away and forgotten. */
final class PicturesIT {
    private static final String PAGE = "/secure/admin/HeedPictures!default.jspa?project=SUP";
    private static final String ASKED = "Please have a look at the attached file. Thank you.";
    private static final String RULE =
            "{\"rules\":[{\"name\":\"Modems\",\"when\":{\"words\":[\"modem\",\"调制解调器\"]},\"atLeast\":\"high\"}]}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private SandboxHost host(DatabaseKind kind, Path app) {
        return SandboxHost.start(new SandboxOptions(0, folder.resolve("home"), app, kind, null, true, false));
    }

    private static void suggest(Browser admin) throws Exception {
        ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
        ok(admin.put(REST + "projects/SUP/urgency", "application/json", RULE));
    }

    /** The pack, with the network that finds text in the place of the one that tells what a picture shows; every file has its digest. */
    private static byte[] wrongNetwork() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile pack = new ZipFile(MadePictures.pack().toFile());
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(pack.entries())) {
                byte[] content = pack.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("pictures.json")) {
                    String manifest = new String(content, StandardCharsets.UTF_8);
                    assertThat(manifest).contains("\"image\": \"image.onnx\"");
                    content = manifest.replace("\"image\": \"image.onnx\"", "\"image\": \"detection.onnx\"")
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static void install(Browser admin) throws Exception {
        assertThat(ok(admin.postFile(
                                REST + "pictures/pack?name=heed-picture-pack.zip",
                                Files.readAllBytes(MadePictures.pack())))
                        .path("name")
                        .asText())
                .isNotEmpty();
    }

    private static void switchProject(SandboxHost host, boolean on) {
        try (Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin")) {
            assertThat(admin.sendTo(
                                    PAGE,
                                    "/secure/admin/HeedPictures.jspa",
                                    "project",
                                    "SUP",
                                    "read",
                                    String.valueOf(on),
                                    "step",
                                    "save")
                            .body())
                    .contains("Saved.");
        }
    }

    /** Key of a new request of the English customer with files. */
    private static String request(SandboxHost host, NewAttachment... files) {
        Desk desk = host.part(ServiceDesk.class).desk();
        Person customer = desk.people().byKey("customer").orElseThrow();
        NewIssue issue = new NewIssue(
                desk.projects().byKey("SUP").orElseThrow().id(),
                "Service request",
                null,
                "A question",
                ASKED,
                "Medium",
                "customer",
                "portal");
        return desk.transitions()
                .create(
                        issue,
                        customer,
                        made -> desk.attachments()
                                .add(
                                        made.getId(),
                                        "customer",
                                        List.of(files),
                                        false,
                                        made.row().created()))
                .getKey();
    }

    private static NewAttachment english() {
        return new NewAttachment(
                "screen.png",
                MadePictures.dialog("Error 651", "The modem has reported an error", "Mail help@example.com"));
    }

    private static JsonNode read(Browser agent, String key) throws Exception {
        return panel(agent, key, said -> !said.path("pictures").isEmpty());
    }

    private static void reread(Browser agent, String key) throws Exception {
        int before =
                ok(agent.get(REST + "issues/" + key + "/panel")).path("version").asInt();
        panel(agent, key, said -> said.path("version").asInt() > before);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aPictureIsReadOnceTheProjectReadsThemAndIsForgottenWithItsCustomer(DatabaseKind kind) throws Exception {
        try (SandboxHost host = host(kind, HeedJar.shipped());
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            suggest(admin);
            assertThat(ok(admin.get(REST + "pictures")).path("state").asText()).isEqualTo("nopack");
            assertThat(agent.get(REST + "pictures").statusCode()).isIn(401, 403);
            refused(
                    admin.postFile(REST + "pictures/pack?name=a.zip", "no zip".getBytes(StandardCharsets.UTF_8)),
                    400,
                    "file");
            refused(admin.postFile(REST + "pictures/pack?name=a.zip", wrongNetwork()), 400, "file");
            assertThat(ok(admin.get(REST + "pictures")).path("state").asText())
                    .as("a wrong file changes nothing")
                    .isEqualTo("nopack");
            assertThat(admin.delete(REST + "pictures/pack").statusCode()).isEqualTo(404);
            install(admin);
            JsonNode off = panel(
                    agent,
                    request(host, english()),
                    said -> said.path("version").asInt() > 0);
            assertThat(off.path("pictures")).as("off by default").isEmpty();
            assertThat(off.path("urgency").isNull()).isTrue();

            switchProject(host, true);
            String key = request(host, english());
            JsonNode panel = read(agent, key);

            JsonNode picture = panel.path("pictures").get(0);
            assertThat(picture.path("state").asText()).isEqualTo("read");
            assertThat(picture.path("name").asText()).isEqualTo("screen.png");
            assertThat(picture.path("text").asText())
                    .containsIgnoringCase("modem has reported")
                    .contains("651", "[EMAIL]")
                    .doesNotContain("example.com");
            assertThat(panel.path("html").asText()).contains("Text in 1 picture read", "651");
            assertThat(panel.path("urgency").path("rule").asText()).isEqualTo("Modems");
            assertThat(panel.path("sentiment").path("score").asDouble())
                    .as("how the customer feels is told from their words")
                    .isCloseTo(off.path("sentiment").path("score").asDouble(), within(1e-9));
            assertThat(ok(admin.get(REST + "health"))
                            .path("pictures")
                            .path("state")
                            .asText())
                    .isEqualTo("ready");

            JsonNode held = ok(admin.get(REST + "customers/customer/export"));
            assertThat(held.path("tables").path("PICTURE").toString()).contains("651");
            assertThat(ok(admin.delete(REST + "customers/customer"))
                            .path("rows")
                            .asInt())
                    .isGreaterThan(0);
            assertThat(ok(admin.get(REST + "customers/customer/export"))
                            .path("tables")
                            .path("PICTURE"))
                    .isEmpty();
            reread(agent, key);
            assertThat(ok(agent.get(REST + "issues/" + key + "/panel")).path("pictures"))
                    .as("nothing of a forgotten person is read again")
                    .isEmpty();
        }
    }

    @Test
    void aTextThatIsWrongIsThrownAwayAndAFileThatIsGoneIsNotUsed() throws Exception {
        try (SandboxHost host = host(DatabaseKind.H2, HeedJar.shipped());
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            suggest(admin);
            install(admin);
            switchProject(host, true);
            Desk desk = host.part(ServiceDesk.class).desk();
            String key = request(host, english());
            String attachment =
                    read(agent, key).path("pictures").get(0).path("attachment").asText();
            String address = REST + "issues/" + key + "/pictures/";

            assertThat(agent.delete(address + "1").statusCode()).isEqualTo(404);
            assertThat(agent.delete(address + "no").statusCode()).isEqualTo(404);
            assertThat(agent.delete(address + attachment).statusCode()).isEqualTo(204);

            JsonNode after = panel(agent, key, said -> said.path("urgency").isNull());
            assertThat(after.path("pictures").get(0).path("state").asText()).isEqualTo("discarded");
            assertThat(after.path("pictures").get(0).path("text").asText()).isEmpty();
            assertThat(after.path("urgency").isNull()).isTrue();

            String other = request(host, english());
            assertThat(read(agent, other).path("urgency").path("rule").asText()).isEqualTo("Modems");
            DeskIssue issue = desk.issues().byKey(other).orElseThrow();
            desk.attachments()
                    .of(issue.getId())
                    .forEach(file -> desk.attachments().remove(file.id()));
            assertThat(ok(agent.get(REST + "issues/" + other + "/panel")).path("pictures"))
                    .as("not shown from that moment")
                    .isEmpty();
            reread(agent, other);
            assertThat(ok(agent.get(REST + "issues/" + other + "/panel"))
                            .path("urgency")
                            .isNull())
                    .isTrue();

            String third = request(host, english());
            read(agent, third);
            assertThat(admin.delete(REST + "pictures/pack").statusCode()).isEqualTo(204);
            assertThat(ok(admin.get(REST + "pictures")).path("state").asText()).isEqualTo("nopack");
            assertThat(ok(agent.get(REST + "issues/" + third + "/panel")).path("pictures"))
                    .as("what was read stays")
                    .hasSize(1);
            switchProject(host, false);
            assertThat(ok(agent.get(REST + "issues/" + third + "/panel")).path("pictures"))
                    .isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsRefusedOnceWithItsReason() throws Exception {
        try (SandboxHost host = host(DatabaseKind.H2, HeedJar.shipped());
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            suggest(admin);
            install(admin);
            switchProject(host, true);
            byte[] whole = english().content();

            refusedAs(agent, request(host, new NewAttachment("cut.png", Arrays.copyOf(whole, whole.length / 2))), "");
            refusedAs(agent, request(host, new NewAttachment("huge.png", new byte[20_000_000])), "20000000 bytes");
            refusedAs(
                    agent, request(host, new NewAttachment("text.png", "modem".getBytes(StandardCharsets.UTF_8))), "");

            Desk desk = host.part(ServiceDesk.class).desk();
            String agents = request(host);
            desk.conversation()
                    .comment(
                            desk.issues().byKey(agents).orElseThrow(),
                            desk.people().byKey("agent").orElseThrow(),
                            "Our own screenshot",
                            true,
                            List.of(english()));
            reread(agent, agents);
            assertThat(ok(agent.get(REST + "issues/" + agents + "/panel")).path("pictures"))
                    .as("an agent attached it")
                    .isEmpty();
            assertThat(ok(admin.get(REST + "health")).path("errors").toString()).doesNotContain("pictures");
        }
    }

    private static void refusedAs(Browser agent, String key, String reason) throws Exception {
        JsonNode panel = read(agent, key);
        JsonNode picture = panel.path("pictures").get(0);
        assertThat(picture.path("state").asText()).as(picture.toString()).isEqualTo("refused");
        assertThat(picture.path("reason").asText()).isNotBlank().contains(reason);
        assertThat(panel.path("html").asText()).contains("Not read:");
        assertThat(panel.path("state").asText())
                .as("the issue is read all the same")
                .isIn("sure", "unsure");
    }

    @Test
    void aChineseDialogIsReadAndWhoOptsOutIsLeftOut() throws Exception {
        try (SandboxHost host = host(DatabaseKind.H2, HeedJar.shipped());
                Browser admin = as("admin", host);
                Browser agent = as("agent", host);
                Browser customer = as("customer", host)) {
            suggest(admin);
            install(admin);
            switchProject(host, true);
            NewAttachment chinese =
                    new NewAttachment("jietu.png", MadePictures.dialog("连接失败", "调制解调器报告了一个错误", "错误代码 651"));
            String key = request(host, chinese);

            JsonNode panel = read(agent, key);
            assertThat(panel.path("pictures").get(0).path("text").asText()).contains("调制解调器", "651");
            assertThat(panel.path("urgency").path("rule").asText()).isEqualTo("Modems");
            assertThat(panel.path("language").asText())
                    .as("the customer wrote in English")
                    .isEqualTo("en");

            ok(customer.put(REST + "me/opt-out", "application/json", "{\"optedOut\":true}"));
            assertThat(ok(admin.get(REST + "customers/customer/export"))
                            .path("tables")
                            .path("PICTURE"))
                    .isEmpty();
            String later = request(host, chinese);
            reread(agent, later);
            assertThat(ok(agent.get(REST + "issues/" + later + "/panel")).path("pictures"))
                    .isEmpty();
        }
    }

    @Test
    void withoutNativeCodeIssuesAreReadWithoutTheirPictures() throws Exception {
        try (SandboxHost host = host(DatabaseKind.H2, HeedJar.withoutEncoder(folder));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            suggest(admin);
            install(admin);
            switchProject(host, true);
            JsonNode panel = panel(
                    agent,
                    request(host, english()),
                    said -> said.path("version").asInt() > 0);

            assertThat(panel.path("pictures")).isEmpty();
            assertThat(panel.path("state").asText()).isIn("sure", "unsure");
            JsonNode health = ok(admin.get(REST + "health"));
            assertThat(health.path("pictures").path("state").asText()).isEqualTo("nonativecode");
            assertThat(health.path("pictures").path("reason").asText()).isNotBlank();
            assertThat(health.path("errors").toString()).doesNotContain("pictures");
            assertThat(post(agent, "issues/" + request(host) + "/predictions", "")
                            .statusCode())
                    .isEqualTo(202);
        }
    }
}
