package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.site.Site;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A small desk with the app, set up by its administrator in the browser, and people in front of it. */
final class BrowserDesk implements AutoCloseable {
    /** The first reading of a language loads its models; on a busy machine that takes a while. */
    static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final SmallDesk small = new SmallDesk();
    private final SandboxHost host;
    private final Chromium chromium;
    private final SeededReplies replies;
    private final Page admin;

    private BrowserDesk(Path folder, Path executable, Path app, String mode) {
        host = SandboxHost.start(
                SandboxOptions.forTest(folder.resolve("home"), app), List.of(new ServiceDesk(), new Site(), small));
        chromium = new Chromium(executable, host.baseUrl());
        replies = new SeededReplies(host);
        admin = chromium.as("admin");
        setUp(mode);
    }

    /**
     * The shipped app.
     *
     * @param mode {@code suggest} or {@code act}
     */
    static BrowserDesk started(Path folder, String mode) {
        return started(folder, HeedJar.shipped(), mode);
    }

    /** That app. The test is skipped where there is no Chromium. */
    static BrowserDesk started(Path folder, Path app, String mode) {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        return new BrowserDesk(folder, executable, app, mode);
    }

    /** The administrator's way through the set-up pages. */
    private void setUp(String mode) {
        admin.navigate("/secure/admin/HeedSetup!default.jspa");
        admin.locator(".heed-projects a").click();
        admin.locator("button[name=step][value=fields]").click();
        assertThat(admin.locator(".aui-message-success")).containsText("4 fields created");
        admin.selectOption("#mode", mode);
        admin.fill("#threshold", "50");
        // AUI draws the box on the label.
        admin.click("label[for=confirm]");
        admin.locator("button[name=step][value=mode]").click();
        assertThat(admin.locator(".aui-message-success")).isVisible();
    }

    SandboxHost host() {
        return host;
    }

    SmallDesk small() {
        return small;
    }

    SeededReplies replies() {
        return replies;
    }

    /** A person with a browser of their own. */
    Page as(String name) {
        return chromium.as(name);
    }

    /** What pages did that they should not. */
    List<String> complaints() {
        return chromium.complaints();
    }

    /** What is decided about suggestions in the project; what is left out stays as it is. */
    void decide(String settings) {
        assertThat(put("projects/SUP/suggestions", settings)).isEqualTo(200);
    }

    /** Puts a body at an address of REST as the administrator. @return the status */
    Object put(String path, String body) {
        return send(admin, "PUT", path, body);
    }

    /** Sends a body to an address of REST as whoever is in front of the page. @return the status */
    static Object send(Page page, String method, String path, String body) {
        return page.evaluate(
                "([method, path, body]) => fetch('/rest/heed/1.0/' + path, { method: method, body: body,"
                        + " headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' } }).then(a => a.status)",
                List.of(method, path, body));
    }

    /** What an address of REST says to whoever is in front of the page. */
    static String said(Page page, String path) {
        return String.valueOf(page.evaluate("path => fetch('/rest/heed/1.0/' + path).then(a => a.text())", path));
    }

    /** The first form of the portal, open in front of a customer. */
    Page form(String who) {
        Page page = as(who);
        page.navigate("/portal/SUP");
        page.locator("a[href*='/create/']").first().click();
        return page;
    }

    /** Opens an issue and waits until Heed has read it. */
    static void openWhenRead(Page page, DeskIssue issue) {
        page.navigate("/browse/" + issue.getKey());
        assertThat(page.locator("#heed-panel[data-reading=false]")).isVisible(PATIENTLY);
    }

    /** Presses Tab until the control has the focus; a page whose controls cannot be reached fails. */
    static void tabTo(Page page, Locator control) {
        for (int i = 0; i < 200; i++) {
            if (hasFocus(control)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(control).isFocused();
    }

    static boolean hasFocus(Locator control) {
        return Boolean.TRUE.equals(control.evaluate("e => e === document.activeElement"));
    }

    /** What is selected in the text area that has the focus; null where none has. */
    static @Nullable Object selected(Page page) {
        return page.evaluate(
                "() => { const e = document.activeElement; return e.value === undefined ? null : e.value.slice(e.selectionStart, e.selectionEnd); }");
    }

    static void eventually(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(condition.getAsBoolean()).as("within a minute").isTrue();
    }

    @Override
    public void close() {
        chromium.close();
        host.close();
    }
}
