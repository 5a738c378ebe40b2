package com.heed.sentiment;

/** Where the sentiment of a conversation is heading over the customer's messages. */
public enum Trend {
    FALLING("falling"),
    STEADY("steady"),
    RISING("rising");

    private final String key;

    Trend(String key) {
        this.key = key;
    }

    /** Stable name used in the issue property, REST and the i18n keys {@code heed.sentiment.trend.KEY}. */
    public String key() {
        return key;
    }
}
