package com.heed.sandbox;

import java.util.List;

/**
 * A part of the host with its own services and pages. Found through {@code META-INF/services}; the sandbox starts
 * parts in that order, then the server, then the app, and closes them in the opposite order.
 */
public interface HostPart extends AutoCloseable {
    /** Registers services and pages. The database is open; neither the server nor the app runs yet. */
    void start(Host host);

    /** The server runs and the app, if there is one, is enabled. */
    default void ready(Host host) {}

    /** Lines for the person who started the sandbox: logins, what was loaded and how fast. Asked for after {@link #ready}. */
    default List<String> greetings() {
        return List.of();
    }

    @Override
    default void close() {}
}
