package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.panel;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that an administrator has routed by prices, through the shipped jar: rules until there is a plan, then money. */
final class PricesIT {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void contactsAreRoutedByThePlansPricesAndThePanelSaysWhatEachChannelComesTo() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
            assertThat(post(admin, "projects/SUP/plan", "").statusCode())
                    .as("rules need no plan")
                    .isEqualTo(409);

            ObjectNode desk = (ObjectNode) ok(admin.get(REST + "projects/SUP/desk"));
            desk.put("policy", "prices");
            ok(admin.put(REST + "projects/SUP/desk", "application/json", desk.toString()));
            assertThat(ok(admin.get(REST + "projects/SUP/plan")).path("trust").asText())
                    .isEqualTo("none");
            JsonNode ruled =
                    panel(agent, contact(host), said -> said.path("channel").hasNonNull("label"));
            assertThat(ruled.path("html").asText())
                    .contains("there is no plan of the coming hours yet")
                    .doesNotContain("heed-offers");

            JsonNode plan = ok(post(admin, "projects/SUP/plan", ""));
            assertThat(plan.path("trust").asText()).as(plan.toString()).isEqualTo("fresh");
            assertThat(plan.path("minutePrice")).hasSize(12);
            assertThat(plan.path("channels")).hasSize(4);
            assertThat(agent.get(REST + "projects/SUP/plan").statusCode()).isEqualTo(403);

            JsonNode priced =
                    panel(agent, contact(host), said -> said.path("channel").hasNonNull("label"));
            assertThat(priced.path("html").asText())
                    .contains("heed-offers", "What each channel comes to", "All costs counted", "¥")
                    .doesNotContain("heed.channel", "heed.routing");
        }
    }

    private static String contact(SandboxHost host) {
        return request(host, null, "email", "Which vase fits?", "I have a question about a vase for my orchid.");
    }
}
