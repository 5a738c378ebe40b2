package com.heed.jira.shared;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The shared index did not do what it was asked. The message is for the error log and holds no text of a customer. */
public final class SharedIndexException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why, as far as an administrator can do something about it. */
    public enum Fault {
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** Not within the time. */
        LATE,
        /** Java does not trust the certificate. */
        CERTIFICATE,
        /** User or password are wrong, or missing. */
        DENIED,
        /** The user may not do this. */
        FORBIDDEN,
        /** What answers is no OpenSearch. */
        FOREIGN,
        /** An OpenSearch of a version that cannot be used. */
        VERSION,
        /** Its plugin for vectors is missing. */
        KNN,
        /** There is no such index. */
        MISSING,
        /** Refused for another reason, which the message says. */
        REFUSED;

        /** Whether another call may still come through. */
        public boolean isOfOneCall() {
            return this == MISSING || this == REFUSED;
        }

        /** Of the text for it. */
        public String key() {
            return "shared.fault." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Fault fault;

    SharedIndexException(Fault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** Of a failure or what caused it. */
    public static Fault fault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SharedIndexException known) {
                return known.fault;
            }
        }
        return Fault.REFUSED;
    }
}
