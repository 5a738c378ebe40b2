package com.heed.jira.setup;

/**
 * Where the contacts of a channel are put, as somebody typed it.
 *
 * @param goesTo   {@code FIELD=VALUE}, such as {@code Team=Returns} or {@code components=Returns}; blank for nowhere else
 * @param priority name of a priority; blank to leave it
 */
public record DestinationDraft(String goesTo, String priority) {
    /** Nothing is written. */
    public static final DestinationDraft NONE = new DestinationDraft("", "");
}
