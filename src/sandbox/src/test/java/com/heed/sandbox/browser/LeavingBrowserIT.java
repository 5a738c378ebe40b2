package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.LeavingDesk;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.people.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator says what leaving means and has it learned; agents see who is at risk, in English and Chinese, light and dark. */
final class LeavingBrowserIT {
    private static final String ADMIN = "/secure/admin/HeedLeaving!default.jspa?project=" + LeavingDesk.KEY;
    private static final String OVERVIEW = "/projects/" + LeavingDesk.KEY + "?selectedItem=com.heed.jira:heed-overview";
    private static final long PATIENCE_MILLIS = 540_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void whoIsAtRiskIsSaidInBothLanguages() throws Exception {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = LeavingDesk.start(folder);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            LeavingDesk.load(host);
            Page admin = chromium.as("admin");
            suggesting(admin);
            wrongDaysAreNamed(admin);
            defined(admin);
            learned(admin);

            Page agent = chromium.as("agent");
            agent.navigate(OVERVIEW);
            Locator card = agent.locator(".heed-leaving-card");
            assertThat(card.locator("h2")).hasText("Customers at risk");
            assertThat(card).containsText("first reply after 50 hours on average in 30 days");
            assertThat(card).containsText("Answer what waits, and their next request first.");
            assertThat(Axe.violations(agent, ".heed-overview")).isEmpty();
            panel(agent, "Risk of leaving");

            Page lin = chromium.as("lin");
            lin.navigate(OVERVIEW);
            assertThat(lin.locator(".heed-leaving-card h2"))
                    .hasText("\u6709\u6d41\u5931\u98ce\u9669\u7684\u5ba2\u6237");
            Desk desk = host.part(ServiceDesk.class).desk();
            desk.people().setColours(desk.people().byKey("lin").orElseThrow(), Person.Colours.DARK);
            lin.navigate(OVERVIEW);
            assertThat(lin.locator("html")).hasAttribute("data-color-mode", "dark");
            assertThat(Axe.violations(lin, ".heed-overview")).isEmpty();
            panel(lin, "\u6d41\u5931\u98ce\u9669");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void suggesting(Page admin) {
        admin.navigate("/secure/admin/HeedSetup!default.jspa?project=" + LeavingDesk.KEY);
        admin.evaluate(
                "key => fetch('/rest/heed/1.0/projects/' + key + '/mode', {method: 'PUT',"
                        + " headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'},"
                        + " body: '{\"mode\":\"suggest\",\"threshold\":0.5}'}).then(answer => { if (!answer.ok) throw new Error(answer.status); })",
                LeavingDesk.KEY);
    }

    private static void wrongDaysAreNamed(Page admin) {
        admin.navigate(ADMIN);
        assertThat(admin.locator("h2").first()).hasText("Heed: Who leaves");
        admin.selectOption("#kind", "silence");
        admin.fill("#days", "7");
        admin.locator("button[value=save]").click();
        assertThat(admin.locator("#days-error")).hasText("Must be a whole number of days from 30 to 365.");
        assertThat(admin.locator("#days")).hasValue("7");
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
        admin.fill("#list", "nobody,2026-01-01");
        admin.locator("button[value=list]").click();
        assertThat(admin.locator("#list-error")).hasText("Line 1: there is no account \u201cnobody\u201d.");
    }

    private static void defined(Page admin) {
        admin.navigate(ADMIN);
        admin.selectOption("#kind", "issue");
        admin.fill("#days", "30");
        admin.selectOption("#field", "resolution");
        admin.fill("#value", LeavingDesk.SIGN);
        admin.locator("button[value=save]").click();
        assertThat(admin.locator(".aui-message-success")).isVisible();
        assertThat(admin.locator("#value")).hasValue(LeavingDesk.SIGN);
    }

    private static void learned(Page admin) throws InterruptedException {
        admin.locator("button[value=learn]").click();
        assertThat(admin.locator(".aui-message-success")).containsText("Learning has begun");
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (admin.locator(".heed-leaving-work[data-step=done]").count() == 0) {
            assertThat(System.currentTimeMillis()).as("still learning").isLessThan(end);
            Thread.sleep(2_000);
            admin.navigate(ADMIN);
        }
        assertThat(admin.locator(".heed-leaving-work")).containsText("was learned and is in use");
        assertThat(admin.locator(".heed-report")).containsText("Model 1 may speak");
        assertThat(admin.locator(".heed-leaving-odds tbody tr").first()).isVisible();
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
    }

    private static void panel(Page reader, String title) {
        reader.locator(".heed-leaving-list td a").first().click();
        Locator section = reader.locator(".heed-leaving");
        assertThat(section.locator("h3")).hasText(title, new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(section.locator(".heed-factor").first()).isVisible();
        assertThat(Axe.violations(reader, ".heed-leaving")).isEmpty();
    }
}
