package com.atlassian.sal.api.pluginsettings;

// Evidence: USAGE 11
public interface PluginSettingsFactory {
    PluginSettings createGlobalSettings();

    PluginSettings createSettingsForKey(String key);
}
