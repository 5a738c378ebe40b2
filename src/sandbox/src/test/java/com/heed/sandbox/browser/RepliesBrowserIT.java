package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.planted.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent writes a canned response with the keyboard, is told what is wrong, mends it, sees it filled and suggests it; an administrator approves it. */
final class RepliesBrowserIT {
    private static final String PAGE = "/projects/SUP?selectedItem=com.heed.jira:heed-replies";
    private static final String REST = "/rest/heed/1.0/";

    /** What is typed, and the sentence that says what is wrong with it. */
    private static final Map<String, String> BROKEN = Map.of(
            "",
            "Write what is to be said; the text is empty.",
            "x".repeat(10_001),
            "The text has 10001 characters; at most 10000 are allowed.",
            "x".repeat(100_000),
            "The text has 100000 characters; at most 10000 are allowed.",
            "Hello {{customer.nmae}}",
            "There is no slot \u201ccustomer.nmae\u201d. Did you mean \u201ccustomer.name\u201d?",
            "Hello {{customer.name",
            "In line 1 a slot begins before \u201ccustomer.name\u201d and does not end on that line. Close it with two braces.",
            "{{response.hello}}",
            "The replies put each other in without end: hello \u2192 hello.",
            "caf\u00c3\u00a9 creme",
            "\u201c\u00c3\u00a9 creme\u201d was read in the wrong encoding; it seems to mean \u201c\u00e9 creme\u201d. Read the text as UTF-8.",
            "not \uFFFD readable",
            "Line 1 has the character U+FFFD, which is no text. Type that place again.");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final SmallDesk small = new SmallDesk();

    @Test
    void aReplyIsWrittenMendedPreviewedSuggestedAndApproved() {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            setUp(host);
            DeskIssue issue = small.request("mei", "A <b>broken</b> vase", "It is broken.");
            Page ana = chromium.as("ana");
            ana.navigate(PAGE);
            assertThat(ana.locator(".heed-replies-list"))
                    .containsText(
                            "No reply matches. Make the first one with \u201cNew reply\u201d, or change the filter.");

            button(ana, "New reply").press("Enter");
            assertThat(ana.locator("#heed-reply-name")).isFocused();
            ana.keyboard().type("Hello");
            ana.locator("#heed-reply-scope").selectOption("project");
            ana.locator("#heed-reply-shortcut").fill("hello");
            Locator text = ana.locator("#heed-reply-text");
            Locator error = ana.locator("#heed-reply-text-error");
            for (Map.Entry<String, String> wrong : BROKEN.entrySet()) {
                text.fill(wrong.getKey());
                button(ana, "Suggest to the project").press("Enter");
                assertThat(error).hasText(wrong.getValue());
                assertThat(text).isFocused();
                assertThat(text).hasAttribute("aria-invalid", "true");
            }
            assertThat(ana.locator(".heed-replies-item")).hasCount(0);

            text.fill("Hello {{customer.name}}, about ");
            ana.locator("#heed-reply-slot").selectOption("issue.summary");
            text.press("End");
            button(ana, "Put in").press("Enter");
            assertThat(text).hasValue("Hello {{customer.name}}, about {{issue.summary}}");
            text.press("End");
            ana.keyboard().type(" <script>alert(1)</script> {{customer.organisation}}");
            ana.locator("#heed-reply-issue").fill(issue.getKey());
            assertThat(ana.locator("#heed-reply-preview"))
                    .hasText(
                            "Hello Mei Lin, about A <b>broken</b> vase <script>alert(1)</script> [customer.organisation]");
            assertThat(ana.locator(".heed-replies-open")).hasText("Fill in: customer.organisation");
            ana.locator("#heed-reply-issue").fill("SUP-999");
            assertThat(ana.locator("#heed-reply-issue-error"))
                    .hasText("There is no issue SUP-999, or you may not see it.");

            button(ana, "Suggest to the project").press("Enter");
            assertThat(ana.locator(".heed-status")).hasText("Suggested. An administrator of the project decides.");
            assertThat(ana.locator(".heed-replies-item")).hasCount(1);
            assertThat(ana.locator(".heed-replies-item")).containsText("Suggested");

            Page admin = chromium.as("admin");
            admin.navigate(PAGE);
            admin.locator("#heed-replies-scope").selectOption("proposed");
            admin.locator(".heed-replies-item").press("Enter");
            assertThat(admin.locator(".heed-replies-about")).containsText("Suggested by Ana Ruiz");
            button(admin, "Approve").press("Enter");
            assertThat(admin.locator(".heed-status")).hasText("Approved. Everybody in the project can use it now.");

            ana.reload();
            ana.locator("#heed-replies-search").fill("hell");
            Locator item = ana.locator(".heed-replies-item");
            assertThat(item).hasCount(1);
            ana.locator("#heed-replies-language").selectOption("zh");
            assertThat(item).hasCount(0);
            ana.locator("#heed-replies-language").selectOption("");
            item.press("Enter");
            assertThat(ana.locator(".heed-replies-about")).containsText("Approved by Ada Min");
            ana.keyboard().press("Escape");
            assertThat(ana.locator(".heed-replies-editor")).isHidden();
            assertThat(item).isFocused();
            // A refused text is an error to the browser's console, and no other is expected.
            assertThat(chromium.complaints()).allMatch(line -> line.contains("400") || line.contains("404"));
        }
    }

    @Test
    void thoseOfAllAreWrittenAndDeletedOnTheAdministrationPage() {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            setUp(host);
            Page admin = chromium.as("admin");
            admin.navigate("/secure/admin/HeedReplies!default.jspa");
            button(admin, "New reply").press("Enter");
            admin.keyboard().type("Bye");
            admin.keyboard().press("Enter");
            admin.locator("#heed-reply-text").fill("Kind regards, {{agent.name}}");
            button(admin, "Save").press("Enter");
            assertThat(admin.locator(".heed-status")).hasText("Saved.");
            admin.locator(".heed-replies-item").press("Enter");
            button(admin, "Delete").press("Enter");
            button(admin, "Keep it").press("Enter");
            assertThat(button(admin, "Delete")).isFocused();
            button(admin, "Delete").press("Enter");
            button(admin, "Delete reply").press("Enter");
            assertThat(admin.locator(".heed-status")).hasText("Deleted.");
            assertThat(admin.locator(".heed-replies-item")).hasCount(0);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** Who sets the tag is told what it does; nobody makes a text public by a word meant for finding it. */
    @Test
    void thePageSaysThatATextWithTheTagPortalIsForCustomers() {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            setUp(host);
            Page admin = chromium.as("admin");
            admin.navigate(PAGE);
            button(admin, "New reply").press("Enter");
            admin.locator("#heed-reply-scope").selectOption("project");
            Locator told = admin.locator(".heed-replies-customers");
            assertThat(told).isHidden();
            admin.locator("#heed-reply-tags").fill("refund, Portal");
            assertThat(told).containsText("Customers can see this text once it is approved");
            admin.locator("#heed-reply-scope").selectOption("personal");
            assertThat(told).isHidden();
            admin.locator("#heed-reply-scope").selectOption("project");
            assertThat(told).isVisible();
            admin.locator("#heed-reply-name").fill("Refund");
            admin.locator("#heed-reply-text").fill("<script>window.owned=1</script> is said as it is.");
            button(admin, "Save").press("Enter");
            assertThat(admin.locator(".heed-status")).hasText("Saved.");
            assertThat(admin.locator(".heed-replies-item")).containsText("Customers can see it");
            assertThat(admin.locator(".heed-replies-item")).containsText("<script>window.owned=1</script>");
            assertThat(admin.evaluate("() => window.owned")).isNull();
            admin.locator(".heed-replies-item").press("Enter");
            assertThat(told).isVisible();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** A site without TLS gives its pages no clipboard. */
    @Test
    void aFilledTextIsCopiedWithoutTlsToo() {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), small);
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            setUp(host);
            Page ana = chromium.as("ana");
            ana.addInitScript("delete Navigator.prototype.clipboard;"
                    + " Object.defineProperty(window, 'isSecureContext', { value: false });");
            ana.navigate(PAGE);
            button(ana, "New reply").press("Enter");
            ana.locator("#heed-reply-text").fill("Hello {{customer.name}}, I look into it.");
            assertThat(ana.locator("#heed-reply-preview")).hasText("Hello [customer.name], I look into it.");
            button(ana, "Copy the filled text").press("Enter");
            assertThat(ana.locator(".heed-status")).hasText("Copied");
            assertThat(button(ana, "Copy the filled text")).isFocused();
            ana.locator("#heed-replies-search").press("ControlOrMeta+V");
            assertThat(ana.locator("#heed-replies-search")).hasValue("Hello [customer.name], I look into it.");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void setUp(SandboxHost host) {
        try (Browser admin = new Browser(host.baseUrl())) {
            admin.post(
                    "/login.jsp",
                    "application/x-www-form-urlencoded",
                    "os_username=admin&os_password=admin",
                    "X-Atlassian-Token",
                    "no-check");
            admin.post(REST + "projects/SUP/fields", "application/json", "{}", "X-Atlassian-Token", "no-check");
            admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}");
        }
    }

    private static Locator button(Page page, String name) {
        return page.locator("#heed-replies")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
