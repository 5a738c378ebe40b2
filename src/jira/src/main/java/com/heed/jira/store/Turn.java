package com.heed.jira.store;

/** Who has to do something next about an open contact. */
public enum Turn {
    AGENT("agent"),
    CUSTOMER("customer");

    private final String key;

    Turn(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
