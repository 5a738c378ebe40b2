package com.heed.sentiment;

/** The three classes the sentiment models are trained and calibrated on. */
public enum Polarity {
    NEGATIVE("negative"),
    NEUTRAL("neutral"),
    POSITIVE("positive");

    private final String key;

    Polarity(String key) {
        this.key = key;
    }

    /** Stable name used in files, REST and stored values. */
    public String key() {
        return key;
    }
}
