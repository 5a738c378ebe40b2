package com.heed.jira.store;

import java.util.List;
import java.util.Objects;

/**
 * What an administrator lets be looked up in other systems of the house; nothing until somebody sets it up.
 *
 * @param lookups at most {@value #MOST}, each name once
 */
public record Lookups(List<Lookup> lookups) {
    public static final int MOST = 20;
    public static final Lookups NONE = new Lookups(List.of());

    public Lookups {
        lookups = List.copyOf(lookups);
        if (lookups.size() > MOST) {
            throw new IllegalArgumentException(lookups.size() + " lookups; at most " + MOST);
        }
    }

    /**
     * One value to ask for.
     *
     * @param name    after {@code lookup.} in a text
     * @param address with {@code {issue.key}} and {@code {customer.id}} where their values go, percent-encoded
     * @param pointer where the value stands in the JSON of the answer, as RFC 6901 has it
     * @param millis  how long to wait for the answer, 1 to 1,000
     * @param seconds how long an answer is kept, 0 to 3,600
     */
    public record Lookup(String name, String address, String pointer, int millis, int seconds) {
        public Lookup {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(pointer, "pointer");
        }
    }
}
