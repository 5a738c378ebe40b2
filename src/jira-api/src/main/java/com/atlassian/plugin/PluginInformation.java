package com.atlassian.plugin;

// Evidence: USAGE 11
public class PluginInformation {
    private String version;

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
