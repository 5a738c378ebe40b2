package com.heed.sandbox.people;

import com.heed.sandbox.server.Standing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param key          unique, at most 100 characters; also the name to log in with
 * @param password     null for an account nobody can log in with
 * @param organisation company of a customer, or null
 */
public record NewPerson(
        String key,
        String displayName,
        String email,
        @Nullable String password,
        Standing standing,
        Locale locale,
        @Nullable String organisation) {
    public NewPerson {
        if (key.isBlank() || key.length() > 100) {
            throw new IllegalArgumentException("user key '" + key + "' must have 1 to 100 characters");
        }
        if (standing == Standing.VISITOR) {
            throw new IllegalArgumentException("a visitor has no account: " + key);
        }
    }
}
