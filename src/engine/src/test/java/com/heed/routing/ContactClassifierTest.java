package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Contact;
import com.heed.Message;
import com.heed.Message.Author;
import com.heed.analysis.SentimentOutcome;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.MessageSentiment;
import com.heed.sentiment.Mood;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.Trend;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactClassifierTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aVeryNegativeCustomerIsUpsetAndANegativeOneOnlyWhenItGetsWorse() {
        assertThat(classify(Mood.VERY_NEGATIVE, Trend.RISING, 20, 1, false)).isEqualTo(ContactClass.UPSET);
        assertThat(classify(Mood.NEGATIVE, Trend.FALLING, 20, 2, false)).isEqualTo(ContactClass.UPSET);
        assertThat(classify(Mood.NEGATIVE, Trend.STEADY, 20, 1, false)).isEqualTo(ContactClass.SIMPLE);
    }

    @Test
    void escalationIsUpsetUnlessTheCustomerIsPleased() {
        assertThat(classify(Mood.NEUTRAL, Trend.STEADY, 20, 1, true)).isEqualTo(ContactClass.UPSET);
        assertThat(classify(null, null, 20, 1, true)).isEqualTo(ContactClass.UPSET);
        assertThat(classify(Mood.POSITIVE, Trend.STEADY, 20, 1, true)).isEqualTo(ContactClass.SIMPLE);
    }

    @Test
    void lengthOrManyMessagesMakeAContactComplex() {
        assertThat(classify(Mood.NEUTRAL, Trend.STEADY, 149, 2, false)).isEqualTo(ContactClass.SIMPLE);
        assertThat(classify(Mood.NEUTRAL, Trend.STEADY, 150, 1, false)).isEqualTo(ContactClass.COMPLEX);
        assertThat(classify(null, null, 9, 3, false)).isEqualTo(ContactClass.COMPLEX);
    }

    @Test
    void withoutWordsAndMoodNothingIsKnown() {
        assertThat(classify(null, null, 0, 1, false)).isEqualTo(ContactClass.UNKNOWN);
    }

    @Test
    void onlyTheCustomersOwnMessagesCount() {
        Contact contact = contact(
                "VPN broken",
                new Message("description", Author.CUSTOMER, NOW, "It drops every hour."),
                new Message("1", Author.AGENT, NOW, "Please escalate this, my supervisor and your manager said so."),
                new Message("2", Author.CUSTOMER, NOW, "Still broken."));

        ContactSignals signals = ContactSignals.of(contact, new SentimentOutcome.NoText());

        assertThat(signals).isEqualTo(new ContactSignals(null, null, 8, 2, false));
    }

    @Test
    void aSureMoodIsASignalAndAGuessIsNot() {
        SentimentReading angry = new SentimentReading(0.9, 0.08, 0.02);
        ConversationSentiment sentiment = new ConversationSentiment(
                angry, List.of(new MessageSentiment("description", NOW, angry)), Trend.FALLING, List.of(), Map.of());
        Contact contact = contact("x", new Message("description", Author.CUSTOMER, NOW, "this is bad"));

        ContactSignals sure = ContactSignals.of(contact, new SentimentOutcome.Sure(sentiment));
        ContactSignals unsure = ContactSignals.of(contact, new SentimentOutcome.Unsure(sentiment, 0.95));

        assertThat(sure.mood()).isEqualTo(Mood.VERY_NEGATIVE);
        assertThat(sure.trend()).isEqualTo(Trend.FALLING);
        assertThat(unsure.mood()).isNull();
        assertThat(unsure.trend()).isNull();
    }

    @Test
    void threeChineseCharactersCountAsTwoWords() {
        assertThat(ContactSignals.words("系统一直报错")).isEqualTo(4);
        assertThat(ContactSignals.words("VPN 连不上")).isEqualTo(3);
        assertThat(ContactSignals.words(" \n--- !!! ")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to ESCALATE this",
                "escalation please",
                "Let me speak to your manager",
                "I will file a complaint",
                "you will hear from my lawyer",
                "我要投诉你们",
                "叫你们经理来",
                "再不处理我就打12315",
                "我会找律师"
            })
    void wordsOfEscalationAreHeard(String text) {
        assertThat(ContactSignals.speaksOfEscalation(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The escalation policy page does not load",
                "Package manager fails on start",
                "The task manager shows 90 % CPU",
                "项目经理看不到报表",
                "经理角色没有权限",
                "deescalated"
            })
    void wordsThatOnlyLookLikeItAreNot(String text) {
        assertThat(ContactSignals.speaksOfEscalation(text)).isFalse();
    }

    private static ContactClass classify(
            @Nullable Mood mood, @Nullable Trend trend, int words, int messages, boolean escalation) {
        return ContactClassifier.classify(new ContactSignals(mood, trend, words, messages, escalation));
    }

    private static Contact contact(String subject, Message... messages) {
        return new Contact("1", null, null, null, NOW, subject, List.of(messages));
    }
}
