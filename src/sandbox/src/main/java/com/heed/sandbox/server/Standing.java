package com.heed.sandbox.server;

/** How far a person may go on this site, lowest first; each includes the ones before it. */
public enum Standing {
    /** Not logged in. */
    VISITOR,
    /** Logged in without a licence: a portal customer. */
    CUSTOMER,
    /** Logged in with application access: an agent. */
    LICENSED,
    /** Jira administrator. */
    ADMIN,
    /** System administrator. */
    SYSTEM_ADMIN;

    /** Whether this standing includes {@code wanted}. */
    public boolean isAtLeast(Standing wanted) {
        return compareTo(wanted) >= 0;
    }
}
