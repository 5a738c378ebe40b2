package com.heed.sandbox.issue;

import org.jspecify.annotations.Nullable;

/**
 * An issue to be made now.
 *
 * @param requestType English name of the portal's form, or null
 * @param summary     one line of 1 to 255 characters
 * @param description wiki markup, at most 32,767 characters, may be empty
 * @param reporter    key of whoever asks
 * @param channel     how it comes: {@code portal}, {@code email}, {@code phone}, ...; null for none
 */
public record NewIssue(
        long projectId,
        String issueType,
        @Nullable String requestType,
        String summary,
        String description,
        @Nullable String priority,
        String reporter,
        @Nullable String channel) {
    /** Longest summary, in characters. */
    public static final int LONGEST_SUMMARY = 255;
    /** Longest description and comment, in characters: Jira's own limit unless an administrator changes it. */
    public static final int LONGEST_TEXT = 32_767;

    public NewIssue {
        if (summary.isBlank()
                || summary.length() > LONGEST_SUMMARY
                || summary.lines().count() > 1) {
            throw new IllegalArgumentException("a summary is one line of 1 to 255 characters, this one has "
                    + summary.length() + " in " + summary.lines().count() + " lines");
        }
        if (description.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a description has at most 32767 characters, this one " + description.length());
        }
    }
}
