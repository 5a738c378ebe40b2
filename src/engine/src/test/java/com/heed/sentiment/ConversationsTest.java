package com.heed.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationsTest {
    /** One message per score; all mass on the two poles. */
    private static List<MessageSentiment> scores(double... scores) {
        List<MessageSentiment> messages = new ArrayList<>();
        for (double score : scores) {
            messages.add(new MessageSentiment(
                    "m" + messages.size(), Instant.EPOCH, new SentimentReading((1 - score) / 2, 0, (1 + score) / 2)));
        }
        return messages;
    }

    /** Weights 1, 2, 4 from the oldest: (1 * 0.7 + 2 * 0 + 4 * -0.7) / 7 = -0.3. */
    @Test
    void eachMessageWeighsTwiceItsPredecessor() {
        assertThat(Conversations.overall(scores(0.7, 0, -0.7)).score()).isCloseTo(-0.3, within(1e-12));
    }

    @Test
    void aSingleMessageIsItsOwnConversationAndSteady() {
        assertThat(Conversations.overall(scores(-0.4)).score()).isCloseTo(-0.4, within(1e-12));
        assertThat(Conversations.trend(scores(-0.4))).isEqualTo(Trend.STEADY);
    }

    @Test
    void theTrendIsTheLineThroughTheScores() {
        // Slope over three points is (last - first) / 2, so the line moves by last - first.
        assertThat(Conversations.trend(scores(0, 0.9, 0.25))).isEqualTo(Trend.RISING);
        assertThat(Conversations.trend(scores(0, 0.9, 0.24))).isEqualTo(Trend.STEADY);
        assertThat(Conversations.trend(scores(0.2, -0.9, -0.1))).isEqualTo(Trend.FALLING);
    }

    /** What was six messages ago no longer makes a trend. */
    @Test
    void onlyTheLastFiveMessagesCount() {
        assertThat(Conversations.trend(scores(1, 0, 0, 0, 0, 0))).isEqualTo(Trend.STEADY);
    }
}
