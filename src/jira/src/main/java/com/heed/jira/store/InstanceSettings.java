package com.heed.jira.store;

import org.jspecify.annotations.Nullable;

/**
 * What holds for every project.
 *
 * @param userKey    key of the account Heed writes under, or null before set-up
 * @param waitMillis how long a post-function may wait for a result, 0 to 150
 */
public record InstanceSettings(@Nullable String userKey, int waitMillis) {
    public static final int LONGEST_WAIT = 150;

    public InstanceSettings {
        if (waitMillis < 0 || waitMillis > LONGEST_WAIT) {
            throw new IllegalArgumentException("waitMillis " + waitMillis + " must be 0 to " + LONGEST_WAIT);
        }
    }
}
