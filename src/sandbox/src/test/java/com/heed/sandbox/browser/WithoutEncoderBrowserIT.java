package com.heed.sandbox.browser;

import static com.heed.sandbox.browser.BrowserDesk.PATIENTLY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine for which there is no encoder: answers are found by words, for agents and customers, and every page says so. */
class WithoutEncoderBrowserIT {
    private static final String REFUND = "Refunds reach your card within five working days after they were approved.";
    private static final String CHINESE = "退款批准后五个工作日内到账，请您耐心等待。";

    @Test
    void answersAreFoundByWordsAndPanelHealthAndRestSaySo(@TempDir Path folder) {
        try (BrowserDesk desk = BrowserDesk.started(folder, HeedJar.withoutEncoder(folder), "suggest")) {
            desk.replies().approve("Where is my refund?", "ENGLISH", List.of("portal"), REFUND);
            desk.replies().approve("退款", "CHINESE", List.of("portal"), CHINESE);
            desk.decide("{\"threshold\":0,\"portal\":true,\"portalThreshold\":0}");
            Page ana = desk.as("ana");
            answered(desk, ana, "mei", "When does my refund arrive? I am waiting for it.", REFUND);
            answered(desk, ana, "wang", "退款什么时候到账？我已经等了两个星期。", CHINESE);

            Page mei = desk.form("mei");
            mei.fill("#summary", "When does my refund arrive");
            assertThat(mei.locator(".heed-answer")).containsText(REFUND);

            assertThat(
                            String.valueOf(
                                    mei.evaluate(
                                            "() => fetch('/rest/heed/1.0/portal/SUP/answers', { method: 'POST', body: JSON.stringify({ text: 'When does my refund arrive' }),"
                                                    + " headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' } }).then(a => a.text())")))
                    .contains(REFUND, "\"basis\":\"words\"");

            Page admin = desk.as("admin");
            admin.navigate("/secure/admin/HeedHealth!default.jspa");
            assertThat(admin.locator("#content")).containsText("The app has no native library for this machine.");
            assertThat(admin.locator("#content")).containsText("Heed reads by words alone until then.");
            assertThat(admin.locator("#content")).not().containsText("nother version");
            assertThat(BrowserDesk.said(admin, "health"))
                    .contains(
                            "\"encoder\":\"unavailable\"",
                            "native library of ONNX Runtime",
                            "\"cause\":\"librarymissing\"",
                            "\"restartNeeded\":false");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static void answered(BrowserDesk desk, Page ana, String customer, String asked, String answer) {
        DeskIssue issue = desk.small().request(customer, "Refund", asked);
        BrowserDesk.openWhenRead(ana, issue);
        assertThat(ana.locator(".heed-reply").first()).isVisible(PATIENTLY);
        assertThat(ana.locator("#heed-suggestions"))
                .containsText("Looked up by words alone: the language model isn’t available on this node.");
        assertThat(BrowserDesk.said(ana, "issues/" + issue.getKey() + "/panel")).contains("\"basis\":\"words\"");
        assertThat(BrowserDesk.said(ana, "issues/" + issue.getKey() + "/similar"))
                .contains("\"basis\":\"words\"");
        ana.keyboard().press("h");
        ana.keyboard().press("1");
        assertThat(ana.locator("textarea#comment")).hasValue(answer);
        ana.keyboard().press("Control+Enter");
        assertThat(ana.locator(".desk-comment")).hasCount(1);
        assertThat(desk.small().desk().comments().of(desk.small().now(issue)).stream()
                        .map(DeskComment::body))
                .containsExactly(answer);
    }
}
