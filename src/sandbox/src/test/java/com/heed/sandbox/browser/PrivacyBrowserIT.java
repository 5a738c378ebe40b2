package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.NewPerson;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.server.Standing;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An administrator finds a person, reads and downloads what is held of them, and forgets them after typing their name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrivacyBrowserIT {
    private static final String PAGE = "/secure/admin/HeedPrivacy!default.jspa";

    @SuppressWarnings("NullAway.Init") // set before the tests
    private BrowserDesk desk;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = BrowserDesk.started(folder, "suggest");
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private static Locator count(Page page, String kind) {
        return page.locator("tr[data-kind=" + kind + "] .heed-number");
    }

    private static void find(Page page, String who) {
        page.locator("#person").fill(who);
        page.keyboard().press("Enter");
    }

    @Test
    void aCustomerIsFoundToldDownloadedAndForgottenByKeyboardAlone() throws IOException {
        DeskIssue issue = desk.small().request("mei", "Broken vase", "My vase arrived broken. I am very angry.");
        Page ana = desk.as("ana");
        BrowserDesk.openWhenRead(ana, issue);
        Page admin = desk.as("admin");
        admin.navigate(PAGE);
        assertThat(admin.locator("h2").first()).hasText("Heed: Privacy");
        assertThat(admin.locator("#heed-person")).hasCount(0);

        BrowserDesk.tabTo(admin, admin.locator("#person"));
        admin.keyboard().press("Enter");
        assertThat(admin.locator("#person-error")).hasText("Enter a user name, a user key or an e-mail address.");
        find(admin, "nobody<b>");
        assertThat(admin.locator("#person-error")).containsText("No account has the user name");
        assertThat(admin.locator("#person-error")).containsText("\u201cnobody<b>\u201d");
        assertThat(admin.locator("#person")).hasValue("nobody<b>");

        find(admin, "MEI@example.com");
        assertThat(admin.locator("#heed-person")).hasText("Mei Lin (mei)");
        assertThat(admin.locator(".heed-person-facts")).hasText("Did not opt out of suggested answers.");
        assertThat(admin.locator("tr[data-kind=PREDICTION]"))
                .containsText("Readings of their requests: mood, topic, urgency");
        assertThat(admin.locator("tr[data-kind=PREDICTION]")).containsText("Taken away");
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();

        BrowserDesk.tabTo(admin, admin.locator("#heed-export"));
        Download file = admin.waitForDownload(() -> admin.keyboard().press("Enter"));
        assertThat(file.suggestedFilename()).isEqualTo("heed-mei.json");
        JsonNode told = new ObjectMapper().readTree(file.path().toFile());
        assertThat(told.path("person").asText()).isEqualTo("mei");
        assertThat(count(admin, "PREDICTION"))
                .hasText(String.valueOf(told.path("tables").path("PREDICTION").size()));
        assertThat(told.path("tables").path("PREDICTION")).isNotEmpty();

        Locator confirm = admin.locator("#confirm");
        Locator forget = admin.locator("button[value=forget]");
        BrowserDesk.tabTo(admin, forget);
        admin.keyboard().press("Enter");
        assertThat(admin.locator("#confirm-error")).hasText("Nothing was forgotten. Type the user name mei first.");
        confirm.fill("Mei Lin");
        forget.press("Enter");
        assertThat(admin.locator("#confirm-error"))
                .hasText("Nothing was forgotten: \u201cMei Lin\u201d is not the user name. Type mei.");
        assertThat(confirm).hasAttribute("aria-invalid", "true");
        assertThat(count(admin, "PREDICTION")).isVisible();
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();

        // What was typed above since does not change who is forgotten.
        admin.locator("#person").fill("wang");
        confirm.fill("mei");
        forget.press("Enter");
        assertThat(admin.locator(".aui-message-success")).containsText("Mei Lin was forgotten:");
        assertThat(admin.locator("#heed-person")).hasText("Mei Lin (mei)");
        assertThat(admin.locator(".heed-person-facts")).containsText("Forgotten on");
        assertThat(admin.locator("tr[data-kind=PREDICTION]")).hasCount(0);
        assertThat(admin.locator("tr[data-kind=FORGOTTEN]")).containsText("Stays");
        assertThat(confirm).hasValue("");
        JsonNode left = new ObjectMapper().readTree(BrowserDesk.said(admin, "customers/mei/export"));
        assertThat(left.path("tables").path("PREDICTION")).isEmpty();
        assertThat(left.path("forgotten").asText()).isNotEmpty();
        desk.small().desk().people().setColours(desk.small().person("admin"), Person.Colours.DARK);
        admin.navigate(PAGE + "?person=mei");
        assertThat(admin.locator("html")).hasAttribute("data-color-mode", "dark");
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
        desk.small().desk().people().setColours(desk.small().person("admin"), Person.Colours.LIGHT);
        admin.navigate(PAGE + "?person=wang");
        assertThat(admin.locator(".heed-person-facts")).not().containsText("Forgotten");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void ofAccountsThatShareAnAddressOneIsChosenAndChineseIsChinese() {
        desk.small()
                .desk()
                .people()
                .add(new NewPerson(
                        "ana.two", "Ana Two", "ana@example.com", "ana.two", Standing.CUSTOMER, Locale.ENGLISH, null));
        Person admin = desk.small().person("admin");
        desk.small().desk().people().setLocale(admin, Locale.SIMPLIFIED_CHINESE);
        try {
            Page page = desk.as("admin");
            page.navigate(PAGE);
            find(page, "ana@example.com");
            assertThat(page.locator(".heed-admin")).containsText("2 个账户使用此地址。请选择一个。");
            assertThat(page.locator("#heed-person")).hasCount(0);
            page.locator(".heed-people a")
                    .filter(new Locator.FilterOptions().setHasText("Ana Two"))
                    .press("Enter");
            assertThat(page.locator("#heed-person")).hasText("Ana Two（ana.two）");
            assertThat(page.locator(".heed-admin")).containsText("Heed 没有保存此人的任何数据。");
            assertThat(page.locator("button[value=forget]")).hasText("忘记此人");
            assertThat(Axe.violations(page, ".heed-admin")).isEmpty();
        } finally {
            desk.small().desk().people().setLocale(admin, Locale.ENGLISH);
        }
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void nobodyButAdministratorsSeesThePage() {
        for (String who : new String[] {"ana", "mei"}) {
            Page page = desk.as(who);
            Response answer = page.navigate(PAGE + "?person=wang");
            assertThat(answer.status()).as(who).isEqualTo(403);
            assertThat(page.content()).doesNotContain("\u738b\u82b3");
        }
        desk.complaints().removeIf(line -> line.contains("403"));
        assertThat(desk.complaints()).isEmpty();
    }
}
