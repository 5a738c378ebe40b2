package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.lab.input.Table;
import com.heed.sentiment.LabelledText;
import java.util.List;
import java.util.Set;

/**
 * Sentences of our own, written one by one for the purpose, of the kinds of text a desk reads (tweets, tickets, mail, chat, reviews, what developers say) and of those that are hard: negation, contrast,
 * sarcasm, wishes, problems that are over, questions. They are no mail of real customers. Those that choose and calibrate were written apart from those that are trained on.
 */
final class SentimentSentences {
    static final String SOURCE = "sentences";

    private SentimentSentences() {}

    /** To train on. */
    static List<LabelledText> toTrainOn(Language language) {
        return texts("sentences-" + language.tag() + ".csv");
    }

    /** To choose and calibrate on. */
    static List<LabelledText> toChooseOn(Language language) {
        return texts("sentences-" + language.tag() + "-dev.csv");
    }

    private static List<LabelledText> texts(String resource) {
        return SentimentCase.of(Table.resource(SentimentSentences.class, resource)).stream()
                .map(one -> new LabelledText(SOURCE, one.text(), one.label(), Set.of()))
                .toList();
    }
}
