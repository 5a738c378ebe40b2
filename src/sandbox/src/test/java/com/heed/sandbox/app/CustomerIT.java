package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile of customers and of an organisation through the shipped jar: what it says, to whom, and of whom it says nothing. */
final class CustomerIT {
    private static final String CARL = REST + "customers/carl/profile?project=CUS";
    private static final String DORA = REST + "customers/dora/profile?project=CUS";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private SandboxHost host() throws Exception {
        SandboxHost host = SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
        CustomersDesk.load(host, "admin", "agent");
        try (Browser admin = as("admin", host)) {
            ok(admin.put(REST + "projects/CUS/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
        }
        return host;
    }

    /** A request of somebody that its project keeps to the administrator. */
    private static DeskIssue kept(Desk desk, DeskProject project, String customer) {
        DeskIssue issue = desk.transitions()
                .create(
                        new NewIssue(
                                project.id(),
                                "Service request",
                                "Delivery",
                                "Where is my sesame",
                                "The sesame I ordered did not come.",
                                "Medium",
                                customer,
                                "chat"),
                        desk.people().byKey(customer).orElseThrow());
        desk.security().keepTo(issue.getId(), List.of("admin"));
        return issue;
    }

    @Test
    void aCustomerIsProfiledFromTheIssuesTheAgentMayBrowseAndOthersChangeNothing() throws Exception {
        try (SandboxHost host = host();
                Browser admin = as("admin", host);
                Browser agent = as("agent", host);
                Browser customer = as("customer", host)) {
            Desk desk = host.part(ServiceDesk.class).desk();
            HttpResponse<String> before = agent.get(CARL + "&html=page");
            JsonNode answer = ok(before);
            JsonNode profile = answer.path("profile");
            assertThat(answer.path("name").asText()).as(answer.toString()).isEqualTo("Carl Berg");
            assertThat(profile.path("contacts").asInt()).isEqualTo(12);
            assertThat(profile.path("compared").asInt()).isEqualTo(CustomersDesk.OTHERS + 3);
            assertThat(profile.path("preferredChannel").path("channel").asText())
                    .isEqualTo("phone");
            assertThat(profile.path("preferredHours").path("day").asText()).isEqualTo("THURSDAY");
            assertThat(profile.path("firstReply").path("median").asDouble()).isEqualTo(9 * 3600);
            assertThat(profile.path("topics").toString())
                    .as("where no topics were learned, what customers picked")
                    .isEqualTo("[{\"name\":\"Delivery\",\"contacts\":12}]");
            assertThat(profile.path("effort").path("problems").asInt())
                    .as("seven days apart is within the seven days of one problem")
                    .isEqualTo(1);
            assertThat(profile.path("words").toString()).contains("zeppelin").doesNotContain("carl", "berg");
            assertThat(profile.path("differences").findValuesAsText("trait"))
                    .contains("channel", "topic", "firstReply");
            assertThat(profile.path("differences").toString()).contains("Waits longer for the first reply: 9 h");
            assertThat(answer.path("organisations").get(0).path("name").asText())
                    .isEqualTo("Acme");
            assertThat(answer.path("html").asText()).contains("Carl Berg", "zeppelin", "What is different");

            DeskProject project = desk.projects().byKey("CUS").orElseThrow();
            DeskIssue kept = kept(desk, project, "carl");
            DeskProject secret = desk.projects().add("SEC", "Secret desk", true, List.of("Service request"));
            desk.workflows().add(secret.id(), "Secret workflow", List.of("Open"), List.of());
            desk.projects().addMember(secret.id(), "admin", Role.AGENT);
            desk.projects().addMember(secret.id(), "carl", Role.CUSTOMER);
            kept(desk, secret, "carl");
            assertThat(agent.get(CARL + "&html=page").body())
                    .as("what the agent may not browse changes not a letter")
                    .isEqualTo(before.body());
            assertThat(ok(admin.get(CARL)).path("profile").path("contacts").asInt())
                    .isEqualTo(13);
            desk.security().keepTo(kept.getId(), List.of());
            assertThat(ok(agent.get(CARL)).path("profile").path("contacts").asInt())
                    .as("once it is the agent's to browse, it counts")
                    .isEqualTo(13);
            assertThat(agent.get(REST + "customers/carl/profile?project=SEC").statusCode())
                    .isEqualTo(404);
            assertThat(customer.get(CARL).statusCode()).isIn(401, 403, 404);
        }
    }

    @Test
    void somebodyWhoseIssuesAreHiddenIsAsUnknownAsSomebodyWhoIsNotThere() throws Exception {
        try (SandboxHost host = host();
                Browser agent = as("agent", host)) {
            Desk desk = host.part(ServiceDesk.class).desk();
            desk.people()
                    .add(new NewPerson(
                            "ghost", "Ghost", "ghost@example.com", null, Standing.CUSTOMER, Locale.ENGLISH, "Unseen"));
            DeskProject project = desk.projects().byKey("CUS").orElseThrow();
            desk.projects().addMember(project.id(), "ghost", Role.CUSTOMER);
            kept(desk, project, "ghost");
            HttpResponse<String> hidden = agent.get(REST + "customers/ghost/profile?project=CUS");
            HttpResponse<String> nobody = agent.get(REST + "customers/nobody/profile?project=CUS");
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(nobody.statusCode()).isEqualTo(404);
            assertThat(hidden.body().replace("ghost", "nobody")).isEqualTo(nobody.body());
            int unseen = desk.fields().organisation("Unseen").id();
            String shared = agent.get(REST + "organisations/" + unseen + "/profile?project=CUS")
                    .body();
            String none =
                    agent.get(REST + "organisations/987654/profile?project=CUS").body();
            assertThat(shared.replace(String.valueOf(unseen), "987654")).isEqualTo(none);
            String page = "/projects/CUS?selectedItem=com.heed.jira:heed-customer";
            assertThat(agent.get(page).body()).contains("Carl Berg").doesNotContain("Ghost");
            assertThat(agent.get(page + "&find=ghost@example.com").body()).doesNotContain("Ghost");
            assertThat(agent.get(page + "&find=carl@acme.example").body()).contains("Carl Berg");

            refused(agent.get(REST + "customers/carl/profile"), 400, "project");
            refused(agent.get(CARL + "&html=all"), 400, "html");
            refused(agent.get(REST + "organisations/acme/profile?project=CUS"), 400, "id");
            refused(agent.get(REST + "customers/carl/profile?project=NONE"), 404, "NONE");
        }
    }

    @Test
    void anOrganisationIsItsMembersContactsAndWhoDoesNotWantItIsNotCounted() throws Exception {
        try (SandboxHost host = host();
                Browser admin = as("admin", host);
                Browser agent = as("agent", host);
                Browser dora = as("dora", host)) {
            String acme = REST + "organisations/"
                    + host.part(ServiceDesk.class)
                            .desk()
                            .fields()
                            .organisation("Acme")
                            .id()
                    + "/profile?project=CUS";
            JsonNode answer = ok(agent.get(acme));
            assertThat(answer.path("profile").path("contacts").asInt()).isEqualTo(15);
            assertThat(answer.path("profile").path("compared").asInt()).isEqualTo(CustomersDesk.OTHERS);
            assertThat(answer.path("members").findValuesAsText("key")).containsExactly("carl", "dora");
            assertThat(ok(agent.get(DORA)).path("profile").path("contacts").asInt())
                    .isEqualTo(3);
            assertThat(ok(agent.get(DORA)).path("profile").path("differences"))
                    .as("three contacts tell nothing")
                    .isEmpty();

            ok(dora.put(REST + "me/opt-out", "application/json", "{\"optedOut\":true}"));
            JsonNode out = ok(agent.get(DORA + "&html=section"));
            assertThat(out.path("state").asText()).isEqualTo("optout");
            assertThat(out.path("html").asText()).contains("This customer opted out");
            assertThat(out.has("profile") || out.has("name") || out.has("newest"))
                    .as(out.toString())
                    .isFalse();
            JsonNode without = ok(agent.get(acme));
            assertThat(without.path("profile").path("contacts").asInt()).isEqualTo(12);
            assertThat(without.path("members").findValuesAsText("key")).containsExactly("carl");
            assertThat(ok(agent.get(CARL)).path("profile").path("compared").asInt())
                    .as("nor is anybody compared with them")
                    .isEqualTo(CustomersDesk.OTHERS);

            assertThat(admin.delete(REST + "customers/carl").statusCode()).isEqualTo(200);
            JsonNode forgotten = ok(agent.get(CARL + "&html=section"));
            assertThat(forgotten.path("state").asText()).isEqualTo("forgotten");
            assertThat(forgotten.path("html").asText()).contains("data was removed on");
            assertThat(forgotten.toString()).doesNotContain("zeppelin").doesNotContain("Berg");
            assertThat(agent.get(acme).statusCode())
                    .as("of an organisation whose members all do not want it there is nothing")
                    .isEqualTo(404);
            String page = "/projects/CUS?selectedItem=com.heed.jira:heed-customer";
            assertThat(agent.get(page).body())
                    .contains("Customer 69")
                    .doesNotContain("Carl Berg")
                    .doesNotContain("\u675c\u62c9");
        }
    }
}
