package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Prediction;

/** What the contact is about: one topic, two that are close, the one above several, a guess, or none of those the project knows. */
final class TopicRow {
    private TopicRow() {}

    static void write(Html html, Texts texts, Prediction.Topic topic) {
        html.open("div", "class", "heed-row heed-topic")
                .element("dt", texts.text("topic.label"))
                .open("dd", "class", "heed-value");
        switch (topic.certainty()) {
            case "sure" -> html.element("bdi", topic.label(), "class", "heed-tag heed-tag-topic");
            case "close" ->
                html.element("bdi", topic.label(), "class", "heed-tag")
                        .text(" ")
                        .element("small", texts.text("topic.or"))
                        .text(" ")
                        .element("bdi", topic.guesses().get(1).label(), "class", "heed-tag");
            case "broader" -> html.element("bdi", broader(topic).label(), "class", "heed-tag heed-tag-topic");
            case "foreign" -> html.element("span", texts.text("topic.none"), "class", "heed-hint");
            default -> html.element("bdi", topic.label(), "class", "heed-tag");
        }
        html.close("dd").element("dd", sure(texts, topic), "class", "heed-sure").close("div");
    }

    /** Of a prediction that was kept without it, the best guess. */
    private static Prediction.Guess broader(Prediction.Topic topic) {
        return topic.broader() == null ? topic.guesses().get(0) : topic.broader();
    }

    private static String sure(Texts texts, Prediction.Topic topic) {
        return switch (topic.certainty()) {
            case "sure" -> texts.sure(topic.guesses().get(0).p());
            case "close" -> texts.text("topic.close");
            case "broader" -> texts.sure(broader(topic).p());
            default -> texts.text("confidence.unsure");
        };
    }
}
