package com.heed.sandbox.browser;

import static com.heed.sandbox.browser.BrowserDesk.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.project.DeskProject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An agent uses suggested replies, as people would: with the mouse, with the keys alone, into an empty editor, below a draft, and where there is no editor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionsBrowserIT {
    private static final String REFUND =
            "Hello Mei, I’m sorry. I’ve asked finance to release ⟦amount⟧ today; it reaches your card in 3 working days.";
    private static final String REFUND_WRITTEN = REFUND.replace('⟦', '[').replace('⟧', ']');
    private static final String PHOTO = "Could you send one more photo of the box label?";
    private static final String STATUS = "You can follow it under Orders.";

    /** The part of TinyMCE's interface that its documentation names, over a frame whose body is edited. */
    private static final String VISUAL_EDITOR = """
            () => {
              const area = document.getElementById('comment');
              area.hidden = true;
              area.style.display = 'none';
              const box = document.createElement('div');
              const frame = document.createElement('iframe');
              frame.id = 'visual_ifr';
              box.append(frame);
              area.after(box);
              const page = frame.contentDocument;
              page.body.contentEditable = 'true';
              const selection = () => frame.contentWindow.getSelection();
              const editor = {
                initialized: true, removed: false, isHidden: () => false, getContainer: () => box, getBody: () => page.body, getDoc: () => page,
                focus: () => page.body.focus(), undoManager: { transact: change => change() },
                getContent: options => options.format === 'text' ? page.body.innerText : page.body.innerHTML,
                setContent: html => { page.body.innerHTML = html; }, insertContent: html => { page.body.insertAdjacentHTML('beforeend', html); },
                selection: { select: node => selection().selectAllChildren(node), collapse: start => start ? selection().collapseToStart() : selection().collapseToEnd(),
                  setRng: range => { selection().removeAllRanges(); selection().addRange(range); } }
              };
              window.tinymce = { get: () => [editor] };
            }""";

    @SuppressWarnings("NullAway.Init") // set before the tests
    private BrowserDesk desk;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private SmallDesk small;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private SeededReplies replies;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private Page ana;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = BrowserDesk.started(folder, "suggest");
        small = desk.small();
        replies = desk.replies();
        ana = desk.as("ana");
        ana.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    /** A request that was read, with these replies; its page is open in front of the agent. */
    private DeskIssue contact(Object... suggested) {
        DeskIssue issue = small.request("mei", "Refund not paid", "The refund of my order 58213 has not arrived.");
        BrowserDesk.openWhenRead(ana, issue);
        replies.suggest(issue, suggested);
        ana.navigate("/browse/" + issue.getKey());
        return issue;
    }

    private Object[] three() {
        return new Object[] {
            replies.reply("canned:1", "en", REFUND, "canned", "Refund late", 0.88),
            replies.reply("canned:2", "en", PHOTO, "canned", "One more photo", 0.74),
            replies.reply("canned:3", "en", STATUS, "canned", "Refund status", 0.69)
        };
    }

    private Locator card(int place) {
        return ana.locator(".heed-reply").nth(place);
    }

    private Locator editor() {
        return ana.locator("textarea#comment");
    }

    @Test
    void twoCardsAreOpenTheThirdIsFoldedAwayAndEachSaysWhereItIsFromAndWhy() {
        DeskIssue issue = contact(three());

        assertThat(ana.locator("#heed-suggestions")).containsText("Suggested replies");
        assertThat(ana.locator("#heed-suggestions")).containsText("In English, the customer’s language");
        assertThat(card(0)).containsText("From template “Refund late”");
        assertThat(card(0)).containsText("88% sure");
        assertThat(card(0).locator(".heed-slot")).hasText("amount");
        assertThat(ana.locator(".heed-insert.aui-button-primary")).hasCount(1);
        assertThat(card(2)).isHidden();
        card(0).locator("summary").click();
        assertThat(card(0)).containsText("Words in common with the request: refund, order");
        ana.locator(".heed-suggestions-more").click();
        assertThat(card(2)).isVisible();
        assertThat(card(2).locator(".heed-insert")).isFocused();
        eventually(() -> replies.acts(issue).equals(List.of("shown ana", "shown ana", "shown ana")));
        ana.reload();
        ana.locator(".heed-suggestions-more").click();
        ana.waitForTimeout(500);
        assertThat(replies.acts(issue)).as("shown once, however often").hasSize(3);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void anEmptyEditorGetsTheTextWithItsFirstSlotSelected() {
        DeskIssue issue = contact(three());

        card(0).locator(".heed-insert").click();

        assertThat(editor()).hasValue(REFUND_WRITTEN);
        assertThat(editor()).isFocused();
        assertThat(BrowserDesk.selected(ana)).isEqualTo("[amount]");
        assertThat(ana.locator(".aui-flag"))
                .containsText("Reply inserted. Check it before you send it. Fill in: amount");
        eventually(() -> replies.acts(issue).contains("inserted ana"));
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aDraftIsNeverReplaced() {
        contact(three());
        editor().fill("Hello, I am looking into it.");

        card(1).locator(".heed-insert").click();
        assertThat(card(1)).containsText("Add the suggestion below your draft?");
        assertThat(card(1).locator(".heed-below")).isFocused();
        card(1).locator(".heed-ask-cancel").click();
        assertThat(editor()).hasValue("Hello, I am looking into it.");

        card(1).locator(".heed-insert").click();
        card(1).locator(".heed-below").click();
        assertThat(editor()).hasValue("Hello, I am looking into it.\n\n" + PHOTO);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whereThereIsNoEditorTheTextIsCopiedAndTheFlagSaysSo() {
        DeskIssue issue = contact(three());
        ana.navigate("/browse/" + issue.getKey() + "?tab=history");

        card(0).locator(".heed-insert").click();

        assertThat(ana.locator(".aui-flag")).containsText("The reply editor can’t be reached. The reply is copied");
        assertThat(ana.locator(".aui-flag")).containsText("Fill in: amount");
        assertThat(String.valueOf(ana.evaluate("() => navigator.clipboard.readText()")))
                .isEqualTo(REFUND_WRITTEN);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whatIsChangedInTheCardIsWhatIsInserted() {
        DeskIssue issue = contact(three());

        card(0).locator(".heed-edit").click();
        Locator box = card(0).locator(".heed-reply-edit");
        assertThat(box).isFocused();
        assertThat(box).hasValue(REFUND_WRITTEN);
        box.fill("Hello Mei, finance releases ¥30 today.");
        card(0).locator(".heed-insert").click();

        assertThat(editor()).hasValue("Hello Mei, finance releases ¥30 today.");
        assertThat(ana.locator(".aui-flag")).not().containsText("Fill in");
        eventually(() -> replies.acts(issue).containsAll(List.of("edited ana", "inserted ana")));
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aDismissalCanBeTakenBackForAWhileAndHoldsForThisAgentAndIssue() {
        DeskIssue issue = contact(three());
        card(0).locator(".heed-dismiss").click();
        assertThat(card(0)).containsText("Dismissed. Undo");
        assertThat(card(0).locator(".heed-restore")).isFocused();
        ana.keyboard().press("Enter");
        assertThat(card(0)).containsText("Hello Mei");
        ana.reload();
        assertThat(card(0)).containsText("Hello Mei");
        assertThat(replies.acts(issue)).as("what was taken back was never told").doesNotContain("dismissed ana");

        card(0).locator(".heed-dismiss").click();
        ana.waitForTimeout(8_500);
        assertThat(card(0)).containsText(PHOTO);
        assertThat(card(1)).containsText(STATUS);
        assertThat(ana.locator(".heed-reply")).hasCount(2);
        assertThat(card(0).locator(".heed-insert.aui-button-primary")).isFocused();
        ana.reload();
        assertThat(ana.locator("#heed-suggestions")).not().containsText("Hello Mei");
        Page admin = desk.as("admin");
        admin.navigate("/browse/" + issue.getKey());
        assertThat(admin.locator("#heed-suggestions")).containsText("Hello Mei");
        assertThat(desk.complaints()).isEmpty();
    }

    /** Eight seconds are long; who goes on to the next contact meanwhile has not taken it back. */
    @Test
    void aDismissalHoldsForWhoeverLeavesThePageBeforeItsEnd() {
        DeskIssue issue = contact(three());
        card(0).locator(".heed-dismiss").click();
        ana.navigate("/projects/SUP/queues");
        eventually(() -> replies.acts(issue).contains("dismissed ana"));

        ana.navigate("/browse/" + issue.getKey());
        assertThat(card(0)).containsText(PHOTO);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void theTextCanBeCopied() {
        DeskIssue issue = contact(three());

        card(1).locator(".heed-copy").click();

        assertThat(ana.locator("#heed-panel .heed-status")).hasText("Copied");
        assertThat(String.valueOf(ana.evaluate("() => navigator.clipboard.readText()")))
                .isEqualTo(PHOTO);
        eventually(() -> replies.acts(issue).contains("copied ana"));
        assertThat(desk.complaints()).isEmpty();
    }

    /** From opening the page to the answer sent, without a pointer; and no slot goes out unnoticed. */
    @Test
    void aContactIsAnsweredWithTheKeysAlone() {
        DeskIssue issue = contact(three());
        ana.keyboard().press("h");
        ana.keyboard().press("h");
        assertThat(ana.locator("#heed-panel")).isFocused();
        tabTo(card(0).locator(".heed-insert"));
        ana.keyboard().press("Enter");
        assertThat(editor()).isFocused();
        assertThat(editor()).hasValue(REFUND_WRITTEN);

        tabTo(ana.locator("#reply-to-customer"));
        ana.keyboard().press("Enter");
        assertThat(ana.locator(".heed-open-slots"))
                .hasText("Not sent yet. Fill in: amount. Press the button again to send it as it is.");
        assertThat(small.desk().comments().of(small.now(issue))).isEmpty();
        ana.keyboard().press("Shift+Tab");
        assertThat(editor()).isFocused();
        ana.keyboard().press("ControlOrMeta+A");
        ana.keyboard()
                .type(
                        "Hello Mei, I’m sorry. I’ve asked finance to release ¥30 today; it reaches your card in 3 working days.");
        tabTo(ana.locator("#reply-to-customer"));
        ana.keyboard().press("Enter");
        assertThat(ana.locator(".desk-comment")).containsText("release ¥30 today");

        eventually(() -> replies.acts(issue).contains("sent ana"));
        // Of 20 words the slot became another.
        assertThat(replies.distances(issue)).hasSize(1);
        assertThat(replies.distances(issue).getFirst()).isGreaterThan(0).isLessThan(0.1);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whoInsistsSendsASlotAsItIs() {
        DeskIssue issue = contact(three());
        card(0).locator(".heed-insert").click();
        assertThat(editor()).hasValue(REFUND_WRITTEN);
        ana.locator("#reply-to-customer").click();
        assertThat(ana.locator(".heed-open-slots")).isVisible();
        ana.locator("#reply-to-customer").click();

        assertThat(ana.locator(".desk-comment")).containsText("release");
        eventually(() -> replies.distances(issue).equals(List.of(0.0)));
        assertThat(small.desk().comments().of(small.now(issue)).stream().map(DeskComment::body))
                .containsExactly(REFUND_WRITTEN);
        assertThat(desk.complaints()).isEmpty();
    }

    /** Ctrl+Enter sends a comment without a press of its button, by a submit() that no script hears. */
    @Test
    void theKeysThatSendAFormDoNotSendASlotUnnoticed() {
        DeskIssue issue = contact(three());
        ana.keyboard().press("h");
        ana.keyboard().press("1");
        assertThat(editor()).hasValue(REFUND_WRITTEN);

        ana.keyboard().down("Control");
        ana.keyboard().down("Enter");
        assertThat(ana.locator(".heed-open-slots")).containsText("Not sent yet. Fill in: amount.");
        // Held down, the key comes again and again; that is no second decision.
        ana.keyboard().down("Enter");
        ana.keyboard().down("Enter");
        ana.keyboard().up("Enter");
        ana.keyboard().up("Control");
        ana.waitForTimeout(300);
        assertThat(editor()).isFocused();
        assertThat(small.desk().comments().of(small.now(issue))).isEmpty();

        ana.keyboard().press("Control+Enter");
        assertThat(ana.locator(".desk-comment")).hasCount(1);
        assertThat(small.desk().comments().of(small.now(issue)).stream().map(DeskComment::body))
                .containsExactly(REFUND_WRITTEN);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aDoubleClickIsOnePressAndSendsNoSlotUnnoticed() {
        DeskIssue issue = contact(three());
        card(0).locator(".heed-insert").click();
        assertThat(editor()).hasValue(REFUND_WRITTEN);

        ana.locator("#reply-to-customer").dblclick();
        ana.waitForTimeout(300);

        assertThat(ana.locator(".heed-open-slots")).isVisible();
        assertThat(small.desk().comments().of(small.now(issue))).isEmpty();
        assertThat(desk.complaints()).isEmpty();
    }

    /** As a host's visual editor does it: the text area is hidden, and TinyMCE's interface names the editor over it. */
    @Test
    void inAVisualEditorTheTextIsInsertedWhereTinyMceSaysThatItIs() {
        DeskIssue issue = contact(three());
        ana.evaluate(VISUAL_EDITOR);

        card(0).locator(".heed-insert").click();
        assertThat(ana.frameLocator("#visual_ifr").locator("body")).hasText(REFUND_WRITTEN);
        assertThat(ana.evaluate("() => document.getElementById('visual_ifr').contentWindow.getSelection().toString()"))
                .isEqualTo("[amount]");
        eventually(() -> replies.acts(issue).contains("inserted ana"));
        ana.locator("#reply-to-customer").click();
        assertThat(ana.locator(".heed-open-slots")).containsText("Fill in: amount");

        card(1).locator(".heed-insert").click();
        card(1).locator(".heed-below").click();
        assertThat(ana.frameLocator("#visual_ifr").locator("p")).hasText(new String[] {REFUND_WRITTEN, PHOTO});
        assertThat(small.desk().comments().of(small.now(issue))).isEmpty();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void onANarrowScreenNothingPushesThePageSideways() {
        contact(three());
        ana.setViewportSize(320, 700);
        try {
            // The host's bar folds in a moment after the window has become narrow.
            ana.waitForFunction("() => document.documentElement.scrollWidth <= 320");
        } finally {
            ana.setViewportSize(1440, 900);
        }
    }

    @Test
    void whoTurnedTheKeysOffInJiraHasNone() {
        keys("off");
        contact(three());
        ana.keyboard().press("h");
        ana.keyboard().press("1");
        ana.waitForTimeout(300);
        assertThat(editor()).hasValue("");
        keys("on");
        contact(three());
        ana.keyboard().press("h");
        ana.keyboard().press("2");
        assertThat(editor()).hasValue(PHOTO);
        assertThat(desk.complaints()).isEmpty();
    }

    private void keys(String onOrOff) {
        ana.navigate("/profile");
        ana.locator("#shortcuts-" + onOrOff).check(new Locator.CheckOptions().setForce(true));
        ana.locator("#profile-form button[type=submit]").click();
        assertThat(ana.locator("#shortcuts-" + onOrOff)).isChecked();
    }

    @Test
    void keysInsertAReplyAndEscapeGoesBack() {
        contact(three());
        ana.locator("#comment-issue").focus();
        ana.keyboard().press("h");
        ana.keyboard().press("h");
        assertThat(ana.locator("#heed-panel")).isFocused();
        ana.keyboard().press("Escape");
        assertThat(ana.locator("#comment-issue")).isFocused();

        ana.keyboard().press("h");
        ana.keyboard().press("3");
        assertThat(editor()).hasValue(STATUS);
        assertThat(desk.complaints()).isEmpty();
    }

    /** What is true of an issue that an agent may not browse must not show, not even as a gap. */
    @Test
    void aReplyFromAnIssueTheAgentMayNotBrowseNeverAppears() {
        DeskIssue secret = secretIssue();
        DeskIssue open = small.request("mei", "An old one", "My refund was late.");
        String hidden = "Their contract says eight days.";
        DeskIssue issue = contact(
                replies.reply("past:1", "en", hidden, "past", String.valueOf(secret.getId()), 0.95),
                replies.reply("past:2", "en", PHOTO, "past", String.valueOf(open.getId()), 0.9),
                replies.reply("canned:3", "en", STATUS, "canned", "Refund status", 0.69),
                replies.reply("canned:4", "en", "One moment please.", "canned", "Wait", 0.6));

        assertThat(ana.locator(".heed-reply")).hasCount(3);
        assertThat(card(0)).containsText(PHOTO);
        assertThat(card(0).locator("a")).hasText(open.getKey());
        assertThat(ana.content()).doesNotContain(hidden).doesNotContain(secret.getKey());
        String answer = String.valueOf(ana.evaluate(
                "key => fetch('/rest/heed/1.0/issues/' + key + '/panel').then(a => a.text())", issue.getKey()));
        assertThat(answer).contains(PHOTO).doesNotContain(hidden).doesNotContain(secret.getKey());

        Page admin = desk.as("admin");
        admin.navigate("/browse/" + issue.getKey());
        assertThat(admin.locator("#heed-suggestions")).containsText(hidden);
        String id = String.valueOf(admin.locator(".heed-reply").first().getAttribute("data-reply"));
        assertThat(ana.evaluate(
                        "([key, id]) => fetch('/rest/heed/1.0/issues/' + key + '/replies/' + id + '/events', { method: 'POST',"
                                + " headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },"
                                + " body: '{\"type\":\"inserted\"}' }).then(a => a.status)",
                        List.of(issue.getKey(), id)))
                .as("nor may it be spoken of")
                .isEqualTo(404);
        desk.complaints().removeIf(line -> line.contains("404"));
        assertThat(desk.complaints()).isEmpty();
    }

    /** Nothing is looked for before somebody unfolds it. */
    @Test
    void requestsLikeThisOneAreLookedForWhenTheyAreUnfolded() {
        DeskIssue other = small.request("wang", "Refund not paid", "The refund of my order 58213 has not arrived.");
        contact(three());

        ana.locator(".heed-similar > summary").click();

        assertThat(ana.locator(".heed-similar-list"))
                .containsText(
                        "Others that ask the same today",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(ana.locator(".heed-similar-list a", new Page.LocatorOptions().setHasText(other.getKey())))
                .isVisible();
        assertThat(desk.complaints()).isEmpty();
    }

    private DeskIssue secretIssue() {
        DeskProject project = small.desk().projects().byKey("SEC").orElseGet(() -> {
            DeskProject made = small.desk().projects().add("SEC", "Private desk", true, List.of("Question"));
            small.desk().workflows().add(made.id(), "Private", List.of("Waiting for support"), List.of());
            return made;
        });
        return small.desk()
                .transitions()
                .create(
                        new NewIssue(project.id(), "Question", "Question", "Private", "Private", null, "mei", "portal"),
                        small.person("admin"));
    }

    @Test
    void hostileTextsStayTexts() {
        String hostile = "<script>window.owned=1</script><img src=x onerror=\"window.owned=1\"> ${7*7} #set($x=1) "
                + "L".repeat(5_000) + " 😡 [x|javascript:alert(1)]";
        contact(
                replies.reply("canned:1", "en", hostile + "⟦<b>slot</b>⟧", "canned", "<i>name</i>", 0.9),
                replies.reply("canned:2", "en", PHOTO, "canned", "Photo", 0.8));

        assertThat(ana.locator("#heed-suggestions")).containsText("<script>window.owned=1</script>");
        assertThat(card(0)).containsText("From template “<i>name</i>”");
        card(0).locator(".heed-insert").click();
        assertThat(editor()).hasValue(hostile + "[<b>slot</b>]");
        assertThat(ana.locator(".aui-flag")).containsText("Fill in: <b>slot</b>");
        assertThat(ana.evaluate("() => window.owned")).isNull();
        ana.setViewportSize(320, 700);
        assertThat(
                        ana.evaluate(
                                "() => { const p = document.getElementById('heed-panel'); return p.scrollWidth <= p.clientWidth + 1; }"))
                .isEqualTo(true);
        ana.setViewportSize(1440, 900);
        assertThat(desk.complaints()).isEmpty();
    }

    private void tabTo(Locator control) {
        BrowserDesk.tabTo(ana, control);
    }
}
