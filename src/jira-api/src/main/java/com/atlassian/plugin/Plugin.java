package com.atlassian.plugin;

// Evidence: USAGE 11
public interface Plugin {
    String getKey();

    String getName();

    PluginInformation getPluginInformation();
}
