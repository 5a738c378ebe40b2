package com.heed.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {

    @ParameterizedTest
    @CsvSource({
        "-1, VERY_NEGATIVE",
        "-0.71, VERY_NEGATIVE",
        "-0.7, NEGATIVE",
        "-0.26, NEGATIVE",
        "-0.25, NEUTRAL",
        "0, NEUTRAL",
        "0.25, NEUTRAL",
        "0.26, POSITIVE",
        "0.7, POSITIVE",
        "0.71, VERY_POSITIVE",
        "1, VERY_POSITIVE"
    })
    void aScoreOnACutBelongsToTheStepNearerToNeutral(double score, Mood mood) {
        assertThat(Mood.ofScore(score)).isEqualTo(mood);
    }

    @Test
    void aScoreThatIsNoScoreIsRefusedByValue() {
        assertThatThrownBy(() -> Mood.ofScore(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Mood.ofScore(1.01)).hasMessageContaining("1.01");
    }

    @Test
    void aReadingMustBeProbabilities() {
        assertThat(new SentimentReading(0.9, 0.05, 0.05).mood()).isEqualTo(Mood.VERY_NEGATIVE);
        assertThat(new SentimentReading(0.4, 0.4, 0.2).polarity()).isEqualTo(Polarity.NEUTRAL);
        assertThatThrownBy(() -> new SentimentReading(0.5, 0.5, 0.5)).hasMessageContaining("1.5");
    }
}
