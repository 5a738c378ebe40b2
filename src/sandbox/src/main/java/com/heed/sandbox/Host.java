package com.heed.sandbox;

import com.heed.sandbox.database.Database;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Visitors;
import com.heed.sandbox.server.WebRegistry;
import com.heed.sandbox.services.HostServices;

/** What the host offers to its parts while they start. */
public interface Host {
    SandboxOptions options();

    /** The open database. */
    Database database();

    /** Where a part puts the services an app may import. */
    HostServices services();

    /** Where a part puts its pages; only until the server starts. */
    WebRegistry web();

    /** The app; not yet enabled while parts start. */
    AppRuntime app();

    /**
     * Another part, one that stands before the caller in the order of parts.
     *
     * @throws IllegalStateException if there is none of that class; names it
     */
    <T extends HostPart> T part(Class<T> type);

    /** Address of the site without a slash at the end, such as {@code http://localhost:2990}; known once the server runs. */
    String baseUrl();

    /** Tells the host who is asking; the last caller wins. */
    void visitors(Visitors visitors);

    /** Tells the host which frame goes around the app's pages; the last caller wins. */
    void pageFrame(PageFrame frame);
}
