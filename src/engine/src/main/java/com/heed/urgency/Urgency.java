package com.heed.urgency;

/** How soon a contact wants an answer, against what is usual in its project. In ascending order. */
public enum Urgency {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String key;

    Urgency(String key) {
        this.key = key;
    }

    /** Stable name used in stored values, REST, files and the i18n keys {@code level.KEY}. */
    public String key() {
        return key;
    }

    /** The higher of the two. */
    public Urgency atLeast(Urgency floor) {
        return compareTo(floor) >= 0 ? this : floor;
    }

    /** One level up; HIGH stays. */
    public Urgency raised() {
        return this == LOW ? MEDIUM : HIGH;
    }

    /**
     * @param key as {@link #key()} gives it
     * @throws IllegalArgumentException if no level has this key; names it
     */
    public static Urgency ofKey(String key) {
        for (Urgency level : values()) {
            if (level.key.equals(key)) {
                return level;
            }
        }
        throw new IllegalArgumentException("unknown urgency '" + key + "'; expected low, medium or high");
    }
}
