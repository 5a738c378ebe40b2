package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.page.Visitor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty contacts came through the portal. There they wait half an hour for 1 each; a call is answered in five minutes for 50. So the best splits run from 60 calls (3,000 at 5 min) to none (60 at 30 min),
 * and every minute of the mean between is worth 2.4 calls of 49 more. With a mean of at most 20 min 24 call: 1,236.
 */
final class OverviewBrowserIT {
    private static final String PROJECT = "/rest/heed/1.0/projects/SUP/";
    private static final String PAGE = "/projects/SUP?selectedItem=com.heed.jira:heed-overview";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SmallDesk small = new SmallDesk();

    @Test
    void onePointAfterTheOtherCanBeLookedAtAndOneBeKeptTo() throws Exception {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Visitor setUp = Visitor.loggedIn(host.baseUrl(), "admin");
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            described(setUp);
            for (int i = 0; i < 60; i++) {
                small.request("mei", "Order " + i, "Where is order " + i + "?");
            }
            counted(setUp);

            Page admin = chromium.as("admin");
            admin.navigate(PAGE);
            Locator says = admin.locator("#heed-along-says");
            assertThat(says).hasText("Mean wait 20 min, CN\u00a51,236 a day");
            assertThat(contacts(admin, 0)).hasText("24");
            assertThat(contacts(admin, 1)).hasText("36");
            byKeyboard(admin, says);
            byMouse(admin, says);
            files(admin);
            keptTo(admin, setUp);
            assertThat(chromium.complaints()).isEmpty();

            Page ana = chromium.as("ana");
            ana.navigate(PAGE);
            assertThat(ana.locator("#heed-along-range")).isVisible();
            assertThat(ana.locator("#heed-use")).hasCount(0);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void described(Visitor admin) {
        assertThat(admin.put(PROJECT + "channels", """
                {"currency": "CNY", "channels": [
                 {"slug": "phone", "name": "Phone", "costPerContact": 50, "responseMinutes": 5, "handleMinutes": 5, "agents": 8, "capacityPerDay": 300, "languages": ["en", "zh"]},
                 {"slug": "portal", "name": "Portal answer", "costPerContact": 1, "responseMinutes": 30, "handleMinutes": 1, "agents": 0, "capacityPerDay": 180, "languages": ["en", "zh"], "source": "request:portal"}]}""").statusCode()).isEqualTo(200);
        assertThat(admin.put(PROJECT + "desk", "{\"meanResponse\": 20, \"zone\": \"UTC\"}")
                        .statusCode())
                .isEqualTo(200);
        String page = "/secure/admin/HeedSetup";
        admin.sendTo(
                page + "!default.jspa?project=SUP",
                page + ".jspa",
                "project",
                "SUP",
                "step",
                "mode",
                "mode",
                "suggest",
                "threshold",
                "60",
                "wait",
                "0");
    }

    private static void counted(Visitor admin) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            admin.post(PROJECT + "overview", "{}");
            Thread.sleep(300);
            if (admin.page(PROJECT + "overview").contains("\"contacts\":60")) {
                return;
            }
        }
        throw new AssertionError("sixty contacts were not counted");
    }

    private static void byKeyboard(Page page, Locator says) {
        Locator range = page.locator("#heed-along-range");
        range.focus();
        page.keyboard().press("ArrowRight");
        assertThat(says).hasText("Mean wait 21 min, CN\u00a51,118 a day");
        assertThat(range).hasAttribute("aria-valuetext", "Mean wait 21 min, CN\u00a51,118 a day");
        assertThat(contacts(page, 0)).hasText("22");
        page.keyboard().press("Home");
        assertThat(says).hasText("Mean wait 5 min, CN\u00a53,000 a day");
        assertThat(page.locator("#heed-along-minutes")).hasValue("5");
        page.keyboard().press("End");
        assertThat(says).hasText("Mean wait 30 min, CN\u00a560 a day");
        assertThat(contacts(page, 0)).hasText("0");
        page.keyboard().press("Tab");
        assertThat(page.locator("#heed-along-minutes")).isFocused();
        page.locator("#heed-along-minutes").fill("10");
        assertThat(says).hasText("Mean wait 10 min, CN\u00a52,412 a day");
        assertThat(range).hasValue("5");
    }

    /** The ring stands where the pointer is pressed and follows it. */
    private static void byMouse(Page page, Locator says) {
        BoundingBox ring = page.locator(".heed-chosen").boundingBox();
        page.mouse().move(ring.x + ring.width / 2, ring.y + ring.height / 2);
        page.mouse().down();
        assertThat(says).hasText("Mean wait 10 min, CN\u00a52,412 a day");
        page.mouse().move(ring.x + 2000, ring.y + 2000);
        assertThat(says).hasText("Mean wait 30 min, CN\u00a560 a day");
        page.mouse().move(ring.x + ring.width / 2, ring.y + ring.height / 2);
        assertThat(says).hasText("Mean wait 10 min, CN\u00a52,412 a day");
        page.mouse().up();
        page.mouse().move(0, 0);
        assertThat(says).hasText("Mean wait 10 min, CN\u00a52,412 a day");
    }

    private static void files(Page page) throws Exception {
        Download file = page.waitForDownload(
                () -> page.locator("a[download='heed-SUP-load.csv']").click());
        byte[] bytes = Files.readAllBytes(file.path());
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\r\nPhone,phone,0,24,0,0\r\n", "\r\nPortal answer,portal,60,36,60,0.333333\r\n");
        assertThat(file.suggestedFilename()).isEqualTo("heed-SUP-load.csv");
    }

    private static void keptTo(Page page, Visitor admin) {
        Locator use = page.locator("#heed-use");
        Locator dialog = page.locator("#heed-use-dialog");
        use.focus();
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        assertThat(page.locator("#heed-use-no")).isFocused();
        assertThat(page.locator("#heed-use-says")).hasText("Mean wait 10 min, CN\u00a52,412 a day");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(use).isFocused();
        assertThat(admin.page(PROJECT + "split")).contains("\"used\":false");

        use.click();
        page.locator("#heed-use-yes").click();
        assertThat(page.locator(".heed-used")).containsText("10 min, CN\u00a52,412 a day for 60 contacts");
        assertThat(admin.page(PROJECT + "split"))
                .contains("\"slug\":\"phone\",\"places\":48", "\"slug\":\"portal\",\"places\":12");

        page.locator("#heed-use-stop").click();
        assertThat(page.locator(".heed-used")).hasCount(0);
        assertThat(admin.page(PROJECT + "split")).contains("\"used\":false");
    }

    private static Locator contacts(Page page, int row) {
        return page.locator("#heed-along-split tr").nth(row).locator(".heed-number");
    }
}
