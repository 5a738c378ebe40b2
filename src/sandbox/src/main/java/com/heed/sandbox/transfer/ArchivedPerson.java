package com.heed.sandbox.transfer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a project.
 *
 * @param key          user key, never changed, at most 100 characters; also the name to log in with
 * @param displayName  name for people
 * @param email        address, or empty
 * @param role         what they may do in the project
 * @param organisation the company a customer belongs to, or null
 * @param locale       language of their pages
 */
public record ArchivedPerson(
        String key,
        String displayName,
        String email,
        Role role,
        @Nullable String organisation,
        Locale locale) {
    /** A person's part in a project. */
    public enum Role {
        CUSTOMER,
        AGENT
    }
}
