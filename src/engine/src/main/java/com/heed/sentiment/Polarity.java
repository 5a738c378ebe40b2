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

    /**
     * The class of a key.
     *
     * @throws IllegalArgumentException if there is none; names it
     */
    public static Polarity ofKey(String key) {
        for (Polarity polarity : values()) {
            if (polarity.key.equals(key)) {
                return polarity;
            }
        }
        throw new IllegalArgumentException("no sentiment is called '" + key + "'");
    }
}
