package com.heed.lab.jira;

import com.heed.analysis.Analysis;
import com.heed.analysis.SentimentOutcome;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingDecision;
import com.heed.sentiment.ConversationSentiment;
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

    /** Slug of the channel, or null if it would have been held. */
    @Nullable
    String chosen() {
        return decision instanceof RoutingDecision.Routed routed ? routed.chosen() : null;
    }
}
