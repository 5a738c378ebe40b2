package com.heed.jira.recommend;

import java.util.Optional;

/** What events are called in the sequence of a customer. An item of the catalogue has its id, which has no colon. */
public final class EventNames {
    private static final String TOPIC = "topic:";
    private static final String ARTICLE = "article:";

    private EventNames() {}

    /** The customer asked about something of a request type. */
    public static String topic(String requestType) {
        return TOPIC + requestType;
    }

    /** The request type an event names; empty if it is about something else. */
    static Optional<String> topicOf(String name) {
        return name.startsWith(TOPIC) ? Optional.of(name.substring(TOPIC.length())) : Optional.empty();
    }

    /** The customer was sent a help article. @param page its identity */
    public static String article(String page) {
        return ARTICLE + page;
    }

    /** The page of the help article an event names; empty if it is about something else. */
    static Optional<String> pageOf(String name) {
        return name.startsWith(ARTICLE) ? Optional.of(name.substring(ARTICLE.length())) : Optional.empty();
    }

    /** The help article of an answer, such as {@code article-reset-3}; empty for other answers. */
    public static Optional<String> articleOf(String answer) {
        return answer.matches("article-.+-\\d+")
                ? Optional.of(article(answer.substring("article-".length(), answer.lastIndexOf('-'))))
                : Optional.empty();
    }
}
