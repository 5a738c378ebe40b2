package com.heed.sandbox.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Numbers the database gives to new rows. */
public final class Keys {
    private Keys() {}

    /** Runs an insert of one row and returns the {@code ID} it was given. */
    public static long inserted(JdbcClient.StatementSpec insert) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        // Lower case: PostgreSQL takes the name as it is, H2 looks for it in either case.
        insert.update(keys, "id");
        Number key = keys.getKey();
        if (key == null) {
            throw new IllegalStateException("the database gave the new row no number");
        }
        return key.longValue();
    }
}
