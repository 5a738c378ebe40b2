package com.heed.lab.jira;

import com.heed.analysis.Analysis;
import com.heed.analysis.SentimentOutcome;
import com.heed.lab.report.Texts;
import com.heed.sentiment.Mood;

/** What a conversation is counted as: one of the five moods, or why there is none. */
enum Tag {
    VERY_NEGATIVE("verynegative", "m0"),
    NEGATIVE("negative", "m1"),
    NEUTRAL("neutral", "m2"),
    POSITIVE("positive", "m3"),
    VERY_POSITIVE("verypositive", "m4"),
    /** The most probable class is below the threshold. */
    NOT_SURE("notsure", "q"),
    /** No words of the customer, or a language Heed does not read. */
    NOT_READ("notread", "none");

    private final String key;
    private final String style;

    Tag(String key, String style) {
        this.key = key;
        this.style = style;
    }

    /** Stable name in metrics.json. */
    String key() {
        return key;
    }

    /** Class in report.css. */
    String style() {
        return style;
    }

    boolean isNegative() {
        return this == VERY_NEGATIVE || this == NEGATIVE;
    }

    String name(Texts texts) {
        return this == NOT_SURE || this == NOT_READ ? texts.text("tag." + key) : texts.app("sentiment." + key);
    }

    static Tag of(Analysis analysis) {
        return switch (analysis.sentiment()) {
            case SentimentOutcome.Sure sure -> of(sure.sentiment().overall().mood());
            case SentimentOutcome.Unsure unsure -> NOT_SURE;
            case SentimentOutcome.NoText none -> NOT_READ;
            case SentimentOutcome.UnknownLanguage unknown -> NOT_READ;
        };
    }

    private static Tag of(Mood mood) {
        return switch (mood) {
            case VERY_NEGATIVE -> VERY_NEGATIVE;
            case NEGATIVE -> NEGATIVE;
            case NEUTRAL -> NEUTRAL;
            case POSITIVE -> POSITIVE;
            case VERY_POSITIVE -> VERY_POSITIVE;
        };
    }
}
