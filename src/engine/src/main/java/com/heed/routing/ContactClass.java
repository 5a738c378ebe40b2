package com.heed.routing;

/** The classes the rules speak of. */
public enum ContactClass {
    SIMPLE("simple"),
    COMPLEX("complex"),
    /** The customer is angry or close to it. */
    UPSET("upset"),
    /** Nothing is known; the rules' default order applies. */
    UNKNOWN("unknown");

    private final String key;

    ContactClass(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
