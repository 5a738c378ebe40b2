package com.heed.jira.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the shared index is.
 *
 * @param address  http or https, with a host, perhaps with a path; no user, query or fragment
 * @param user     empty for none
 * @param password never shown
 * @param name     with which every index of this Jira begins; see {@link #isName}
 */
public record Connection(URI address, String user, String password, String name) {
    private static final int LONGEST = 500;

    public Connection {
        Objects.requireNonNull(address, "address");
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "'" + name + "' names no indexes; expected up to 30 small letters, digits and underscores");
        }
    }

    /** Whether indexes may be named so: up to 30 small letters of English, digits and underscores, a letter first. No hyphen, so that no name is the beginning of another's indexes. */
    public static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9_]{0,29}");
    }

    /** Empty if nobody can be asked there. */
    public static Optional<URI> address(String typed) {
        try {
            URI address = new URI(typed.endsWith("/") ? typed.substring(0, typed.length() - 1) : typed);
            boolean fits = typed.length() <= LONGEST
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            return fits ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return address + " " + name;
    }
}
