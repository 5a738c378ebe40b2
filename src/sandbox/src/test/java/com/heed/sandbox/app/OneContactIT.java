package com.heed.sandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.planted.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One contact, end to end, through the shipped jar: set-up, event, reading, fields, property, panel, undo. */
final class OneContactIT {
    private static final String REST = "/rest/heed/1.0/";
    private static final String PANEL = REST + "issues/SUP-1/panel";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final OneIssueDesk desk = new OneIssueDesk("退款一直没有到账", "你们的服务太差了！我等了三个星期，没有人处理，我非常生气，要投诉你们。");

    @Test
    void aChineseComplaintIsReadRoutedWrittenShownAndUndone() throws Exception {
        try (SandboxHost host = SandboxHost.start(
                        SandboxOptions.forTest(folder.resolve("home"), HeedJar.shipped()), List.of(desk));
                Browser browser = new Browser(host.baseUrl())) {
            JsonNode made = ok(post(browser, "projects/SUP/fields", "{\"language\":\"zh\"}"));
            assertThat(made.path("fields").asInt()).isEqualTo(4);
            assertThat(made.path("userName").asText()).isEqualTo("heed");
            ok(browser.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"act\",\"threshold\":0.4}"));

            host.services()
                    .get(EventPublisher.class)
                    .publish(new IssueEvent(desk.issue, null, null, EventType.ISSUE_CREATED_ID));
            JsonNode panel = read(browser);

            assertThat(panel.path("language").asText()).isEqualTo("zh");
            assertThat(panel.path("sentiment").path("label").asText()).endsWith("negative");
            assertThat(panel.path("basis").asText()).isEqualTo("encoder");
            assertThat(panel.path("channel").path("label").asText()).isNotEmpty();
            assertThat(panel.path("urgency").path("rule").asText()).isEqualTo("very negative");
            assertThat(panel.path("changes")).hasSize(3);
            assertThat(desk.history).hasSize(3).allMatch(line -> line.startsWith("heed: customfield_"));
            assertThat(desk.properties.get("heed")).contains("\"language\":\"zh\"", "negative");

            String page = String.join("", host.app().renderPanels("atl.jira.view.issue.right.context", issueView()));
            assertThat(page).contains("heed-panel", "负面", "最佳渠道", "撤销").doesNotContain("$panel", "heed.");
            assertThat(host.app().blockedTemplateCalls()).isEmpty();

            int change = panel.path("changes").get(0).path("id").asInt();
            ok(post(browser, "issues/SUP-1/changes/" + change + "/undo", ""));
            HttpResponse<String> again = post(browser, "issues/SUP-1/changes/" + change + "/undo", "");
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(JSON.readTree(again.body()).path("key").asText()).isEqualTo("heed.error.undone");
            assertThat(desk.history.get(3)).startsWith("admin: customfield_").endsWith("= none");
        }
    }

    private Map<String, Object> issueView() {
        return Map.of(
                "issue",
                desk.issue,
                "helper",
                new com.atlassian.jira.plugin.webfragment.model.JiraHelper(
                        desk.issue.getProjectObject(), Map.of("issue", desk.issue)));
    }

    @Test
    void wrongInputIsNamedAndAnUnknownIssueIsNotFound() throws Exception {
        try (SandboxHost host = SandboxHost.start(
                        SandboxOptions.forTest(folder.resolve("home"), HeedJar.shipped()), List.of(desk));
                Browser browser = new Browser(host.baseUrl())) {
            HttpResponse<String> mode =
                    browser.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"max\"}");
            assertThat(mode.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(mode.body()).path("args").get(0).asText()).isEqualTo("mode");
            assertThat(post(browser, "issues/SUP-1/feedback", "{broken").statusCode())
                    .isEqualTo(400);
            assertThat(browser.get(REST + "issues/SUP-2/panel").statusCode()).isEqualTo(404);
            assertThat(browser.get(REST + "projects/NO/channels").statusCode()).isEqualTo(404);
            assertThat(browser.get(REST + "openapi.yaml").body()).startsWith("openapi: 3");
        }
    }

    /** What the panel says once everything is written: the issue's property comes after its fields. */
    private static JsonNode read(Browser browser) throws Exception {
        JsonNode panel = ok(browser.get(PANEL));
        for (int i = 0;
                i < 300
                        && (panel.path("reading").asBoolean()
                                || panel.path("changes").isEmpty());
                i++) {
            Thread.sleep(100);
            panel = ok(browser.get(PANEL));
        }
        return panel;
    }

    private static HttpResponse<String> post(Browser browser, String path, String body) {
        return browser.post(REST + path, "application/json", body, "X-Atlassian-Token", "no-check");
    }

    private static JsonNode ok(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }
}
