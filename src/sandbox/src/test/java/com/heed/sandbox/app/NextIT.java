package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.panel;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static com.heed.sandbox.app.DemoDesk.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.planted.Browser;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents take the next contact, through the shipped jar: the dearest to keep waiting first, no contact given to two. */
final class NextIT {
    private static final String NEXT = "projects/SUP/next";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void theUpsetCustomerIsNextAndNoContactIsGivenToTwoAgents() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
            assertThat(agent.get(REST + NEXT).statusCode())
                    .as("nothing was read yet")
                    .isEqualTo(204);

            String simple = request(host, null, "chat", "Which vase fits?", "I have a question about a vase.");
            String upset = request(
                    host,
                    null,
                    "chat",
                    "This is the worst service ever",
                    "I am furious. I want to speak to your manager, this is a formal complaint.");
            panel(agent, simple, said -> said.path("channel").hasNonNull("label"));
            panel(agent, upset, said -> said.path("channel").hasNonNull("label"));

            JsonNode first = ok(agent.get(REST + NEXT));
            assertThat(first.path("issue").asText()).as(first.toString()).isEqualTo(upset);
            assertThat(first.path("contactClass").asText()).isEqualTo("upset");
            // Chat costs 1 a minute, an upset customer three times that, a little more as the SLA comes due; chat takes
            // 8 minutes, an upset
            // contact 1.25 times that.
            assertThat(first.path("costPerMinute").asDouble()).isBetween(Math.nextUp(3.0), 3.2);
            assertThat(first.path("handleMinutes").asDouble()).isEqualTo(10);
            assertThat(ok(agent.get(REST + NEXT)).path("issue").asText())
                    .as("asked again, the same")
                    .isEqualTo(upset);
            assertThat(ok(admin.get(REST + NEXT)).path("issue").asText())
                    .as("another agent, another contact")
                    .isEqualTo(simple);

            assertThat(first.path("urgencyWeight").asDouble()).isEqualTo(3);
            assertThat(first.path("waitPrice").asDouble()
                            * first.path("urgencyWeight").asDouble()
                            * first.path("promiseFactor").asDouble())
                    .isCloseTo(first.path("costPerMinute").asDouble(), within(1e-12));
            assertThat(first.path("dueMinutes").asDouble()).isPositive();
            assertThat(first.path("html").asText()).contains(upset, "Why this one", "data-next=\"take\"");

            refused(post(agent, NEXT + "?issue=" + simple, ""), 409, simple);
            assertThat(assignee(host, upset))
                    .as("another than the one asked for is not taken")
                    .isNull();
            assertThat(ok(agent.get(REST + NEXT)).path("issue").asText()).isEqualTo(upset);
            assertThat(agent.delete(REST + NEXT).statusCode()).isEqualTo(204);
            assertThat(ok(agent.get(REST + NEXT)).path("issue").asText())
                    .as("given back and asked for again")
                    .isEqualTo(upset);

            JsonNode taken = ok(post(agent, NEXT + "?issue=" + upset, ""));
            assertThat(taken.path("issue").asText()).isEqualTo(upset);
            assertThat(assignee(host, upset)).isEqualTo("agent");
            assertThat(agent.get(REST + NEXT).statusCode())
                    .as("the other is kept for the administrator")
                    .isEqualTo(204);
            assertThat(post(admin, NEXT + "?agent=agent&channel=chat", "").statusCode())
                    .as("nor is it given to the agent on the administrator's word")
                    .isEqualTo(204);
            assertThat(ok(post(admin, NEXT + "?channel=chat", "")).path("issue").asText())
                    .isEqualTo(simple);
            assertThat(assignee(host, simple)).isEqualTo("admin");
        }
    }

    private static @Nullable String assignee(SandboxHost host, String key) {
        Desk desk = host.part(ServiceDesk.class).desk();
        return desk.issues()
                .byKey(key)
                .orElseThrow()
                .assignee()
                .map(Person::key)
                .orElse(null);
    }

    @Test
    void whoIsNoAgentIsGivenNothingAndAWrongNameIsSaid() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host);
                Browser customer = as("customer", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
            assertThat(customer.get(REST + NEXT).statusCode()).isIn(401, 403, 404);
            refused(agent.get(REST + NEXT + "?channel=fax"), 400, "channel");
            refused(admin.get(REST + NEXT + "?agent=nobody"), 400, "agent");
            assertThat(agent.get(REST + NEXT + "?agent=admin").statusCode()).isEqualTo(403);
        }
    }
}
