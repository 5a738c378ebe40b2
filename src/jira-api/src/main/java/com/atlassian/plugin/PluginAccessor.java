package com.atlassian.plugin;

// Evidence: USAGE 11
public interface PluginAccessor {
    Plugin getPlugin(String key);

    boolean isPluginEnabled(String key);
}
