package com.heed.jira.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.PictureText;
import com.heed.jira.Fake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplyRequestTest {
    private static final ApplicationUser MEI =
            Fake.of(ApplicationUser.class).with("getDisplayName", "Mei Lin").make();
    private static final MutableIssue ISSUE =
            Fake.of(MutableIssue.class).with("getReporter", MEI).make();

    private static Contact contact(String subject, String... said) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            boolean agent = said[i].startsWith("agent: ");
            messages.add(new Message(
                    String.valueOf(i),
                    agent ? Message.Author.AGENT : Message.Author.CUSTOMER,
                    Instant.EPOCH,
                    agent ? said[i].substring(7) : said[i]));
        }
        return new Contact("10", null, "mei", null, Instant.EPOCH, subject, messages);
    }

    @Test
    void whatWasJustOpenedIsAskedWithItsSubject() {
        ReplyRequest request = ReplyRequest.of(ISSUE, contact("Refund", "Where is it? Yours, Mei Lin"))
                .orElseThrow();

        assertThat(request.text())
                .startsWith("Refund\n")
                .contains("Where is it")
                .doesNotContain("Mei Lin");
        assertThat(request.language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void afterwardsTheLastWordsOfTheCustomerCount() {
        ReplyRequest request = ReplyRequest.of(
                        ISSUE, contact("Refund", "Where is my refund?", "还没有到账，怎么办？", "agent: It is on its way."))
                .orElseThrow();

        assertThat(request.text()).isEqualTo("还没有到账，怎么办？");
        assertThat(request.language()).isEqualTo(Language.CHINESE);
        assertThat(request.said()).extracting(Message::text).startsWith("Refund\nWhere is my refund?");
    }

    @Test
    void withoutWordsAndInALanguageThatIsNotReadNothingIsAsked() {
        assertThat(ReplyRequest.of(ISSUE, contact("", "12345 !!"))).isEmpty();
        assertThat(ReplyRequest.of(ISSUE, contact("", "Где мой заказ?"))).isEmpty();
    }

    @Test
    void picturesAreAskedAfterTheWordsTheyCameWith() {
        Contact words = contact("Help", "See the picture.\n\nRegards,\nMei Lin");
        Contact contact = new Contact(
                "10",
                null,
                "mei",
                null,
                Instant.EPOCH,
                "Help",
                words.messages(),
                List.of(new PictureText("7", Instant.EPOCH, "Error 651")));

        ReplyRequest request = ReplyRequest.of(ISSUE, contact).orElseThrow();

        assertThat(request.text()).isEqualTo("Help\nSee the picture.\nError 651");
        assertThat(request.said()).extracting(Message::text).containsExactly("Help\nSee the picture.\nError 651");
    }

    @Test
    void aPictureAloneIsAskedInItsOwnLanguage() {
        Contact contact = new Contact(
                "10",
                null,
                "mei",
                null,
                Instant.EPOCH,
                "??",
                List.of(new Message("0", Message.Author.CUSTOMER, Instant.EPOCH, "!screen.png|thumbnail!")),
                List.of(new PictureText("7", Instant.EPOCH, "无法连接服务器")));

        ReplyRequest request = ReplyRequest.of(ISSUE, contact).orElseThrow();

        assertThat(request.text()).contains("无法连接服务器");
        assertThat(request.language()).isEqualTo(Language.CHINESE);
    }
}
