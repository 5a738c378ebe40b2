package com.heed.sandbox.database;

import java.util.Locale;

/** Which engine stores the sandbox's data. */
public enum DatabaseKind {
    /** H2, one file in the sandbox's home. */
    H2,
    /** PostgreSQL 17, unpacked and started in the sandbox's home. */
    POSTGRES;

    /**
     * Reads the value of {@code -Dheed.db}.
     *
     * @throws IllegalArgumentException if it is neither {@code h2} nor {@code postgres}
     */
    public static DatabaseKind named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "h2" -> H2;
            case "postgres", "postgresql" -> POSTGRES;
            default -> throw new IllegalArgumentException("heed.db '" + name + "' is unknown; use h2 or postgres");
        };
    }
}
