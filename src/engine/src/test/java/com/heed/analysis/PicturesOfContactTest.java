package com.heed.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.PictureText;
import com.heed.routing.ContactSignals;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which readings see what pictures say, and which see the customer's words alone. */
class PicturesOfContactTest {
    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");
    private static final String DIALOG = "Windows Update\nTHE UPDATE FAILED! Contact your manager!!";

    private static Contact contact(String subject, String words, String picture) {
        return new Contact(
                "1",
                "portal",
                "mei",
                null,
                AT,
                subject,
                List.of(new Message("description", Message.Author.CUSTOMER, AT, words)),
                picture.isEmpty() ? List.of() : List.of(new PictureText("7", AT.plusSeconds(1), picture)));
    }

    @Test
    void theTopicIsToldFromWordsAndPicturesAndTheMoodFromWordsAlone() {
        Contact contact = contact("Help", "Please see the picture.\n\nKind regards,\nMei", DIALOG);

        assertThat(CustomerText.opening(contact).orElseThrow().clean())
                .as("a signature does not take the picture away")
                .isEqualTo("Help\nPlease see the picture.\n" + DIALOG);
        assertThat(CustomerText.of(contact))
                .singleElement()
                .satisfies(text -> assertThat(text.clean()).doesNotContain("Windows"));
    }

    @Test
    void theLanguageIsThatOfTheWordsAndWithoutThemThatOfThePicture() {
        assertThat(CustomerText.opening(contact("", "请看截图", DIALOG))
                        .orElseThrow()
                        .language())
                .isEqualTo(Language.CHINESE);
        assertThat(CustomerText.opening(contact("", "!image.png|thumbnail!", "无法连接服务器"))
                        .orElseThrow()
                        .language())
                .isEqualTo(Language.CHINESE);
        assertThat(CustomerText.opening(contact("", "??", ""))).isEmpty();
    }

    @Test
    void withoutAPictureTheOpeningIsWhatWasWritten() {
        Contact contact = contact("Help", "It is slow.", "");

        assertThat(CustomerText.opening(contact))
                .hasValue(CustomerText.of(contact).getFirst());
    }

    /** The foot of a page says "complaint" and "manager" to everybody. */
    @Test
    void routingTakesNoWordOfAPictureForTheCustomers() {
        Contact with = contact("Help", "please have a look", DIALOG + "\nspeak to a manager");

        assertThat(ContactSignals.of(with, new SentimentOutcome.NoText()))
                .isEqualTo(ContactSignals.of(contact("Help", "please have a look", ""), new SentimentOutcome.NoText()));
    }
}
