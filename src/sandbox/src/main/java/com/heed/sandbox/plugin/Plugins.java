package com.heed.sandbox.plugin;

import com.atlassian.plugin.Plugin;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.plugin.PluginInformation;
import org.jspecify.annotations.Nullable;

/** Knows the one app of the sandbox. */
public final class Plugins implements PluginAccessor {
    private final InstalledApp app;

    public Plugins(InstalledApp app) {
        this.app = app;
    }

    @Override
    public @Nullable Plugin getPlugin(String key) {
        if (!key.equals(app.key())) {
            return null;
        }
        PluginInformation information = new PluginInformation();
        information.setVersion(app.version());
        return new Known(app.key(), app.name(), information);
    }

    @Override
    public boolean isPluginEnabled(String key) {
        return key.equals(app.key()) && app.isEnabled();
    }

    private record Known(String key, String name, PluginInformation information) implements Plugin {
        @Override
        public String getKey() {
            return key;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public PluginInformation getPluginInformation() {
            return information;
        }
    }
}
