package com.heed.jira.model;

import java.util.Arrays;
import java.util.Optional;

/** What a project learns. */
public enum ModelKind {
    /** What a contact is about, from the project's resolved issues. */
    TOPIC("topic"),
    /** How a customer feels: what people's corrections add to the shipped model. */
    SENTIMENT("sentiment"),
    /** How soon a contact wants an answer, from what became of the project's resolved issues. */
    URGENCY("urgency"),
    /** Which reply to suggest, from what agents answered in the project's resolved issues and did with suggestions. */
    REPLIES("replies"),
    /** Which customers are about to leave, from those who did. */
    LEAVING("leaving"),
    /** What to recommend to a customer, from what customers had and asked. */
    RECOMMEND("recommend");

    private final String key;

    ModelKind(String key) {
        this.key = key;
    }

    /** Stable name in REST and texts. */
    public String key() {
        return key;
    }

    /** Whether one model serves all languages. */
    boolean readsAll() {
        return this == URGENCY || this == LEAVING || this == RECOMMEND;
    }

    /** The kind of a key; empty if there is none. */
    public static Optional<ModelKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
