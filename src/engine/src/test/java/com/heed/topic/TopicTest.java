package com.heed.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.intent.IntentReading;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {
    @ParameterizedTest
    @CsvSource({
        "0.95, 0.03, false, 0.9, SURE",
        "0.90, 0.08, false, 0.9, SURE",
        "0.52, 0.43, false, 0.9, CLOSE",
        "0.70, 0.25, false, 0.9, UNSURE", // together sure enough, but not close
        "0.40, 0.30, false, 0.9, UNSURE", // close, but together not sure enough
        "0.99, 0.01, true, 0.9, FOREIGN",
        "1.00, 0.00, false, 1, UNSURE" // a probability that was rounded; nothing is sure enough
    })
    void whatMayBeDoneWithTheBestGuess(
            double best, double second, boolean foreign, double threshold, Topic.Certainty expected) {
        IntentReading reading = new IntentReading(
                List.of("refund", "delivery", "else"), new double[] {best, second, 1 - best - second}, 1, foreign);
        assertThat(Topic.of(reading, 40, threshold, 1).certainty()).isEqualTo(expected);
    }
}
