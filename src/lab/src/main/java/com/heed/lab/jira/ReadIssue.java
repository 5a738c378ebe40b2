package com.heed.lab.jira;

import com.heed.analysis.Analysis;
import com.heed.analysis.SentimentOutcome;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingDecision;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.WordInfluence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An issue with what Heed says of it and where it would have sent it. */
record ReadIssue(JiraIssue issue, Analysis analysis, ContactClass contactClass, RoutingDecision decision) {

    Tag tag() {
        return Tag.of(analysis);
    }

    /** The sentiment, be it a value or a guess; null where Heed says nothing. */
    @Nullable
    ConversationSentiment sentiment() {
        return switch (analysis.sentiment()) {
            case SentimentOutcome.Sure sure -> sure.sentiment();
            case SentimentOutcome.Unsure unsure -> unsure.guess();
            case SentimentOutcome.NoText none -> null;
            case SentimentOutcome.UnknownLanguage unknown -> null;
        };
    }

    /** The sentiment if it is a value, else null. */
    @Nullable
    ConversationSentiment sure() {
        return analysis.sentiment() instanceof SentimentOutcome.Sure sure ? sure.sentiment() : null;
    }

    /** What drove the newest message, strongest first, without names of people in the issue and without single Latin letters, which are rests of contractions and code. */
    List<WordInfluence> words() {
        ConversationSentiment sentiment = sentiment();
        if (sentiment == null) {
            return List.of();
        }
        String names = String.join(" ", issue.people()).toLowerCase(Locale.ROOT);
        return sentiment.words().stream()
                .filter(word -> word.word().length() > 1
                        || Character.isIdeographic(word.word().codePointAt(0)))
                .filter(word -> !names.contains(word.word().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Slug of the channel, or null if it would have been held. */
    @Nullable
    String chosen() {
        return decision instanceof RoutingDecision.Routed routed ? routed.chosen() : null;
    }
}
