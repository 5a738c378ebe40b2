package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.CustomersDesk;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.planted.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent reads who this customer is in the panel, opens the page, and goes on to the organisation and to others; in English and Chinese, light and dark. */
final class CustomerBrowserIT {
    private static final String PAGE = "/projects/CUS?selectedItem=com.heed.jira:heed-customer";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SmallDesk small = new SmallDesk();

    @Test
    void thePanelTellsOfTheCustomerAndThePageTellsAll() {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            CustomersDesk.load(host, "admin", "ana");
            try (Browser admin = new Browser(host.baseUrl())) {
                admin.post(
                        "/login.jsp",
                        "application/x-www-form-urlencoded",
                        "os_username=admin&os_password=admin",
                        "X-Atlassian-Token",
                        "no-check");
                assertThat(admin.put(
                                        "/rest/heed/1.0/projects/CUS/mode",
                                        "application/json",
                                        "{\"mode\":\"suggest\",\"threshold\":0.5}")
                                .statusCode())
                        .isEqualTo(200);
            }
            Page ana = chromium.as("ana");
            panel(ana);
            page(ana);
            found(ana);
            chinese(chromium);
            // Somebody unknown is an error to the browser's console, and no other is expected.
            assertThat(chromium.complaints()).allMatch(line -> line.contains("404"));
        }
    }

    private static void panel(Page ana) {
        read(ana);
        ana.navigate("/browse/CUS-82");
        Locator section = ana.locator("#heed-panel .heed-customer");
        assertThat(section).isVisible(BrowserDesk.PATIENTLY);
        Locator lines = section.locator(".heed-customer-lines:not([aria-busy])");
        assertThat(section.locator("h3")).hasText("This customer");
        assertThat(lines).containsText("12 since", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(lines).containsText("Acme");
        assertThat(lines).containsText("Thursday, morning (12 of 12)");
        assertThat(lines).containsText("More often by Phone: 100% of contacts, others 0%");
        assertThat(lines.locator("svg")).isVisible();
        assertThat(lines).containsText("No trend over 6 contacts");
        assertThat(lines.locator(".heed-row")).hasCount(6);
        assertThat(Axe.violations(ana, "#heed-panel")).isEmpty();

        ana.locator("#heed-panel .heed-refresh").click();
        assertThat(ana.locator("#heed-panel[data-reading=false]")).isVisible(BrowserDesk.PATIENTLY);
        assertThat(lines).containsText("12 since");
    }

    /** Has Heed read half a dozen contacts, so that there is a course of sentiment. */
    private static void read(Page ana) {
        ana.navigate("/browse/CUS-82");
        for (int issue = 77; issue <= 82; issue++) {
            assertThat(BrowserDesk.send(ana, "POST", "issues/CUS-" + issue + "/predictions", "{}"))
                    .isEqualTo(202);
        }
        for (int issue = 77; issue <= 82; issue++) {
            String panel = "issues/CUS-" + issue + "/panel";
            BrowserDesk.eventually(() -> BrowserDesk.said(ana, panel).contains("\"reading\":false,"));
        }
    }

    private void page(Page ana) {
        ana.locator(".heed-customer a[href*='heed-customer']").click();
        Locator body = ana.locator("#heed-customer");
        assertThat(body.locator("h1")).hasText("Carl Berg");
        assertThat(body).containsText("Waits longer for the first reply: 9 h, others");
        assertThat(body).containsText("More often about Delivery: 100% of contacts, others 4%");
        assertThat(body.locator(".heed-words")).containsText("zeppelin");
        assertThat(body.locator(".heed-course circle")).hasCount(6);
        body.locator("summary").click();
        assertThat(body.locator("details tbody tr")).hasCount(6);
        assertThat(body.locator("a[href$='/browse/CUS-82']")).hasText("CUS-82");
        assertThat(Axe.violations(ana, "#heed-customer")).isEmpty();
        small.desk().people().setColours(small.person("ana"), Person.Colours.DARK);
        ana.reload();
        assertThat(ana.locator("html")).hasAttribute("data-color-mode", "dark");
        assertThat(body.locator("h1")).hasText("Carl Berg");
        assertThat(Axe.violations(ana, "#heed-customer")).isEmpty();
        small.desk().people().setColours(small.person("ana"), Person.Colours.LIGHT);
        ana.setViewportSize(320, 800);
        ana.reload();
        assertThat(body.locator("h1")).hasText("Carl Berg");
        assertThat(
                        body.evaluate(
                                "e => [...e.querySelectorAll('.heed-card')].every(c => c.getBoundingClientRect().right <= document.documentElement.clientWidth)"))
                .as("nothing stands out at 320 px")
                .isEqualTo(true);
        ana.setViewportSize(1440, 900);

        body.locator("a[href*='organisation=']").click();
        assertThat(body.locator("h1")).hasText("Acme");
        assertThat(body.locator("#heed-customer-members")).hasText("Who writes");
        assertThat(Axe.violations(ana, "#heed-customer")).isEmpty();
        body.locator("a[href*='customer=dora']").click();
        assertThat(body.locator("h1")).hasText("\u675c\u62c9");
        assertThat(body).containsText("Nothing that a test bears out.");
    }

    private static void found(Page ana) {
        ana.navigate(PAGE);
        Locator body = ana.locator("#heed-customer");
        assertThat(body.locator("h1")).hasText("Customers");
        assertThat(body.locator("tbody tr").first()).isVisible();
        assertThat(Axe.violations(ana, "#heed-customer")).isEmpty();
        ana.getByLabel("Name, user name or e-mail address").fill("berg");
        ana.keyboard().press("Enter");
        ana.waitForURL(Pattern.compile(".*find=berg.*"));
        assertThat(body.locator("tbody tr")).hasCount(1);
        assertThat(body.locator("tbody a")).hasText("Carl Berg");
        ana.navigate(PAGE + "&customer=nobody");
        assertThat(body).containsText("You see no contact of a customer with the key nobody in this project.");
    }

    private void chinese(Chromium chromium) {
        small.desk().people().setLocale(small.person("ana"), Locale.SIMPLIFIED_CHINESE);
        Page ana = chromium.as("ana");
        ana.navigate("/browse/CUS-82");
        Locator section = ana.locator("#heed-panel .heed-customer");
        assertThat(section.locator("h3")).hasText("此客户");
        assertThat(section).containsText("星期四上午（12 次中 12 次）");
        assertThat(Axe.violations(ana, "#heed-panel")).isEmpty();
        section.locator("a[href*='heed-customer']").click();
        Locator body = ana.locator("#heed-customer");
        assertThat(body.locator("h1")).hasText("Carl Berg");
        assertThat(body).containsText("首次回复较慢");
        assertThat(body).containsText("常用词");
        assertThat(Axe.violations(ana, "#heed-customer")).isEmpty();
    }
}
