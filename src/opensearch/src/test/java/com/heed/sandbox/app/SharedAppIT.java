package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.panel;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.opensearch.RealNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app in a host with a real OpenSearch: an administrator names it, answers come from it, it fails and comes back, and is switched off. */
final class SharedAppIT {
    private static final String PAGE = "/secure/admin/HeedShared!default.jspa";
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\"\\s+value=\"([^\"]+)\"");
    private static final Pattern SHARED = Pattern.compile("(\\d+) answers in the shared index\\.");
    private static final String ASKS = "The voucher code of the spring sale is refused at the till";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void answersComeFromTheSharedIndexWhileItIsThereAndFromTheNodeWhileItIsNot() throws Exception {
        try (RealNode node = RealNode.start(folder.resolve("node"), true);
                SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
            assertThat(admin.get(PAGE).body())
                    .contains("Share one index among all nodes")
                    .doesNotContain("heed.shared.");
            assertThat(save(admin, "http://127.0.0.1:1", true).body())
                    .contains("Nobody answers at this address.")
                    .doesNotContain("Settings saved");
            assertThat(save(admin, "ftp://somewhere", true).body()).contains("Must be an address with http or https");
            save(admin, node.address().toString(), true);
            assertThat(admin.get(PAGE).body()).contains(node.address().toString());
            post(admin, "projects/SUP/training", "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}");
            waited(admin, SHARED);
            // The node's own index, of words alone, is built after the shared one.
            String said = waited(admin, Pattern.compile("(This node keeps words alone)"));
            assertThat(said)
                    .contains("working normally")
                    .doesNotContain("could not be used", "heed.health.");
            assertThat(replies(host, agent, "encoder")).doesNotContain("the shared index couldn");

            node.kill();
            assertThat(replies(host, agent, "words"))
                    .contains("Past answers were looked up by words alone: the shared index couldn");
            assertThat(health(admin)).contains("not usable now").contains("Nobody answers at this address.");

            node.again();
            assertThat(waited(admin, Pattern.compile("(working normally, last asked)")))
                    .doesNotContain("not usable now");
            assertThat(replies(host, agent, "encoder")).doesNotContain("the shared index couldn");

            save(admin, node.address().toString(), false);
            try (Browser direct = new Browser(node.address().toString())) {
                assertThat(direct.get("/_cat/indices/heed-*?h=index").body()).isBlank();
            }
            assertThat(health(admin)).doesNotContain("in the shared index");
        }
    }

    /** The page of a new request, once its replies are there. @param basis by what past requests like it have to be found */
    private static String replies(SandboxHost host, Browser agent, String basis) throws Exception {
        String key = request(host, null, "portal", ASKS, "It says that the voucher code is not valid.");
        panel(agent, key, said -> !said.path("reading").asBoolean());
        String page = agent.get("/browse/" + key).body();
        for (int i = 0; i < 120 && !page.contains("heed-suggestions-title"); i++) {
            Thread.sleep(500);
            page = agent.get("/browse/" + key).body();
        }
        assertThat(page).contains("heed-suggestions-title");
        JsonNode similar = ok(agent.get(REST + "issues/" + key + "/similar"));
        assertThat(similar.path("resolved"))
                .as("whichever index answers, it finds past requests")
                .hasSize(5);
        assertThat(similar.path("basis").asText()).isEqualTo(basis);
        return page;
    }

    private static String health(Browser admin) {
        return admin.get("/secure/admin/HeedHealth!default.jspa").body();
    }

    private static String waited(Browser admin, Pattern pattern) throws Exception {
        String page = health(admin);
        Matcher found = pattern.matcher(page);
        for (int i = 0; i < 480 && !found.find(); i++) {
            Thread.sleep(500);
            page = health(admin);
            found = pattern.matcher(page);
        }
        assertThat(page).containsPattern(pattern);
        return page;
    }

    private static HttpResponse<String> save(Browser admin, String address, boolean on) {
        Matcher token = TOKEN.matcher(admin.get(PAGE).body());
        String form = "step=save&name=heed&user=&password=" + (on ? "&on=true" : "") + "&address="
                + URLEncoder.encode(address, StandardCharsets.UTF_8)
                + (token.find() ? "&atl_token=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        return admin.post("/secure/admin/HeedShared.jspa", "application/x-www-form-urlencoded", form);
    }
}
