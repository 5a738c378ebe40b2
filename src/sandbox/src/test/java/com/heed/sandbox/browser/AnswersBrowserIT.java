package com.heed.sandbox.browser;

import static com.heed.sandbox.browser.BrowserDesk.PATIENTLY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.app.AppObject;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Approved texts on their ways to people: prepared for the agent, offered to the customer who writes, and sent at once where a workflow asks for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersBrowserIT {
    private static final int RESOLVE = 41;
    private static final int REOPEN = 51;
    private static final String REFUND = "Refunds reach your card within five working days after they were approved.";

    @SuppressWarnings("NullAway.Init") // set before the tests
    private BrowserDesk desk;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private SmallDesk small;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = BrowserDesk.started(folder, "act");
        small = desk.small();
        SeededReplies replies = desk.replies();
        replies.approve("Where is my refund?", "ENGLISH", List.of("portal"), REFUND);
        replies.approve(
                "Refund on its way",
                "ENGLISH",
                List.of(),
                "⟦greeting⟧",
                ", ",
                "⟦customer.name⟧",
                ". Your refund for ",
                "⟦orderNumber⟧",
                " is on its way. Yours, ",
                "⟦agent.name⟧");
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    @BeforeEach
    void asBeforeAnybodyDecided() {
        desk.decide(
                "{\"threshold\":0,\"portal\":false,\"portalThreshold\":0,\"instant\":false,\"instantThreshold\":0}");
        for (String name : List.of("mei", "wang")) {
            new AppObject(desk.host().app().make("com.heed.jira.store.PortalLog"))
                    .callOrNull("optOut", small.person(name).key(), false);
        }
    }

    /** Filled with what is known of the contact, and with the name of the agent who looks. */
    @Test
    void anApprovedTextIsPreparedFilledAndNeverSentWithASlotOpenUnnoticed() {
        DeskIssue issue = small.request("mei", "Refund not paid", "When does my refund arrive? I am waiting for it.");
        Page ana = desk.as("ana");
        ana.navigate("/browse/" + issue.getKey());
        assertThat(ana.locator(".heed-reply").first()).isVisible(PATIENTLY);
        String all = ana.locator("#heed-suggestions").textContent();
        assertThat(all)
                .contains(REFUND, "From template “Refund on its way”", "Mei Lin", "Yours, Ana Ruiz")
                .doesNotContain("agent.name");
        assertThat(ana.locator(".heed-slot")).hasText("orderNumber");

        Page boss = desk.as("admin");
        boss.navigate("/browse/" + issue.getKey());
        assertThat(boss.locator("#heed-suggestions")).containsText("Yours, Ada Min");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void belowTheThresholdNothingIsSuggested() {
        desk.decide("{\"threshold\":1}");
        DeskIssue issue =
                small.request("mei", "A question", "My cat sleeps on the keyboard all day long, is that fine?");
        Page ana = desk.as("ana");
        ana.navigate("/browse/" + issue.getKey());

        assertThat(ana.locator("#heed-suggestions")).isVisible(PATIENTLY);
        assertThat(ana.locator("#heed-suggestions")).containsText("No reply to suggest");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whileItIsOffThePortalIsAsItWas() {
        Page mei = desk.form("mei");
        mei.fill("#summary", "When does my refund arrive");
        mei.waitForTimeout(1_200);

        assertThat(mei.locator("#heed-answers")).hasCount(0);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void aCustomerIsOfferedWhatIsMarkedForCustomersAfterThreeWordsAndKeepsTheFocus() {
        desk.decide("{\"portal\":true}");
        Page mei = desk.form("mei");
        mei.locator("#summary").pressSequentially("Refund late");
        mei.waitForTimeout(1_200);
        assertThat(mei.locator("#heed-answers")).isHidden();
        mei.locator("#summary").pressSequentially(", when does it arrive");

        assertThat(mei.locator("#heed-answers")).isVisible(PATIENTLY);
        assertThat(mei.locator("#summary")).isFocused();
        assertThat(mei.locator("#heed-answers")).containsText("This may answer your question");
        assertThat(mei.locator("#heed-answers")).containsText("Suggested automatically");
        assertThat(mei.locator(".heed-answer")).hasCount(1);
        assertThat(mei.locator(".heed-answer")).containsText(REFUND);
        assertThat(mei.locator("#heed-answers-status")).hasText("Answers that may fit: 1");
        assertThat(mei.evaluate(
                        "() => document.querySelector('#summary').closest('.field-group').nextElementSibling.id"))
                .isEqualTo("heed-answers");

        mei.locator(".heed-answer-solved").click();
        assertThat(mei.locator(".heed-answer")).containsText("There is no need to send the request.");
        mei.locator(".heed-answer button").click();
        assertThat(mei.locator(".heed-answer")).containsText(REFUND);
        mei.fill("#details", "I sent it back a week ago and got no message since.");
        mei.locator("#request-form button[type=submit]").click();
        assertThat(mei.locator("#content")).containsText("Refund late, when does it arrive");

        Page wang = desk.form("wang");
        wang.fill("#summary", "When does my refund arrive");
        assertThat(wang.locator(".heed-answer")).containsText("已解决");
        assertThat(wang.locator(".heed-answer")).not().containsText("已帮助");
        wang.locator(".heed-answer-solved").click();
        assertThat(wang.locator(".heed-answer")).containsText("无需再提交请求");
        Page again = desk.form("mei");
        again.fill("#summary", "When does my refund arrive");
        assertThat(again.locator(".heed-answer")).containsText("Helped 2 people");
        assertThat(desk.complaints()).isEmpty();
    }

    /** At the threshold that ships. What is told around the question says nothing of what is asked. */
    @Test
    void aQuestionIsAnsweredAlsoWhereMuchIsToldAroundIt() {
        desk.decide("{\"portal\":true,\"portalThreshold\":0.6}");
        Page mei = desk.form("mei");
        mei.fill("#summary", "Where is my refund");
        mei.fill(
                "#details",
                "I sent my shoes back two weeks ago. When will the refund arrive on my card? I am still waiting.");

        assertThat(mei.locator(".heed-answer")).containsText(REFUND);

        mei.fill("#summary", "Shoes too small");
        mei.fill("#details", "I bought shoes last week. Do you have them in a larger size? My feet hurt.");
        assertThat(mei.locator(".heed-answer")).hasCount(0);
        assertThat(desk.complaints()).isEmpty();
    }

    /** Whoever types without a pause is asked for at the end of each sentence, so that an answer is there before the third. */
    @Test
    void whoWritesOnAndOnIsOfferedAnAnswerBeforeTheThirdSentence() {
        desk.decide("{\"portal\":true}");
        Page mei = desk.form("mei");
        List<String> asked = new CopyOnWriteArrayList<>();
        mei.onRequest(request -> {
            if (request.url().endsWith("/portal/SUP/answers")) {
                asked.add(String.valueOf(request.postData()));
            }
        });
        // Pauses never end on this page, so that nothing is asked because of one.
        mei.evaluate(
                "() => { const real = window.setTimeout; window.setTimeout = (does, after) => after > 300 ? 0 : real(does, after); }");
        mei.locator("#details").focus();
        mei.keyboard().type("I sent my order back.");
        mei.waitForCondition(() -> asked.contains("{\"text\":\"I sent my order back.\"}"));
        mei.keyboard().type(" When does the refund reach my card?");
        mei.waitForCondition(() -> asked.size() > 1);

        assertThat(mei.locator(".heed-answer")).containsText(REFUND);
        assertThat(asked)
                .containsSubsequence(
                        "{\"text\":\"I sent my order back.\"}",
                        "{\"text\":\"I sent my order back. When does the refund reach my card?\"}");
        mei.keyboard().type(" I have waited for two weeks");
        assertThat(mei.locator("#details")).isFocused();
        assertThat(mei.locator(".heed-answer")).isVisible();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void sendingWorksWhileHeedIsSlowAndWhenItFails() {
        desk.decide("{\"portal\":true}");
        Page mei = desk.form("mei");
        mei.route("**/portal/SUP/answers", route -> {
            mei.waitForTimeout(1);
            // Never answered: as slow as can be.
        });
        mei.fill("#summary", "My parcel is still missing");
        mei.waitForTimeout(900);
        mei.locator("#request-form button[type=submit]").click();
        assertThat(mei.locator("#content")).containsText("My parcel is still missing");

        Page wang = desk.form("wang");
        wang.route("**/portal/SUP/answers", route -> route.abort());
        wang.fill("#summary", "My parcel is missing too");
        wang.waitForTimeout(900);
        assertThat(wang.locator("#heed-answers")).isHidden();
        wang.locator("#request-form button[type=submit]").click();
        assertThat(wang.locator("#content")).containsText("My parcel is missing too");
        desk.complaints().removeIf(line -> line.contains("ERR_FAILED"));
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void whoWantsNoAnswersGetsNoneUntilTheProfileSaysOtherwise() {
        desk.decide("{\"portal\":true}");
        Page mei = desk.form("mei");
        mei.fill("#summary", "When does my refund arrive");
        assertThat(mei.locator("#heed-answers")).isVisible(PATIENTLY);
        mei.locator(".heed-answers-off").click();
        assertThat(mei.locator("#content")).containsText("Suggestions are off. You can turn them on in your profile.");

        Page elsewhere = desk.form("mei");
        elsewhere.fill("#summary", "When does my refund arrive");
        elsewhere.waitForTimeout(1_200);
        assertThat(elsewhere.locator("#heed-answers")).hasCount(0);

        elsewhere.navigate("/profile");
        assertThat(elsewhere.locator("#heed-profile")).containsText("Suggestions are off for your account.");
        elsewhere.locator(".heed-profile-switch").click();
        assertThat(elsewhere.locator("#heed-profile")).containsText("answers that may fit are suggested");
        mei.navigate("/portal/SUP");
        mei.locator("a[href*='/create/']").first().click();
        mei.fill("#summary", "When does my refund arrive");
        assertThat(mei.locator("#heed-answers")).isVisible(PATIENTLY);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void anInstantAnswerIsSentOnceMarkedAsAutomaticAndOnlyWhereItIsAllowed() {
        Object log = desk.host().app().make("com.heed.jira.store.InstantLog");
        Page ana = desk.as("ana");
        DeskIssue refused = small.request("mei", "Refund", "When does my refund arrive?");
        new AppObject(log).callOrNull("wish", refused.getId());
        readAgain(ana, refused);
        assertThat(small.desk().comments().of(small.now(refused))).isEmpty();

        desk.decide("{\"instant\":true}");
        DeskIssue issue = small.request("mei", "Refund", "When does my refund arrive?");
        new AppObject(log).callOrNull("wish", issue.getId());
        readAgain(ana, issue);
        new AppObject(log).callOrNull("wish", issue.getId());
        readAgain(ana, issue);

        List<DeskComment> sent = small.desk().comments().of(small.now(issue));
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().internal()).isFalse();
        assertThat(sent.getFirst().body()).startsWith(REFUND).contains("sent automatically", "a person will read it");
        assertThat(ana.evaluate(
                        "() => fetch('/rest/heed/1.0/projects/SUP/suggestions/instant?days=7').then(a => a.json())"))
                .isEqualTo(Map.of("sent", 1, "contained", 0, "reopened", 0));
        assertThat(countsOnThePage()).hasText(instantCounts(1, 0, 0));
        small.desk().transitions().move(small.now(issue), RESOLVE, small.person("ana"), "Done");
        assertThat(countsOnThePage()).hasText(instantCounts(1, 1, 0));
        small.desk().transitions().move(small.now(issue), REOPEN, small.person("ana"), null);
        assertThat(countsOnThePage()).hasText(instantCounts(1, 0, 1));
        assertThat(desk.complaints()).isEmpty();
    }

    private Locator countsOnThePage() {
        Page admin = desk.as("admin");
        admin.navigate("/secure/admin/HeedSuggestions!default.jspa?project=SUP");
        return admin.locator(".heed-instant-counts");
    }

    private static String instantCounts(int sent, int contained, int reopened) {
        return "Contacts that were answered at once in the last 30 days: " + sent
                + ". Of these, resolved without an agent having written: " + contained
                + ". Reopened after the answer: " + reopened + ".";
    }

    /** Reads an issue again, and waits until that is done. */
    private static void readAgain(Page ana, DeskIssue issue) {
        BrowserDesk.openWhenRead(ana, issue);
        String before = String.valueOf(ana.locator("#heed-panel").getAttribute("data-version"));
        ana.locator(".heed-refresh").click();
        assertThat(ana.locator("#heed-panel[data-reading=false]:not([data-version='" + before + "'])"))
                .isVisible(PATIENTLY);
    }
}
