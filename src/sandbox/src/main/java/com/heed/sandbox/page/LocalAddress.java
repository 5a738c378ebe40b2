package com.heed.sandbox.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses a request may ask to be sent to: those of this site and no others, so that a link cannot lead from our login page to a stranger's. */
public final class LocalAddress {
    private static final int LONGEST = 2000;
    /** Coming back to these would start over. */
    private static final Set<String> NOT_BACK = Set.of("/login.jsp", "/logout", "/preferences");

    private LocalAddress() {}

    /** The address if it is one of this site, path and query; else {@code fallback}. */
    public static String of(@Nullable String wanted, String fallback) {
        if (wanted == null || wanted.length() > LONGEST || !wanted.startsWith("/")) {
            return fallback;
        }
        // A browser reads "/\" as "//", which begins the name of another host, and leaves out tabs and line ends.
        if (wanted.startsWith("//") || wanted.chars().anyMatch(c -> c == '\\' || c <= ' ' || c >= 0x7f)) {
            return fallback;
        }
        try {
            URI uri = new URI(wanted);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            return local && !NOT_BACK.contains(uri.getPath()) ? wanted : fallback;
        } catch (URISyntaxException e) {
            return fallback;
        }
    }
}
