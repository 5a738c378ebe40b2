package com.heed.analysis;

/** What a prediction stands on. */
public enum Basis {
    /** Sentence encoder and trained head. */
    ENCODER("encoder"),
    /** Words alone: the encoder could not be loaded on this node. */
    WORDS("words");

    private final String key;

    Basis(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
