package com.heed.jira.page;

/** What may be put into a link: nothing a browser would run. */
public final class WebAddress {
    /** UTF-16 units. */
    public static final int LONGEST = 2_000;

    private WebAddress() {}

    /** Whether it is empty, on this host, or a page of the web. */
    public static boolean isSafe(String address) {
        return address.length() <= LONGEST
                && (address.isEmpty()
                        || address.matches("(?i)https?://[^\\s\"'<>\\\\]+")
                        || address.matches("/(?:[^/\\s\"'<>\\\\][^\\s\"'<>\\\\]*)?"));
    }
}
