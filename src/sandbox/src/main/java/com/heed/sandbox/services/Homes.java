package com.heed.sandbox.services;

import com.atlassian.jira.config.util.JiraHome;
import java.io.File;
import java.nio.file.Path;

/** The two homes of a node: {@code local} under its own home, {@code shared} under that of the first node. */
public final class Homes implements JiraHome {
    private final Path first;
    private final Path own;

    public Homes(Path first, Path own) {
        this.first = first;
        this.own = own;
    }

    @Override
    public File getHome() {
        return first.resolve("shared").toFile();
    }

    @Override
    public File getLocalHome() {
        return own.resolve("local").toFile();
    }
}
