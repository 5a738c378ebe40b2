package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.SmallDesk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator types the worked example and sees, while typing, how a day's contacts would be split. */
final class ChannelsBrowserIT {
    private static final String PAGE = "/secure/admin/HeedChannels!default.jspa?project=SUP";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SmallDesk small = new SmallDesk();

    @Test
    void theSplitFollowsWhatIsTypedAndNothingIsSavedBefore() {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            Page admin = chromium.as("admin");
            admin.navigate(PAGE);
            Locator split = admin.locator("#heed-split");
            assertThat(split).containsText("Nothing is known of how many contacts come a day.");

            worked(admin);
            assertThat(split.locator(".heed-split-sum")).hasText("Mean wait 2.5 min, CN\u00a59,340 a day");
            assertThat(contacts(admin, "Phone")).hasText("99");
            assertThat(contacts(admin, "Chat")).hasText("600");
            assertThat(contacts(admin, "E-mail")).hasText("121");
            assertThat(contacts(admin, "Portal answer")).hasText("180");
            assertThat(split).containsText("One more place a day would save CN\u00a561.");
            assertThat(split).containsText("The cheapest split costs CN\u00a57,780 a day at 2.89 min");
            assertThat(split).containsText("the quickest waits 1.79 min at CN\u00a514,180");
            assertThat(admin.locator("#heed-split-status")).containsText("9,340");

            admin.fill("#meanResponse", "1.5");
            assertThat(split.locator(".heed-warning"))
                    .containsText("cannot be kept: the shortest possible is 1.79 min");

            Locator cost = field(admin, "Phone", "costPerContact");
            cost.fill("-1");
            assertThat(cost).hasAttribute("aria-invalid", "true");
            assertThat(error(admin, cost)).hasText("Enter a cost of 0 or more.");
            assertThat(split).containsText("Correct the marked values");
            cost.fill("50");
            assertThat(error(admin, cost)).isHidden();

            Locator agents = field(admin, "E-mail", "agents");
            more(admin, "E-mail");
            field(admin, "E-mail", "handleMinutes").fill("30");
            agents.fill("6");
            assertThat(error(admin, agents)).hasText("E-mail needs at least 8 agents for its current load.");
            assertThat(split).containsText("cannot be kept");
            agents.fill("8");
            assertThat(error(admin, agents)).isHidden();

            admin.navigate(PAGE);
            assertThat(split).containsText("Nothing is known");
            worked(admin);
            admin.locator("button.aui-button-primary").click();
            assertThat(admin.locator(".aui-message-success")).containsText("Saved.");
            assertThat(split.locator(".heed-split-sum")).hasText("Mean wait 2.5 min, CN\u00a59,340 a day");

            admin.locator("button", new Page.LocatorOptions().setHasText("Add channel"))
                    .click();
            assertThat(admin.locator(".heed-channel")).hasCount(5);
            assertThat(admin.locator(".heed-channel").last().locator("[data-field=name]"))
                    .isFocused();
            // A refused plan is an error to the browser's console, and no other is expected.
            assertThat(chromium.complaints()).allMatch(line -> line.contains("400"));
        }
    }

    private static void worked(Page page) {
        type(page, "Phone", "50", "5", "300");
        type(page, "Chat", "5", "1", "600");
        type(page, "E-mail", "10", "15", "350");
        type(page, "Portal answer", "1", "0.5", "180");
        more(page, "Phone");
        field(page, "Phone", "minimumPerDay").fill("60");
        more(page, "E-mail");
        field(page, "E-mail", "firstResponses").fill("100 in 10");
        page.fill("#contactsPerDay", "1000");
        page.fill("#meanResponse", "2.5");
    }

    private static void type(Page page, String name, String cost, String response, String capacity) {
        field(page, name, "costPerContact").fill(cost);
        field(page, name, "responseMinutes").fill(response);
        field(page, name, "capacityPerDay").fill(capacity);
    }

    private static Locator row(Page page, String name) {
        return page.locator(
                ".heed-channel",
                new Page.LocatorOptions().setHas(page.locator("[data-field=name][value='" + name + "']")));
    }

    private static Locator field(Page page, String name, String field) {
        return row(page, name).locator("[data-field=" + field + "]");
    }

    private static void more(Page page, String name) {
        Locator details = row(page, name).locator("details");
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
    }

    private static Locator error(Page page, Locator field) {
        return page.locator("[id='" + field.getAttribute("id") + "-error']");
    }

    private static Locator contacts(Page page, String name) {
        return page.locator("#heed-split tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name)))
                .locator(".heed-number");
    }
}
