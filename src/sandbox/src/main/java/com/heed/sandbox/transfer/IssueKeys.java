package com.heed.sandbox.transfer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an issue's key, its summary and its channel may be, whatever the export. */
final class IssueKeys {
    static final int LONGEST_SUMMARY = 255;
    static final int LONGEST_USER_KEY = 100;

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,63}-[1-9][0-9]{0,17}");
    private static final Set<String> CHANNELS = Set.of("portal", "email", "phone", "chat", "social");

    private IssueKeys() {}

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** @param key an issue key */
    static String project(String key) {
        return key.substring(0, key.lastIndexOf('-'));
    }

    /** The channel Service Management noted, in our words; null for those that say nothing of the customer, such as {@code jira} or {@code api}. */
    static @Nullable String channel(@Nullable String noted) {
        if (noted == null) {
            return null;
        }
        String name = noted.strip().toLowerCase(Locale.ROOT);
        return name.equals("anonymousportal") ? "portal" : CHANNELS.contains(name) ? name : null;
    }
}
