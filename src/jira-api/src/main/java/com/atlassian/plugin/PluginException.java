package com.atlassian.plugin;

// Evidence: USAGE 11 (type)
public class PluginException extends RuntimeException {
    public PluginException() {}

    public PluginException(String message) {
        super(message);
    }

    public PluginException(String message, Throwable cause) {
        super(message, cause);
    }

    public PluginException(Throwable cause) {
        super(cause);
    }
}
