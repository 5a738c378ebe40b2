package com.heed.sandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.plugin.WebItem;
import com.heed.sandbox.plugin.WorkflowFunction;
import com.heed.sandbox.server.Standing;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped jar in a host whose service desk is empty. */
final class EnabledAppIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void anAdministratorReachesEveryPageOfTheMenuAndNoTemplateIsBlocked() {
        try (SandboxHost host = start(Standing.ADMIN);
                Browser browser = new Browser(host.baseUrl())) {
            List<WebItem> menu = host.app().webItems("admin_plugins_menu/heed-admin", Map.of());
            assertThat(menu).isNotEmpty();
            for (WebItem item : menu) {
                HttpResponse<String> page = browser.get(item.url());
                assertThat(page.statusCode()).as(item.url()).isEqualTo(200);
                assertThat(page.body()).as(item.url()).doesNotContain("$action", "$i18n", "aui-message-error");
            }
            assertThat(host.app().blockedTemplateCalls()).isEmpty();
        }
    }

    @Test
    void itsPostFunctionsCanBeConfigured() {
        try (SandboxHost host = start(Standing.ADMIN)) {
            List<WorkflowFunction> functions = host.app().workflowFunctions();
            assertThat(functions)
                    .extracting(WorkflowFunction::functionClass)
                    .contains(
                            "com.heed.jira.workflow.AnalyseRequestFunction",
                            "com.heed.jira.workflow.TagSentimentFunction",
                            "com.heed.jira.workflow.RouteChannelFunction");
            for (WorkflowFunction function : functions) {
                assertThat(function.name()).as(function.key()).doesNotStartWith("heed.");
                assertThat(function.inputHtml()).as(function.key()).doesNotContain("$");
                assertThat(host.app().newWorkflowObject(function.functionClass()))
                        .isNotNull();
            }
            assertThat(host.app().blockedTemplateCalls()).isEmpty();
        }
    }

    @Test
    void itsScriptsAndStylesAreServedWithTheirTexts() {
        try (SandboxHost host = start(Standing.LICENSED);
                Browser browser = new Browser(host.baseUrl())) {
            var tags = host.app().resourcesFor("jira.view.issue");
            assertThat(tags).isNotEmpty();
            for (var tag : tags) {
                HttpResponse<String> file = browser.get(tag.url());
                assertThat(file.statusCode()).as(tag.url()).isEqualTo(200);
                assertThat(file.body())
                        .as(tag.url())
                        .doesNotContain("AJS.I18n.getText('heed", "AJS.I18n.getText(\"heed");
            }
        }
    }

    @Test
    void aVisitorGetsNothingByRestAndNoPageOfTheAdministrators() {
        try (SandboxHost host = start(Standing.VISITOR);
                Browser browser = new Browser(host.baseUrl())) {
            assertThat(browser.get("/rest/heed/1.0/health").statusCode()).isEqualTo(401);
            assertThat(browser.get("/rest/heed/1.0/issues/DEMO-1/panel").statusCode())
                    .isEqualTo(401);
            assertThat(browser.get("/secure/admin/HeedSetup!default.jspa").statusCode())
                    .isEqualTo(302);
        }
    }

    private SandboxHost start(Standing standing) {
        Path jar = HeedJar.shipped();
        return SandboxHost.start(
                SandboxOptions.forTest(folder.resolve("home"), jar), List.of(new EmptyDesk(jar, standing)));
    }
}
