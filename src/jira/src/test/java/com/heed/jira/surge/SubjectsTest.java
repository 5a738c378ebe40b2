package com.heed.jira.surge;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Contact;
import com.heed.Message;
import com.heed.jira.store.Prediction;
import com.heed.surge.SurgeSubject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectsTest {
    private static Contact contact(@Nullable String type) {
        return new Contact(
                "10",
                "portal",
                "mei",
                type,
                Instant.EPOCH,
                "Late",
                List.of(new Message("description", Message.Author.CUSTOMER, Instant.EPOCH, "")));
    }

    private static Prediction about(String certainty, String topic) {
        return new Prediction(
                0,
                "encoder",
                "en",
                "notext",
                0.6,
                null,
                null,
                new Prediction.Topic(certainty, List.of(new Prediction.Guess(topic, 0.9)), 1, 0.8, 1, 40, 0, null),
                null);
    }

    private static Prediction prediction(String outcome, String mood) {
        return new Prediction(
                14,
                "encoder",
                "en",
                outcome,
                0.6,
                new Prediction.Sentiment(mood, -0.7, 0.8, "steady", List.of(-0.7), List.of(), Map.of()),
                null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "sure,verynegative,true",
        "sure,negative,true",
        "sure,neutral,false",
        "sure,positive,false",
        "unsure,verynegative,false"
    })
    void onlyWhatHeedIsSureOfCountsAsNegative(String outcome, String mood, boolean negative) {
        assertThat(Subjects.of(contact(null), prediction(outcome, mood)).contains("negative"))
                .isEqualTo(negative);
    }

    @Test
    void theTypeOfARequestIsASubjectWhateverTheMood() {
        Prediction nothingRead = new Prediction(0, "words", "und", "notext", 0.6, null, null, null, null);

        assertThat(Subjects.of(contact(" Refund "), nothingRead)).containsExactly("type:Refund");
        assertThat(Subjects.of(contact("  "), nothingRead)).isEmpty();
        assertThat(Subjects.of(contact("退".repeat(500)), nothingRead)).containsExactly("type:" + "退".repeat(400));
    }

    @Test
    void aTopicIsASubjectWhenHeedIsSureOfIt() {
        assertThat(Subjects.of(contact(null), about("sure", "Refund"))).containsExactly("topic:Refund");
        assertThat(Subjects.of(contact(null), about("unsure", "Refund"))).isEmpty();
        assertThat(Subjects.of(contact("Refund"), about("sure", "Refund")))
                .as("learned from the request type: one alarm is enough")
                .containsExactly("type:Refund");
    }

    @Test
    void everyKindComesBackFromItsKey() {
        for (SurgeSubject subject : List.of(
                new SurgeSubject.Negative(),
                new SurgeSubject.RequestType("topic:negative"),
                new SurgeSubject.Topic("退款"))) {
            assertThat(Subjects.ofKey(Subjects.key(subject))).contains(subject);
        }
        assertThat(Subjects.ofKey("type:")).isEmpty();
        assertThat(Subjects.ofKey("planet:Mars")).isEmpty();
    }
}
