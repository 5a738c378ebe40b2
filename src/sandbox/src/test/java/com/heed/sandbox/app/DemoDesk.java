package com.heed.sandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.demo.DemoProject;
import com.heed.sandbox.desk.ArchiveLoader;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What people do at the desk of the demo project, by HTTP, for tests of what it teaches Heed. */
final class DemoDesk {
    static final String REST = "/rest/heed/1.0/";

    private static final Set<String> ENDS = Set.of("done", "failed", "stopped");
    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoDesk() {}

    /** Somebody who is logged in. */
    static Browser as(String person, SandboxHost host) {
        return as(person, host.baseUrl());
    }

    /** Somebody who is logged in at the node with this address. */
    static Browser as(String person, String baseUrl) {
        Browser browser = new Browser(baseUrl);
        browser.post(
                "/login.jsp",
                "application/x-www-form-urlencoded",
                "os_username=" + person + "&os_password=" + person,
                "X-Atlassian-Token",
                "no-check");
        return browser;
    }

    /**
     * Makes the demo project as of the last Thursday, in a sandbox without one. What contacts fall on moves with the weekday a demo ends on, and with it what is measured on the newest of them; what a test says of a model that learned from so few holds for one weekday.
     */
    static void load(SandboxHost host) {
        Desk desk = host.part(ServiceDesk.class).desk();
        Instant end = LocalDate.now(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        DeskProject project = new ArchiveLoader(desk)
                .load(DemoProject.make(DemoProject.SEED, end), Set.of("agent", "customer", "mei")::contains);
        for (String agent : List.of("admin", "agent")) {
            desk.projects().addMember(project.id(), agent, Role.AGENT);
        }
    }

    /** Key of a new request of the English customer. @param type request type, or null */
    static String request(SandboxHost host, @Nullable String type, String channel, String summary, String description) {
        Desk desk = host.part(ServiceDesk.class).desk();
        DeskProject project = desk.projects().byKey("SUP").orElseThrow();
        NewIssue issue = new NewIssue(
                project.id(), "Service request", type, summary, description, "Medium", "customer", channel);
        return desk.transitions()
                .create(issue, desk.people().byKey("customer").orElseThrow())
                .getKey();
    }

    /** What the agent's panel says once the issue was read. @param there whether it says what is waited for */
    static JsonNode panel(Browser agent, String key, Predicate<JsonNode> there) throws Exception {
        post(agent, "issues/" + key + "/predictions", "");
        JsonNode panel = ok(agent.get(REST + "issues/" + key + "/panel"));
        for (int i = 0; i < 600 && (panel.path("reading").asBoolean() || !there.test(panel)); i++) {
            Thread.sleep(100);
            panel = ok(agent.get(REST + "issues/" + key + "/panel"));
        }
        return panel;
    }

    /** Trains a project by its request types and waits until that is over. @return how it ended */
    static JsonNode trained(Browser admin, String project) throws Exception {
        String training = "projects/" + project + "/training";
        assertThat(post(admin, training, "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}")
                        .statusCode())
                .isEqualTo(202);
        JsonNode state = ok(admin.get(REST + training)).path("training");
        for (int i = 0; i < 5_400 && !hasEnded(state); i++) {
            Thread.sleep(100);
            state = ok(admin.get(REST + training)).path("training");
        }
        assertThat(hasEnded(state)).as(state.toString()).isTrue();
        return state;
    }

    /** Whether long work is over. */
    static boolean hasEnded(JsonNode state) {
        return ENDS.contains(state.path("step").asText());
    }

    /** @param path below {@link #REST} */
    static HttpResponse<String> post(Browser browser, String path, String body) {
        return browser.post(REST + path, "application/json", body, "X-Atlassian-Token", "no-check");
    }

    /** @param field named first in the answer */
    static void refused(HttpResponse<String> answer, int status, String field) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("args").get(0).asText()).isEqualTo(field);
    }

    static JsonNode ok(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }
}
