package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One contact from the portal to the agent's panel and back, as people would go through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneContactBrowserIT {
    /** The first reading of a language loads its models; on a busy machine that takes a while. */
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @SuppressWarnings("NullAway.Init") // set before the tests
    private BrowserDesk desk;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private SmallDesk small;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = BrowserDesk.started(folder, "act");
        small = desk.small();
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void aChineseComplaintIsReadShownExplainedWrittenAndUndone() {
        Page wang = desk.as("wang");
        wang.navigate("/portal/SUP");
        wang.locator("a[href*='/create/']").first().click();
        wang.fill("#summary", "退款一直没有到账");
        wang.fill("#details", "等了三个星期还没有退款，客服态度非常差，太失望了，再也不会买了！");
        wang.locator("form button[type=submit], form input[type=submit]").last().click();
        assertThat(wang.locator("#content")).containsText("退款一直没有到账");
        assertThat(wang.locator("#content")).not().containsText("负面");

        String key = small.desk()
                .issues()
                .reportedBy(small.person("wang"))
                .getFirst()
                .getKey();
        Page ana = desk.as("ana");
        ana.navigate("/browse/" + key);
        assertThat(ana.locator("#heed-panel")).containsText(Pattern.compile("(Very negative|Negative)"), PATIENTLY);
        assertThat(ana.locator("#heed-panel")).containsText("Chinese");
        assertThat(ana.locator("#heed-channel")).isVisible();
        assertThat(ana.locator(".heed-changes .heed-undo")).hasCount(3);

        ana.navigate("/projects/SUP/queues");
        assertThat(ana.locator("table thead")).containsText("Heed sentiment");
        assertThat(ana.locator("table tbody tr", new Page.LocatorOptions().setHasText(key)))
                .containsText(Pattern.compile("(Very negative|Negative)"));

        ana.navigate("/browse/" + key);
        ana.locator(".heed-changes .heed-undo").first().click();
        assertThat(ana.locator(".heed-changes")).containsText("Undone");
        ana.navigate("/browse/" + key + "?tab=history");
        assertThat(ana.locator("#content")).containsText("Heed sentiment");
        List<String> authors =
                small
                        .desk()
                        .history()
                        .of(small.desk().issues().byKey(key).orElseThrow().getId())
                        .stream()
                        .map(group -> String.valueOf(group.author()))
                        .toList();
        assertThat(authors.getFirst()).as("who wrote the values").isEqualTo("heed");

        assertThat(desk.complaints()).isEmpty();
    }

    /** In a list each arrow key is a change of its value; nobody means the values passed by. */
    @Test
    void whoCorrectsWithTheKeysSendsWhatIsChosenAndNothingPassedBy() {
        DeskIssue issue =
                small.request("mei", "Where is it", "My parcel should have been here on Monday. Where is it?");
        Page ana = desk.as("ana");
        ana.navigate("/browse/" + issue.getKey());
        assertThat(ana.locator("#heed-panel .heed-wrong"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        List<String> sent = new CopyOnWriteArrayList<>();
        ana.onRequest(request -> {
            if (request.url().endsWith("/feedback")) {
                sent.add(String.valueOf(request.postData()));
            }
        });

        ana.locator(".heed-wrong").focus();
        ana.keyboard().press("Enter");
        assertThat(ana.locator("#heed-correct-sentiment")).isFocused();
        ana.keyboard().press("ArrowDown");
        ana.keyboard().press("ArrowDown");
        ana.waitForTimeout(300);
        assertThat(sent).isEmpty();
        ana.keyboard().press("Enter");

        assertThat(ana.locator("#heed-panel .heed-status")).containsText("Thanks.");
        ana.keyboard().press("Tab");
        ana.waitForTimeout(300);
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).contains("\"correct\":\"negative\"");
        assertThat(desk.complaints()).isEmpty();
    }

    /** A prediction is stored a moment before the fields are written; whoever opens the issue in between must see both in the end. */
    @Test
    void thePanelGoesOnAskingWhileTheFieldsAreStillBeingWritten() {
        DeskIssue issue = small.request("mei", "Very disappointed", "This is terrible, nobody answers, I am angry.");
        Page ana = desk.as("ana");
        ana.navigate("/browse/" + issue.getKey());
        assertThat(ana.locator("#heed-panel")).containsText("Very negative", PATIENTLY);
        AtomicBoolean halfway = new AtomicBoolean(true);
        ana.route("**/panel", route -> {
            if (halfway.get()) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(
                                "{\"state\":\"sure\",\"version\":999999,\"reading\":true,\"html\":\"<aside id='heed-panel'"
                                        + " data-issue='" + issue.getKey()
                                        + "' data-version='999999'>halfway</aside>\"}"));
            } else {
                route.resume();
            }
        });

        ana.locator(".heed-refresh").click();
        assertThat(ana.locator("#heed-panel")).hasText("halfway");
        halfway.set(false);

        assertThat(ana.locator(".heed-changes .heed-undo"))
                .hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void hostileTextsStayTextsOnEveryPageThatShowsThem() {
        String script = "<script>window.owned=1</script><img src=x onerror=\"window.owned=1\">";
        String template = "${7*7} #set($x=1) $i18n.getText(\"x\")";
        String longWord = "L".repeat(5_000);
        DeskIssue issue = small.request(
                "mei",
                "\u202Eright to left " + script.substring(0, 30),
                script + "\n" + template + "\n" + longWord + "\n😡");
        small.desk()
                .conversation()
                .comment(issue, small.person("mei"), script + template + " [x|javascript:alert(1)]", false);

        Page mei = desk.as("mei");
        mei.navigate("/portal/requests/" + issue.getKey());
        safe(mei, script, template);
        Page ana = desk.as("ana");
        ana.navigate("/projects/SUP/queues");
        assertThat(ana.locator("#content")).containsText("<script>");
        assertThat(ana.evaluate("window.owned")).isNull();
        ana.navigate("/browse/" + issue.getKey());
        safe(ana, script, template);
        assertThat(ana.locator("#heed-panel .heed-spinner"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        safe(ana, script, template);
        assertThat(desk.complaints()).isEmpty();
    }

    private static void safe(Page page, String script, String template) {
        assertThat(page.locator("#content")).containsText(script.substring(0, 30));
        assertThat(page.locator("#content")).containsText(template);
        assertThat(page.evaluate("window.owned"))
                .as("what the script would have done")
                .isNull();
        assertThat(page.locator("a[href^='javascript']")).hasCount(0);
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width).as("nothing pushes the page sideways").isLessThanOrEqualTo(1440);
    }
}
