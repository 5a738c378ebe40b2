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
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.FieldType;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.planted.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where channels put their contacts, through the shipped jar: a select list, a group picker and the priority, and the way back. */
final class DestinationIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void contactsArePutWhereTheirChannelSaysAndBackAgain() throws Exception {
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            Desk desk = host.part(ServiceDesk.class).desk();
            long project = desk.projects().byKey("SUP").orElseThrow().id();
            DeskField team = desk.fields().add("Team", FieldType.SELECT, project);
            desk.fields().addOption(team.getIdAsLong(), 0, "Returns");
            DeskField owner = desk.fields().add("Owner", FieldType.GROUP, project);
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"shadow\",\"threshold\":0.5}"));

            refused(put(admin, "Team=Sales", ""), 400, "channels[0].goesTo");
            refused(put(admin, "Team", ""), 400, "channels[0].goesTo");
            refused(put(admin, "Owner=nobody", ""), 400, "channels[0].goesTo");
            refused(put(admin, "components=Returns", ""), 400, "channels[0].goesTo");
            refused(put(admin, "", "Gigantic"), 400, "channels[0].priority");
            JsonNode saved = ok(put(admin, "Team=Returns", "High"));
            assertThat(saved.path("channels").get(0).path("goesTo").asText()).isEqualTo(team.getId() + "=Returns");

            DeskIssue shadow = read(host, admin);
            assertThat(shadow.getCustomFieldValue(team))
                    .as("nothing is written in shadow")
                    .isNull();
            assertThat(shadow.row().priority()).isEqualTo("Medium");

            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"act\",\"threshold\":0.5}"));
            DeskIssue acted = read(host, admin);
            assertThat(acted.getCustomFieldValue(team)).hasToString("Returns");
            assertThat(acted.row().priority()).isEqualTo("High");
            assertThat(desk.history().of(acted.getId()))
                    .filteredOn(group -> "heed".equals(group.author()))
                    .flatExtracting(group -> group.items())
                    .extracting(item -> item.field())
                    .contains("Team", "priority");

            JsonNode panel = ok(agent.get(REST + "issues/" + acted.getKey() + "/panel"));
            assertThat(panel.path("html").asText()).contains("Put into", "Priority");
            for (JsonNode change : panel.path("changes")) {
                ok(post(
                        agent,
                        "issues/" + acted.getKey() + "/changes/"
                                + change.path("id").asInt() + "/undo",
                        ""));
            }
            DeskIssue back = desk.issues().byId(acted.getId()).orElseThrow();
            assertThat(back.getCustomFieldValue(team)).isNull();
            assertThat(back.row().priority()).isEqualTo("Medium");
            panel(agent, acted.getKey(), said -> said.path("channel").hasNonNull("label"));
            assertThat(desk.issues().byId(acted.getId()).orElseThrow().row().priority())
                    .as("taken back, it stays so")
                    .isEqualTo("Medium");

            ok(put(admin, "Owner=returns-team", ""));
            assertThat(read(host, admin).getCustomFieldValue(owner)).hasToString("returns-team");
        }
    }

    /** All channels put their contacts there, so that it does not matter which is chosen; what is wrong is said of the first. */
    private static HttpResponse<String> put(Browser admin, String goesTo, String priority) throws Exception {
        ObjectNode channels = (ObjectNode) ok(admin.get(REST + "projects/SUP/channels"));
        channels.path("channels")
                .forEach(channel -> ((ObjectNode) channel).put("goesTo", goesTo).put("priority", priority));
        return admin.put(REST + "projects/SUP/channels", "application/json", channels.toString());
    }

    private static DeskIssue read(SandboxHost host, Browser admin) throws Exception {
        String key = request(host, null, "email", "Which vase fits?", "I have a question about a vase for my orchid.");
        panel(admin, key, said -> said.path("channel").hasNonNull("label"));
        return host.part(ServiceDesk.class).desk().issues().byKey(key).orElseThrow();
    }
}
