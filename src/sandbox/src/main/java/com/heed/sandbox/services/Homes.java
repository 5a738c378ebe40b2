package com.heed.sandbox.services;

import com.atlassian.jira.config.util.JiraHome;
import java.io.File;
import java.nio.file.Path;

/** The two homes of a node: {@code shared} and {@code local} under the sandbox's home. */
public final class Homes implements JiraHome {
    private final Path home;

    public Homes(Path home) {
        this.home = home;
    }

    @Override
    public File getHome() {
        return home.resolve("shared").toFile();
    }

    @Override
    public File getLocalHome() {
        return home.resolve("local").toFile();
    }
}
