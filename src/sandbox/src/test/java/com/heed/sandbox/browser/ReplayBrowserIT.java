package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.app.PastDesk;
import com.heed.sandbox.database.DatabaseKind;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator presses the button, and the page shows the result by itself. */
final class ReplayBrowserIT {
    private static final double PATIENCE = 120_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void theResultOfAReplayComesWithoutReloading() throws Exception {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SandboxHost.start(new SandboxOptions(
                        0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            PastDesk.load(host, 30, 6);
            PastDesk.setUp(host);
            Page admin = chromium.as("admin");
            admin.navigate("/secure/admin/HeedChannels!default.jspa?project=" + PastDesk.KEY);
            admin.locator("a", new Page.LocatorOptions().setHasText("Replay a quarter"))
                    .click();
            assertThat(admin.locator("#weeks")).hasValue("13");

            admin.selectOption("#weeks", "1");
            // The host draws the box as part of its label.
            admin.locator("label[for=nightly]").click();
            admin.locator("button", new Page.LocatorOptions().setHasText("Start replay"))
                    .click();

            Locator result = admin.locator(".heed-replay");
            assertThat(result).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(result).containsText("30 contacts on 5 working days");
            assertThat(result).containsText("Saved by prices against what was done");
            assertThat(result).containsText("Hardly known: 100% of what prices did rests on fewer than 30 contacts");
            assertThat(admin.locator("#weeks")).hasValue("1");
            assertThat(admin.locator("#nightly")).not().isChecked();
            admin.locator(".heed-expectation summary").click();
            assertThat(admin.locator(".heed-expectation tbody tr")).hasCount(12);
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
