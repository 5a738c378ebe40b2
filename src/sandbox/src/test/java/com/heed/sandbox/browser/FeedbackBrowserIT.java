package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.SmallDesk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator looks for patterns and decides on them with the buttons of the page. */
final class FeedbackBrowserIT {
    private static final String PAGE = "/projects/SUP?selectedItem=com.heed.jira:heed-feedback";
    private static final String HOSTILE = "<img src=x onerror=\"window.owned=1\">";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SmallDesk small = new SmallDesk();

    @Test
    void aPatternIsNamedAndAnotherIsDeclined() {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            for (int i = 0; i < 14; i++) {
                small.request("mei", "Refund " + i, "Please refund the money for order " + i + " to my bank account.");
                small.request("mei", "Password " + i, "I forgot my password and cannot log in, attempt " + i + ".");
            }
            Page admin = chromium.as("admin");
            admin.navigate(PAGE);
            assertThat(admin.locator("#heed-project")).containsText("Nothing to show yet");
            admin.locator("button[data-path$='/look']").click();
            Locator rows = waited(admin);

            Locator refund = rows.filter(new Locator.FilterOptions().setHasText("refund"));
            refund.locator("input").fill(" ");
            refund.locator("button", new Locator.LocatorOptions().setHasText("Make a topic"))
                    .click();
            assertThat(refund.locator(".heed-error")).containsText("1 to 60 characters");
            assertThat(refund.locator("input")).isFocused();
            refund.locator("input").fill(HOSTILE);
            refund.locator("button", new Locator.LocatorOptions().setHasText("Make a topic"))
                    .click();
            assertThat(refund.locator(".heed-tag")).hasText(HOSTILE);

            Locator password = rows.filter(new Locator.FilterOptions().setHasText("password"));
            password.locator("button", new Locator.LocatorOptions().setHasText("Not a topic"))
                    .click();
            assertThat(password.locator(".heed-tag")).hasText("Not a topic");
            assertThat(password.locator("button")).hasCount(0);

            assertThat(admin.evaluate("window.owned")).isNull();
            // A refused request is an error to the browser's console, and no other is expected.
            assertThat(chromium.complaints()).hasSize(1).allMatch(line -> line.contains("400"));
        }
    }

    /** Loads the page until the look is done. */
    private static Locator waited(Page admin) {
        Locator rows = admin.locator("section[aria-labelledby=heed-patterns] tbody tr");
        for (int i = 0; i < 120 && rows.count() == 0; i++) {
            admin.waitForTimeout(1_000);
            admin.navigate(PAGE);
        }
        assertThat(rows.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(1_000));
        return rows;
    }
}
