package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.planted.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent asks for the next contact with the keyboard alone, sees why, gives it back, and takes it. */
final class NextBrowserIT {
    private static final String PAGE = "/projects/SUP?selectedItem=com.heed.jira:heed-next";
    private static final String REST = "/rest/heed/1.0/";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SmallDesk small = new SmallDesk();

    @Test
    void theNextContactIsAskedForShownGivenBackAndTaken() throws Exception {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            Page ana = setUp(host, chromium);
            Locator ask = button(ana, "Give me the next one");
            Locator status = ana.locator(".heed-status");
            ask.press("Enter");
            assertThat(status).hasText("Nothing waits that you could take.");
            assertThat(ask).isFocused();

            DeskIssue issue = small.request(
                    "mei",
                    "Terrible service",
                    "I am furious. I want to speak to your manager, this is a formal complaint.");
            open(host, issue);
            ask.press("Enter");
            assertThat(status).hasText(issue.getKey() + " is kept for you for two minutes.");
            Locator card = ana.locator(".heed-next-card");
            assertThat(card).containsText("Terrible service");
            assertThat(card.locator("tr").filter(new Locator.FilterOptions().setHasText("Weight")))
                    .containsText("\u00d7 3");
            assertThat(button(ana, "Take it")).isFocused();

            ana.keyboard().press("Tab");
            assertThat(button(ana, "Give it back")).isFocused();
            ana.keyboard().press("Enter");
            assertThat(status).hasText("It is back in the queue.");
            assertThat(card).hasCount(0);
            assertThat(ask).isFocused();

            ask.press("Enter");
            // Somebody took it behind the agent's back.
            Desk desk = small.desk();
            DeskIssue taken = small.now(issue);
            taken.edit(row -> row.withAssignee("admin"));
            assertThat(button(ana, "Take it")).isFocused();
            desk.conversation().update(taken, small.person("admin"));
            ana.keyboard().press("Enter");
            assertThat(status).hasText(issue.getKey() + " is no longer kept for you. Ask for the next one again.");
            assertThat(status).hasClass(Pattern.compile("heed-failed"));

            DeskIssue free = small.now(issue);
            free.edit(row -> row.withAssignee(null));
            desk.conversation().update(free, small.person("admin"));
            ask.press("Enter");
            button(ana, "Take it").press("Enter");
            ana.waitForURL(Pattern.compile(".*/browse/" + issue.getKey()));
            assertThat(small.now(issue).assignee().orElseThrow().key()).isEqualTo("ana");
            // A refused taking is an error to the browser's console, and no other is expected.
            assertThat(chromium.complaints()).allMatch(line -> line.contains("409"));
        }
    }

    /** Heed is set up, the page is open. */
    private Page setUp(SandboxHost host, Chromium chromium) {
        try (Browser admin = as("admin", host)) {
            admin.post(REST + "projects/SUP/fields", "application/json", "{}", "X-Atlassian-Token", "no-check");
            admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}");
        }
        Page ana = chromium.as("ana");
        ana.navigate(PAGE);
        assertThat(ana.locator("#heed-next h1")).hasText("Next contact");
        return ana;
    }

    private static Browser as(String person, SandboxHost host) {
        Browser browser = new Browser(host.baseUrl());
        browser.post(
                "/login.jsp",
                "application/x-www-form-urlencoded",
                "os_username=" + person + "&os_password=" + person,
                "X-Atlassian-Token",
                "no-check");
        return browser;
    }

    /** Waits until Heed has read the issue. */
    private static void open(SandboxHost host, DeskIssue issue) throws InterruptedException {
        try (Browser admin = as("admin", host)) {
            for (int i = 0; i < 300 && admin.get(REST + "projects/SUP/next").statusCode() != 200; i++) {
                Thread.sleep(200);
            }
            assertThat(admin.get(REST + "projects/SUP/next").body()).contains(issue.getKey());
            admin.delete(REST + "projects/SUP/next");
        }
    }

    private static Locator button(Page page, String name) {
        return page.locator("#heed-next").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
