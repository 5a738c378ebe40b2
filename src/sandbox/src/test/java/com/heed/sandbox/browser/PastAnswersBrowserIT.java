package com.heed.sandbox.browser;

import static com.heed.sandbox.browser.BrowserDesk.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What agents said in resolved issues, from the index to the customer, and away from whoever may no longer read it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastAnswersBrowserIT {
    private static final int RESOLVE = 41;
    private static final String REFUND =
            "I have released the refund of your return. It reaches your card within five working days.";
    private static final String VOUCHER =
            "Your voucher had run out. I have sent a new one to your inbox, valid for a year.";
    private static final String SECRET =
            "Because of your contract with us we pay the broken vase twice and send a gift basket along.";

    private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);

    @SuppressWarnings("NullAway.Init") // set before the tests
    private BrowserDesk desk;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private SmallDesk small;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Page ana;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private DeskIssue refund;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private DeskIssue secret;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = BrowserDesk.started(folder, "suggest");
        small = desk.small();
        refund = resolved(
                "mei", "Refund of my return", "I sent my order back two weeks ago. When do I get the refund?", REFUND);
        resolved("wang", "Voucher refused", "The shop says that my voucher is not valid. What can I do?", VOUCHER);
        secret = resolved(
                "mei", "Vase broken", "The vase in my parcel arrived broken. What do you do about it?", SECRET);
        resolved("wang", "发票没有收到", "我上个月买的花瓶一直没有收到发票，请问什么时候可以寄给我？", "发票已经重新开具并寄给王芳，与SUP-1一并处理，请您在五个工作日内注意查收。");
        desk.decide("{\"threshold\":0,\"portal\":true,\"portalThreshold\":0}");
        Page admin = desk.as("admin");
        assertThat(BrowserDesk.send(
                        admin,
                        "POST",
                        "projects/SUP/training",
                        "{\"source\":\"requesttype\",\"precision\":90,\"consent\":true}"))
                .as("consent is given, though there is too little to train on")
                .isIn(200, 201, 202, 409);
        eventually(() -> {
            admin.navigate("/secure/admin/HeedHealth!default.jspa");
            return admin.content().contains("4 answers,");
        });
        ana = desk.as("ana");
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    /** A request that was answered by the agent and resolved. */
    private DeskIssue resolved(String customer, String summary, String asked, String answer) {
        DeskIssue issue = small.request(customer, summary, asked);
        small.desk().conversation().comment(issue, small.person("ana"), answer, false);
        small.desk().transitions().move(small.now(issue), RESOLVE, small.person("ana"), "Done");
        assertThat(small.now(issue).getResolution()).isNotNull();
        return issue;
    }

    @Test
    void whatWasAnsweredOnceIsShownWithItsIssueInsertedSentAndKnownToHaveBeenSent() {
        DeskIssue issue = small.request("wang", "Refund", "I sent my order back. When do I get the refund?");
        BrowserDesk.openWhenRead(ana, issue);
        var card = ana.locator(".heed-reply").filter(new Locator.FilterOptions().setHasText("I have released"));
        assertThat(card).hasCount(1);
        assertThat(card.locator("a")).hasText(refund.getKey());
        assertThat(card.locator("a")).hasAttribute("href", "/browse/" + refund.getKey());
        card.locator("summary").click();
        assertThat(card).containsText("That request was resolved and not reopened");

        card.locator(".heed-insert").click();
        assertThat(ana.locator("textarea#comment")).hasValue(REFUND);
        ana.locator("#reply-to-customer").click();
        assertThat(ana.locator(".desk-comment")).containsText("I have released the refund");

        assertThat(small.desk().comments().of(small.now(issue)).stream().map(DeskComment::body))
                .containsExactly(REFUND);
        Page admin = desk.as("admin");
        eventually(() ->
                BrowserDesk.said(admin, "projects/SUP/suggestions/use?days=7").contains("\"sent\":1"));
        assertThat(desk.complaints()).isEmpty();
    }

    /** The customer's name, and the key of another issue, which this customer knows nothing of. */
    @Test
    void whatWasMaskedIsMarkedInTheLanguageOfTheTextAndHeldBackUntilItIsFilled() {
        DeskIssue issue = small.request("mei", "发票", "我买的花瓶没有收到发票，什么时候可以寄给我？");
        BrowserDesk.openWhenRead(ana, issue);
        var card = ana.locator(".heed-reply").filter(new Locator.FilterOptions().setHasText("发票已经重新开具"));
        assertThat(card.locator(".heed-slot")).hasText(new String[] {"姓名", "事务编号"});
        assertThat(card).not().containsText("NAME");
        assertThat(card).not().containsText("SUP-1一");
        card.locator(".heed-insert").click();
        assertThat(ana.locator("textarea#comment")).hasValue("发票已经重新开具并寄给[姓名]，与[事务编号]一并处理，请您在五个工作日内注意查收。");
        ana.locator("#reply-to-customer").click();
        assertThat(ana.locator(".heed-open-slots")).containsText("姓名, 事务编号");
        assertThat(small.desk().comments().of(small.now(issue))).isEmpty();
        assertThat(desk.complaints()).isEmpty();
    }

    /** What may be read is decided when somebody looks. What was prepared before is the same for all, and tells nothing to who may not browse its issue. */
    @Test
    void whenAnIssueIsKeptToOthersItsAnswerIsGoneFromPanelSimilarRequestsRestAndPortal() {
        DeskIssue issue = small.request("wang", "Broken vase", "My vase arrived broken. What do you do about it?");
        String key = issue.getKey();
        BrowserDesk.openWhenRead(ana, issue);
        String words = "send a gift basket along";
        assertThat(ana.locator("#heed-suggestions")).containsText(words);
        assertThat(BrowserDesk.said(ana, "issues/" + key + "/panel")).contains(words, secret.getKey());
        assertThat(BrowserDesk.said(ana, "issues/" + key + "/similar")).contains(words, secret.getKey());
        String reply = String.valueOf(ana.locator(".heed-reply", new Page.LocatorOptions().setHasText(words))
                .getAttribute("data-reply"));

        small.desk().security().keepTo(secret.getId(), List.of("admin"));
        try {
            ana.navigate("/browse/" + key);
            assertThat(ana.locator("#heed-suggestions")).isVisible();
            ana.locator(".heed-similar > summary").click();
            assertThat(ana.locator(".heed-similar-list")).not().containsText("Reading");
            assertThat(ana.content()).doesNotContain(words).doesNotContain(secret.getKey());
            for (String path : List.of("panel", "similar")) {
                assertThat(BrowserDesk.said(ana, "issues/" + key + "/" + path))
                        .as(path)
                        .isNotBlank()
                        .doesNotContain(words)
                        .doesNotContain(secret.getKey());
            }
            assertThat(BrowserDesk.send(
                            ana, "POST", "issues/" + key + "/replies/" + reply + "/events", "{\"type\":\"inserted\"}"))
                    .as("nor may it be spoken of")
                    .isEqualTo(404);
            Page admin = desk.as("admin");
            admin.navigate("/browse/" + key);
            assertThat(admin.locator("#heed-suggestions")).containsText(words);
        } finally {
            small.desk().security().keepTo(secret.getId(), List.of());
        }

        small.desk().projects().addMember(small.project().id(), "ana", Role.CUSTOMER);
        try {
            assertThat(BrowserDesk.send(ana, "POST", "issues/" + key + "/predictions", "{}"))
                    .as("who is no agent any more")
                    .isEqualTo(404);
            assertThat(BrowserDesk.said(ana, "issues/" + key + "/panel")).doesNotContain(words);
            assertThat(BrowserDesk.said(ana, "issues/" + key + "/similar")).doesNotContain(words);
        } finally {
            small.desk().projects().addMember(small.project().id(), "ana", Role.AGENT);
        }
        desk.complaints().removeIf(line -> line.contains("404"));
        assertThat(desk.complaints()).isEmpty();
    }

    /** An administrator asks to see replies first, decides about three of them with the keys alone, and takes one back. Agents are shown what was approved, as it was approved. */
    @Test
    void aReplyWaitsForTheAdministratorWhoApprovesMendsDeclinesAndTakesBackWithTheKeyboard() {
        DeskIssue issue = small.request("mei", "Voucher", "The shop says that my voucher is not valid. What can I do?");
        BrowserDesk.openWhenRead(ana, issue);
        String panel = "issues/" + issue.getKey() + "/panel";
        Page admin = desk.as("admin");
        admin.navigate("/projects/SUP?selectedItem=com.heed.jira:heed-replies");
        Locator queue = admin.locator(".heed-replies-review");
        press(admin, queue.locator("summary"), "Enter");
        assertThat(queue.locator(".heed-replies-waiting > li")).hasCount(4);
        Locator mined = queue.locator("#heed-replies-mined");
        press(admin, mined, "Space");
        try {
            Locator status = queue.locator(".heed-review-status");
            assertThat(status).hasText("Now they are shown after approval only.");
            assertThat(queue.locator(".heed-replies-waiting > li")).hasCount(4);
            assertThat(BrowserDesk.said(ana, panel))
                    .as("prepared before, and not to be shown any more")
                    .isNotBlank()
                    .doesNotContain("Your voucher had run out");
            assertThat(Axe.violations(admin, ".heed-replies-review")).isEmpty();

            press(admin, waiting(queue, "Your voucher had run out").getByText("Edit", EXACT), "Enter");
            assertThat(queue.locator("textarea")).isFocused();
            admin.keyboard().press("Control+End");
            admin.keyboard().type(" Write to us if it fails.");
            press(admin, waiting(queue, "voucher is not valid").getByText("Approve", EXACT), "Enter");
            assertThat(status).hasText("Approved. It may be suggested now.");
            assertThat(queue.locator("summary")).isFocused();
            assertThat(queue.locator(".heed-review-decided > li")).containsText(VOUCHER + " Write to us if it fails.");
            DeskIssue next =
                    small.request("mei", "Voucher", "My voucher is not valid, says the shop. What can I do about it?");
            BrowserDesk.openWhenRead(ana, next);
            String later = "issues/" + next.getKey() + "/panel";
            eventually(() -> BrowserDesk.said(ana, later).contains("Write to us if it fails."));

            press(admin, waiting(queue, "gift basket").getByText("Decline", EXACT), "Enter");
            assertThat(status).hasText("Declined. It is not suggested.");
            assertThat(queue.locator(".heed-replies-waiting > li")).hasCount(2);
            Locator declined = queue.locator(".heed-review-decided > li", hasText("Declined"));
            assertThat(declined).containsText(secret.getKey());
            press(admin, declined.getByText("Undo", EXACT), "Enter");
            assertThat(status).hasText("Taken back. It waits again.");
            assertThat(queue.locator(".heed-replies-waiting > li")).hasCount(3);
            press(
                    admin,
                    queue.locator(".heed-review-decided > li", hasText("Write to us"))
                            .getByText("Undo", EXACT),
                    "Enter");
            assertThat(queue.locator(".heed-replies-waiting > li")).hasCount(4);
            assertThat(BrowserDesk.said(ana, later)).doesNotContain("Write to us if it fails.");

            inChinese(admin);
        } finally {
            desk.put("projects/SUP/reply-review", "{\"reviewMined\":false}");
        }
        assertThat(BrowserDesk.said(ana, panel)).contains("Your voucher had run out");
        assertThat(desk.complaints()).isEmpty();
    }

    private void inChinese(Page admin) {
        Person person = small.person("admin");
        small.desk().people().setLocale(person, Locale.SIMPLIFIED_CHINESE);
        try {
            admin.reload();
            Locator queue = admin.locator(".heed-replies-review");
            queue.locator("summary").click();
            assertThat(queue.locator(".heed-replies-waiting > li")).hasCount(4);
            assertThat(queue.locator("summary")).hasText("以往事务中的回复");
            assertThat(queue.locator("button").first()).hasText("批准");
            assertThat(Axe.violations(admin, ".heed-replies-review")).isEmpty();
        } finally {
            small.desk().people().setLocale(person, Locale.ENGLISH);
        }
    }

    private static Locator waiting(Locator queue, String text) {
        return queue.locator(".heed-replies-waiting > li", hasText(text));
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static void press(Page page, Locator control, String key) {
        BrowserDesk.tabTo(page, control);
        page.keyboard().press(key);
    }

    /** The issue is the customer's own, and still: what an agent wrote in an issue is for agents. */
    @Test
    void thePortalOffersNoAnswerOfAnIssue() {
        Page mei = desk.form("mei");
        String answers = String.valueOf(mei.evaluate(
                "text => fetch('/rest/heed/1.0/portal/SUP/answers', { method: 'POST', body: JSON.stringify({ text: text }),"
                        + " headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' } }).then(a => a.text())",
                "The vase in my parcel arrived broken. What do you do about it?"));
        assertThat(answers).isEqualTo("{\"answers\":[],\"basis\":\"encoder\"}");
        assertThat(desk.complaints()).isEmpty();
    }
}
