package com.heed.sandbox.people;

import com.atlassian.jira.user.ApplicationUser;
import com.heed.sandbox.server.Standing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, as stored at the moment of reading.
 *
 * @param id           number of the account
 * @param key          never changes
 * @param name         what they log in with
 * @param displayName  name for people
 * @param email        address, may be empty
 * @param standing     how far they may go on the site; never {@link Standing#VISITOR}
 * @param active       whether they may log in
 * @param locale       language of their pages
 * @param colours      theme of their pages
 * @param shortcuts    whether keys alone do something on their pages
 * @param organisation company of a customer, or null
 */
public record Person(
        long id,
        String key,
        String name,
        String displayName,
        String email,
        Standing standing,
        boolean active,
        Locale locale,
        Colours colours,
        boolean shortcuts,
        @Nullable String organisation)
        implements ApplicationUser {
    /** Theme of the pages. */
    public enum Colours {
        LIGHT,
        DARK
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDisplayName() {
        return displayName;
    }

    @Override
    public String getEmailAddress() {
        return email;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public Long getId() {
        return id;
    }

    /** Two readings of one account are the same person. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Person that && that.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
