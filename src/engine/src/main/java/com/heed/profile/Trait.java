package com.heed.profile;

/** In what a customer may differ from the rest of a desk; of two that are as sure, the former is told first. */
public enum Trait {
    /** Sentiment of a contact, in [-1, 1]. */
    SENTIMENT("sentiment"),
    /** Seconds to the first answer. */
    FIRST_REPLY("firstReply"),
    /** Seconds to the resolution. */
    RESOLUTION("resolution"),
    /** Share of resolved contacts that were taken up again. */
    REOPENED("reopened"),
    /** Satisfaction, in [0, 1]. */
    CSAT("csat"),
    /** Share of contacts about a topic. */
    TOPIC("topic"),
    /** Share of contacts on a channel. */
    CHANNEL("channel"),
    /** Share of contacts in a part of the day. */
    HOURS("hours"),
    /** Answers of agents in a contact. */
    REPLIES("replies"),
    /** Words the customer writes in a contact. */
    LENGTH("length");

    private final String key;

    Trait(String key) {
        this.key = key;
    }

    /** Stable name used in REST and in the keys of texts. */
    public String key() {
        return key;
    }
}
