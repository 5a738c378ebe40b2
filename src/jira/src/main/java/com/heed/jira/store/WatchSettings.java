package com.heed.jira.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is watched in a project.
 *
 * @param surges    whether alarms are raised
 * @param issue     whether an issue is made of an alarm, in mode Act
 * @param issueType id of the type of that issue, or null for the project's first
 * @param patterns  whether patterns are looked for each night
 * @param fields    names of custom fields that rules may speak of, at most {@value #MOST_FIELDS}
 */
public record WatchSettings(
        boolean surges, boolean issue, @Nullable String issueType, boolean patterns, List<String> fields) {
    public static final int MOST_FIELDS = 5;

    /** Before anybody has decided: alarms and patterns, no issue. */
    public static final WatchSettings DEFAULT = new WatchSettings(true, false, null, true, List.of());

    public WatchSettings {
        fields = List.copyOf(fields);
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException(fields.size() + " fields; at most " + MOST_FIELDS);
        }
    }
}
