package com.heed.jira.leaving;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of what is known of customers, as its texts know it.
 *
 * @param name without its days
 * @param days it looks back on; null where it has none
 */
record LeavingColumn(String name, @Nullable Integer days) {
    private static final Pattern NAME = Pattern.compile("(.+?)(?: in (\\d{1,4}))?");

    /** Empty for no name at all. */
    static Optional<LeavingColumn> of(String column) {
        Matcher parts = NAME.matcher(column);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String days = parts.group(2);
        return Optional.of(new LeavingColumn(parts.group(1), days == null ? null : Integer.valueOf(days)));
    }

    /** The name as the end of a key of texts. */
    String key() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
    }
}
