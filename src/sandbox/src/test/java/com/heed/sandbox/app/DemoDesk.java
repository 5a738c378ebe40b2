package com.heed.sandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.DeskProject;
import java.net.http.HttpResponse;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What people do at the desk of the demo project, by HTTP, for tests of what it teaches Heed. */
final class DemoDesk {
    static final String REST = "/rest/heed/1.0/";

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
