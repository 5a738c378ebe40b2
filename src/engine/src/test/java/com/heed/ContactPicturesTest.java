package com.heed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactPicturesTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-27T08:00:00Z");
    private static final Message OPENING =
            new Message("description", Message.Author.CUSTOMER, ARRIVED, "It does not work.");
    private static final Message ANSWER = new Message("c1", Message.Author.AGENT, at(600), "What does it say?");
    private static final Message REPLY = new Message("c2", Message.Author.CUSTOMER, at(1_200), "See the picture.");

    private static Instant at(int seconds) {
        return ARRIVED.plusSeconds(seconds);
    }

    private static PictureText picture(int seconds, String text) {
        return new PictureText("p" + seconds, at(seconds), text);
    }

    private static Contact contact(PictureText... pictures) {
        return new Contact("1", null, null, null, ARRIVED, "Help", List.of(OPENING, ANSWER, REPLY), List.of(pictures));
    }

    @Test
    void aPictureComesWithTheMessageItWasAttachedBeside() {
        Contact contact = contact(picture(1, "Error 5"), picture(1_195, "Error 6"), picture(1_201, "Error 7"));

        assertThat(contact.picturesWith(OPENING)).isEqualTo("Error 5");
        assertThat(contact.picturesWith(REPLY)).isEqualTo("Error 6\nError 7");
    }

    @Test
    void onesOwnMessagesDoNotTakeAnAgentsPlaceAndAgentsHaveNoPictures() {
        assertThat(contact(picture(601, "Error 5")).picturesWith(ANSWER)).isEmpty();
    }

    @Test
    void whatWasAttachedLongAfterAMessageCameWithNoneAndCountsFromTheLastOneOn() {
        Contact contact = contact(picture(300, "Error 5"), picture(5_000, "Error 8"));

        assertThat(contact.picturesWith(OPENING)).isEmpty();
        assertThat(contact.picturesWith(REPLY)).isEmpty();
        assertThat(contact.picturesFrom(REPLY)).isEqualTo("Error 8");
        assertThat(contact.picturesFrom(OPENING)).isEqualTo("Error 5\nError 8");
    }

    @Test
    void aScreenFullOfTextDoesNotDrownTheMessage() {
        Contact contact = contact(picture(1, "a".repeat(PictureText.MOST - 1) + "\uD83D\uDE00 and more"));

        assertThat(contact.picturesWith(OPENING))
                .as("no character is halved")
                .isEqualTo("a".repeat(PictureText.MOST - 1));
    }

    @Test
    void picturesStayWithAContactThatIsCopied() {
        Contact contact = contact(picture(1, "Error 5"));

        assertThat(contact.on("phone").pictures()).isEqualTo(contact.pictures());
        assertThat(contact.saying(List.of(OPENING)).picturesWith(OPENING)).isEqualTo("Error 5");
    }

    @Test
    void aPictureWithoutTextIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> picture(1, " ")).withMessageContaining("p1");
    }
}
