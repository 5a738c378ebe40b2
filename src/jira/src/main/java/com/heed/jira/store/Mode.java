package com.heed.jira.store;

/** What Heed may do in a project; each step needs the administrator's word. */
public enum Mode {
    /** Nobody has set the project up: predictions are kept and shown to administrators only. */
    BEFORE_SETUP("beforesetup"),
    OFF("off"),
    SHADOW("shadow"),
    SUGGEST("suggest"),
    ACT("act");

    private final String key;

    Mode(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** @throws IllegalArgumentException if no mode has this key; names it */
    public static Mode ofKey(String key) {
        for (Mode mode : values()) {
            if (mode.key.equals(key)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("unknown mode '" + key + "'; expected off, shadow, suggest or act");
    }

    public boolean predicts() {
        return this != OFF;
    }

    /** Whether only administrators may see what Heed predicted. */
    public boolean forAdministratorsOnly() {
        return this == BEFORE_SETUP || this == SHADOW;
    }
}
