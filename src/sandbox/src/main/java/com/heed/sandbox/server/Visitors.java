package com.heed.sandbox.server;

import java.util.Locale;

/** Who is asking on the current thread. Given by the part of the host that knows users and sessions. */
public interface Visitors {
    /** Standing of the current person; {@link Standing#VISITOR} outside a request. */
    Standing standing();

    /** Language of the current person, else the site's. */
    Locale locale();

    /** Runs on behalf of nobody: everyone is a visitor who reads English. For a host without users. */
    Visitors NOBODY = new Visitors() {
        @Override
        public Standing standing() {
            return Standing.VISITOR;
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    };
}
