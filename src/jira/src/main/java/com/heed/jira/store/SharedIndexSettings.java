package com.heed.jira.store;

import java.util.Objects;

/**
 * Where the index of answers is that all nodes share.
 *
 * @param on      whether it is used
 * @param address of an OpenSearch; empty before anybody typed one
 * @param user    empty for none
 * @param secret  the password, encrypted; empty for none
 * @param name    with which its indexes begin
 */
public record SharedIndexSettings(boolean on, String address, String user, String secret, String name) {
    /** Before anybody has decided: each node keeps an index of its own. */
    public static final SharedIndexSettings OFF = new SharedIndexSettings(false, "", "", "", "heed");

    public SharedIndexSettings {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(name, "name");
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return (on ? "on " : "off ") + address + " " + name;
    }
}
