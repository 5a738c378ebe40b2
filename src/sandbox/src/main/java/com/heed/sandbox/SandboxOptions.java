package com.heed.sandbox;

import com.heed.sandbox.database.DatabaseKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox is started with.
 *
 * @param port       port to listen on, 0 to 65535; 0 takes a free one
 * @param home       folder for the database and the shared home; made when missing
 * @param app        the app jar to install, or null to start the host without an app
 * @param database   which engine stores the data
 * @param importFrom a Jira REST JSON or Jira CSV export to load, file or folder; null loads the demo project only
 * @param demo       whether to fill an empty database with the demo project
 * @param setUp      whether to set Heed up for projects that were just loaded, and to have their issues read
 * @param joins      home of the running sandbox whose further node this one is, or null for a sandbox of its own. A further node has its database and shared home, and loads nothing
 * @param load       contacts that keep coming, as a share of what the desk's agents can answer, 0 to 10; 0 for none
 */
public record SandboxOptions(
        int port,
        Path home,
        @Nullable Path app,
        DatabaseKind database,
        @Nullable Path importFrom,
        boolean demo,
        boolean setUp,
        @Nullable Path joins,
        double load) {

    /** The port of {@code mvn -Prun}. */
    public static final int DEFAULT_PORT = 2990;

    public SandboxOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("heed.port " + port + " must be 0 to 65535");
        }
        if (!(load >= 0 && load <= 10)) {
            throw new IllegalArgumentException(
                    "heed.load " + load + " must be 0 to 10; 1 is all the agents can answer");
        }
        if (app != null && !Files.isRegularFile(app)) {
            throw new IllegalArgumentException("app jar '" + app
                    + "' does not exist; build it with 'mvn package' or name one with -Dheed.app=JAR");
        }
        if (importFrom != null && !Files.exists(importFrom)) {
            throw new IllegalArgumentException("import '" + importFrom + "' does not exist; check -Dheed.import");
        }
        if (joins != null) {
            if (database != DatabaseKind.POSTGRES) {
                throw new IllegalArgumentException(
                        "a node can join a sandbox with -Dheed.db=postgres only; an H2 file belongs to one process");
            }
            if (joins.equals(home)) {
                throw new IllegalArgumentException("heed.home and heed.join are both '" + home
                        + "'; a further node needs a home of its own, for its caches");
            }
            if (importFrom != null || demo || setUp || load > 0) {
                throw new IllegalArgumentException(
                        "a node that joins loads nothing; leave -Dheed.import, -Dheed.demo, -Dheed.setup and -Dheed.load out");
            }
        }
    }

    /** A sandbox of its own. */
    public SandboxOptions(
            int port,
            Path home,
            @Nullable Path app,
            DatabaseKind database,
            @Nullable Path importFrom,
            boolean demo,
            boolean setUp) {
        this(port, home, app, database, importFrom, demo, setUp, null, 0);
    }

    /** A sandbox for tests: free port, H2 in the given folder, no demo project. */
    public static SandboxOptions forTest(Path home, @Nullable Path app) {
        return new SandboxOptions(0, home, app, DatabaseKind.H2, null, false, false);
    }

    /**
     * Reads {@code heed.port}, {@code heed.home}, {@code heed.app}, {@code heed.db}, {@code heed.import},
     * {@code heed.demo}, {@code heed.setup}, {@code heed.join} and {@code heed.load}. A property that is missing or blank takes its default.
     *
     * @throws IllegalArgumentException if a value is wrong; names the property and the value
     */
    public static SandboxOptions from(Properties properties) {
        String importFrom = text(properties, "heed.import", "");
        String joins = text(properties, "heed.join", "");
        String alone = String.valueOf(joins.isEmpty());
        return new SandboxOptions(
                port(text(properties, "heed.port", String.valueOf(DEFAULT_PORT))),
                Path.of(text(properties, "heed.home", "target/home")).toAbsolutePath(),
                Path.of(text(properties, "heed.app", "src/jira/target/heed-for-jira.jar"))
                        .toAbsolutePath(),
                DatabaseKind.named(text(properties, "heed.db", joins.isEmpty() ? "h2" : "postgres")),
                importFrom.isEmpty() ? null : Path.of(importFrom).toAbsolutePath(),
                Boolean.parseBoolean(text(properties, "heed.demo", alone)),
                Boolean.parseBoolean(text(properties, "heed.setup", alone)),
                joins.isEmpty() ? null : Path.of(joins).toAbsolutePath(),
                load(text(properties, "heed.load", "0")));
    }

    private static String text(Properties properties, String name, String fallback) {
        String value = properties.getProperty(name, "").strip();
        return value.isEmpty() ? fallback : value;
    }

    private static double load(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("heed.load '" + text + "' is not a number; use 0 to 10", e);
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("heed.port '" + text + "' is not a number; use 0 to 65535", e);
        }
    }
}
