package com.heed.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.reply.ReplyView;
import com.heed.jira.store.PreparedReplies;
import com.heed.jira.store.PreparedReplies.Learned;
import com.heed.jira.store.StoredReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ReplySectionTest {
    private static final ReplyView.Link ISSUE = new ReplyView.Link("past", "SUP-2611", "/browse/SUP-2611");

    private static StoredReply reply(String language, double worth, StoredReply.Piece... pieces) {
        return new StoredReply(
                "past:1",
                language,
                List.of(pieces),
                List.of(new StoredReply.Source("past", "10", "", "", false)),
                0.88,
                worth,
                List.of("refund", "order"));
    }

    private static ReplyView.Card card(String id, StoredReply reply, ReplyView.Link... sources) {
        return new ReplyView.Card(id, reply, List.of(sources), false);
    }

    private static StoredReply.Piece words(String text) {
        return new StoredReply.Piece(text, null);
    }

    private static String page(@Nullable ReplyView view, Locale locale) {
        Html html = new Html();
        ReplySection.write(html, new Texts(Bundle.resolver(), locale), view);
        return html.toString();
    }

    private static String page(ReplyView.Card... cards) {
        return page(new ReplyView("en", "encoder", null, List.of(cards), 0), Locale.ENGLISH);
    }

    @Test
    void beforeAnythingWasPreparedThereIsNoSection() {
        assertThat(page(null, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whereNothingIsCloseEnoughItSaysSo() {
        assertThat(page())
                .contains("No reply to suggest", "Your answer will help next time.")
                .doesNotContain("<li");
        assertThat(page(new ReplyView("zh", "encoder", null, List.of(), 0), Locale.SIMPLIFIED_CHINESE))
                .contains("暂无建议回复");
    }

    @Test
    void marksTheSlotsNamesTheSourcesAndSaysHowSureItIs() {
        StoredReply refund = reply(
                "en",
                1,
                words("Hello "),
                new StoredReply.Piece("Mei", "customer"),
                words(", finance releases "),
                new StoredReply.Piece(null, "amount"),
                words("."));
        String page = page(card("4-0", refund, ISSUE, new ReplyView.Link("past", "SUP-2498", "/browse/SUP-2498")));

        assertThat(page)
                .contains("Hello Mei, finance releases <mark class=\"heed-slot\">amount</mark>.")
                .contains(
                        "From <a class=\"heed-reply-link\" href=\"/browse/SUP-2611\">SUP-2611</a>, <a class=\"heed-reply-link\"")
                .contains("88% sure", "data-reply=\"4-0\"", "In English, the customer’s language")
                .contains("Words in common with the request: refund, order")
                .contains("That request was resolved and not reopened");
    }

    @Test
    void onlyTheFirstButtonIsTheMainOneAndTheThirdCardIsFolded() {
        List<ReplyView.Card> cards = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cards.add(card("4-" + i, reply("en", 0.5, words("Text " + i)), ISSUE));
        }
        String page = page(new ReplyView("en", "encoder", null, cards, 0), Locale.ENGLISH);

        assertThat(page.split("aui-button-primary", -1)).hasSize(2);
        assertThat(page.indexOf("aui-button-primary")).isLessThan(page.indexOf("4-1"));
        assertThat(page).contains("data-reply=\"4-2\" data-seen=\"false\" hidden=\"hidden\"", "Show 1 more");
        assertThat(page).contains("How that request ended isn’t known");
    }

    @Test
    void aReplyInAnotherLanguageIsMarked() {
        assertThat(page(card("4-0", reply("zh", 1, words("您好")), ISSUE)))
                .contains("In Chinese, not the customer’s language", "lang=\"zh\"");
        assertThat(page(card("4-0", reply("en", 1, words("Hello")), ISSUE))).doesNotContain("not the customer’s");
    }

    @Test
    void saysThatItFoundByWordsAlone() {
        ReplyView view =
                new ReplyView("en", "words", null, List.of(card("4-0", reply("en", 1, words("Hello")), ISSUE)), 0);

        assertThat(page(view, Locale.ENGLISH)).contains("Looked up by words alone");
    }

    @Test
    void saysThatItLookedByWordsAloneWhereItFoundNothing() {
        assertThat(page(new ReplyView("en", "words", null, List.of(), 0), Locale.ENGLISH))
                .contains("No reply to suggest", "Looked up by words alone");
        assertThat(page(new ReplyView("en", PreparedReplies.AWAY, null, List.of(), 0), Locale.ENGLISH))
                .contains("No reply to suggest", "the shared index couldn’t be reached");
        assertThat(page()).doesNotContain("by words alone");
    }

    @Test
    void saysWhatItsPercentageIs() {
        assertThat(why(null, Locale.ENGLISH))
                .contains("88% sure that this is about what the customer asks.", "hasn’t been learned in this project");
        assertThat(why(new Learned(3, 1_250, 0), Locale.ENGLISH))
                .contains("88% sure that the agent’s answer says this, as measured on 1,250 answers")
                .contains("How often agents use a suggestion isn’t known yet.");
        assertThat(why(new Learned(4, 1_250, 37), Locale.ENGLISH))
                .contains("88% sure that the agent uses it", "on 1,250 answers", "on 37 times agents chose");
        assertThat(why(null, Locale.SIMPLIFIED_CHINESE)).contains("有 88% 的把握认为内容与客户所问相符");
        assertThat(why(new Learned(4, 1_250, 37), Locale.SIMPLIFIED_CHINESE)).contains("有 88% 的把握认为客服会使用它", "37 次选择");
    }

    private static String why(@Nullable Learned learned, Locale locale) {
        return page(
                new ReplyView("en", "encoder", learned, List.of(card("4-0", reply("en", 1, words("Hello")), ISSUE)), 0),
                locale);
    }

    @Test
    void saysHowManyOthersAskTheSameToday() {
        assertThat(page(new ReplyView("en", "encoder", null, List.of(), 3), Locale.ENGLISH))
                .contains("Others that ask the same today: 3");
        assertThat(page(new ReplyView("en", "encoder", null, List.of(), 0), Locale.ENGLISH))
                .doesNotContain("ask the same today");
    }

    @Test
    void namesATemplateAndAnArticle() {
        String page = page(
                card("4-0", reply("en", 0.5, words("Hello")), new ReplyView.Link("canned", "Refund <b>late</b>", "")),
                card(
                        "4-1",
                        reply("en", 0.5, words("Look")),
                        new ReplyView.Link("article", "Where is my refund?", "https://help.example/refund")));

        assertThat(page)
                .contains("From template “Refund &lt;b&gt;late&lt;/b&gt;”", "An approved text")
                .contains(
                        "From article “<a class=\"heed-reply-link\" href=\"https://help.example/refund\">Where is my refund?</a>”");
    }
}
