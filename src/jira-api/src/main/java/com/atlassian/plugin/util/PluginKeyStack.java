package com.atlassian.plugin.util;

// Evidence: JAR (called by ActiveObjects 6.1.1; a no-op here)
public final class PluginKeyStack {
    private PluginKeyStack() {}

    public static String getFirstPluginKey() {
        return null;
    }
}
