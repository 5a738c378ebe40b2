package com.heed.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.text.EncoderState;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpeningTest {
    private final Notes encoder = new Notes();

    /** Gives every text the same vector and notes what it was given. */
    private static final class Notes implements SentenceEncoder {
        private final List<String> texts = new ArrayList<>();

        @Override
        public TextVector encode(String text, Language language, TokenPooling pooling) {
            texts.add(text);
            return new TextVector(new float[] {0.6f, 0.8f}, new float[2], new float[0], 3, false);
        }

        @Override
        public int width(Language language) {
            return 2;
        }

        @Override
        public String identity(Language language) {
            return "notes";
        }

        @Override
        public EncoderState state() {
            return new EncoderState.NotLoaded();
        }

        @Override
        public void close() {}
    }

    private static Contact contact(String subject, Message.Author author, String... texts) {
        List<Message> messages = new ArrayList<>();
        for (String text : texts) {
            messages.add(new Message("m" + messages.size(), author, Instant.EPOCH, text));
        }
        return new Contact("1", null, null, null, Instant.EPOCH, subject, messages);
    }

    @Test
    void isSubjectAndFirstMessageMaskedAndWithoutTheRest() {
        try (HeedAnalyser analyser = HeedAnalyser.create(encoder)) {
            Opening opening = analyser.opening(contact(
                            "Late parcel",
                            Message.Author.CUSTOMER,
                            "Where is it? Write to mei@example.com please",
                            "Still waiting"))
                    .orElseThrow();

            assertThat(opening.language()).isEqualTo(Language.ENGLISH);
            assertThat(opening.vector()).containsExactly(0.6f, 0.8f);
            assertThat(opening.words()).contains("late", "parcel", "where").doesNotContain("mei", "waiting");
            assertThat(encoder.texts)
                    .singleElement()
                    .asString()
                    .contains("Late parcel", "Where is it?")
                    .doesNotContain("mei@example.com", "Still waiting");
        }
    }

    @Test
    void isEmptyWhereThereIsNothingToCompare() {
        try (HeedAnalyser analyser = HeedAnalyser.create(encoder)) {
            assertThat(analyser.opening(contact("Late", Message.Author.CUSTOMER)))
                    .isEmpty();
            assertThat(analyser.opening(contact("Late parcel", Message.Author.AGENT, "We called the customer")))
                    .as("an agent wrote it")
                    .isEmpty();
            assertThat(analyser.opening(contact("", Message.Author.CUSTOMER, "12345 !!!")))
                    .isEmpty();
            assertThat(analyser.opening(contact("", Message.Author.CUSTOMER, "Спасибо большое за помощь")))
                    .isEmpty();
        }
        assertThat(encoder.texts).isEmpty();
    }
}
