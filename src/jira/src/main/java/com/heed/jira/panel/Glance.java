package com.heed.jira.panel;

import com.heed.jira.page.Html;
import com.heed.jira.page.Sparkline;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Prediction;
import com.heed.sentiment.Mood;
import com.heed.sentiment.WordInfluence;
import java.util.List;
import java.util.Map;

/** At a glance: sentiment with its line, the words that drove it, emotions, language. */
final class Glance {
    /** A word that moves the score by less, of the two from end to end, drove nothing. */
    private static final double SEEN = 0.02;

    private Glance() {}

    /** @param guess a value below the threshold: said without colour, marked as not sure */
    static void write(Html html, Texts texts, Prediction prediction, boolean guess) {
        html.open("dl", "class", "heed-glance");
        Prediction.Sentiment sentiment = prediction.sentiment();
        if (sentiment != null) {
            sentiment(html, texts, sentiment, guess);
            words(html, texts, sentiment);
            emotions(html, texts, sentiment.emotions());
        }
        if (prediction.topic() != null) {
            TopicRow.write(html, texts, prediction.topic());
        }
        if (prediction.urgency() != null) {
            UrgencyRow.write(html, texts, prediction.urgency());
        }
        if (texts.has("language." + prediction.language())) {
            html.open("div", "class", "heed-row")
                    .element("dt", texts.text("panel.language"))
                    .element("dd", texts.text("language." + prediction.language()), "class", "heed-value")
                    .close("div");
        }
        html.close("dl");
    }

    private static void sentiment(Html html, Texts texts, Prediction.Sentiment sentiment, boolean guess) {
        String tag = guess ? "heed-tag" : "heed-tag heed-tag-" + sentiment.mood();
        html.open("div", "class", "heed-row")
                .element("dt", texts.text("sentiment.label"))
                .open("dd", "class", "heed-value")
                .element("span", texts.text("sentiment." + sentiment.mood()), "class", tag);
        List<Double> scores = sentiment.scores();
        if (scores.size() > 1) {
            String listed = String.join(", ", scores.stream().map(texts::score).toList());
            Sparkline.draw(html, scores, texts.text("sentiment.trend.alt", listed));
            html.element(
                    "span", texts.text("sentiment.trend." + sentiment.trend(), scores.size()), "class", "heed-trend");
        }
        html.close("dd");
        html.element(
                "dd",
                guess ? texts.text("confidence.unsure") : texts.sure(sentiment.probability()),
                "class",
                "heed-sure");
        html.close("div");
    }

    private static void words(Html html, Texts texts, Prediction.Sentiment sentiment) {
        List<WordInfluence> seen = sentiment.words().stream()
                .filter(w -> Math.abs(w.influence()) >= SEEN && speaksFor(w, sentiment))
                .toList();
        if (seen.isEmpty()) {
            return;
        }
        html.open("div", "class", "heed-row")
                .element("dt", texts.text("panel.words"))
                .open("dd", "class", "heed-value")
                .open("ul", "class", "heed-words");
        for (WordInfluence word : seen) {
            html.open("li", "class", word.influence() < 0 ? "heed-down" : "heed-up")
                    .element("bdi", word.word())
                    .text(" ")
                    .element("small", texts.score(word.influence()))
                    .close("li");
        }
        html.close("ul").close("dd").close("div");
    }

    /** A word that pulls the other way did not drive the value; where it is neutral, both ways are what made it so. */
    private static boolean speaksFor(WordInfluence word, Prediction.Sentiment sentiment) {
        return sentiment.mood().equals(Mood.NEUTRAL.key())
                || Math.signum(word.influence()) == Math.signum(sentiment.score());
    }

    private static void emotions(Html html, Texts texts, Map<String, Double> emotions) {
        if (emotions.isEmpty()) {
            return;
        }
        html.open("div", "class", "heed-row")
                .element("dt", texts.text("panel.emotions"))
                .open("dd", "class", "heed-value");
        String separator = "";
        for (Map.Entry<String, Double> emotion : emotions.entrySet()) {
            String key = "emotion." + emotion.getKey();
            html.text(separator)
                    .text(texts.has(key) ? texts.text(key) : emotion.getKey())
                    .text(" ")
                    .element("small", texts.percent(emotion.getValue()));
            separator = " · ";
        }
        html.close("dd").close("div");
    }
}
