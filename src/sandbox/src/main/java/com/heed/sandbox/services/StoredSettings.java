package com.heed.sandbox.services;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settings as text in a table of the sandbox. Jira also takes lists and maps; the sandbox refuses them. */
public final class StoredSettings implements PluginSettingsFactory {
    /** Longest key Jira stores. */
    private static final int LONGEST_KEY = 100;

    private final JdbcClient jdbc;

    public StoredSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists sandbox_setting (owner_key varchar(255) not null,"
                        + " name varchar(255) not null, content text not null, primary key (owner_key, name))")
                .update();
    }

    @Override
    public PluginSettings createGlobalSettings() {
        return new Table("");
    }

    @Override
    public PluginSettings createSettingsForKey(String key) {
        return new Table(key);
    }

    private final class Table implements PluginSettings {
        private final String owner;

        Table(String owner) {
            this.owner = owner;
        }

        @Override
        public @Nullable Object get(String key) {
            return read(key).orElse(null);
        }

        private Optional<String> read(String key) {
            return jdbc.sql("select content from sandbox_setting where owner_key = ? and name = ?")
                    .params(owner, key)
                    .query(String.class)
                    .optional();
        }

        @Override
        public @Nullable Object put(String key, Object value) {
            if (key.length() > LONGEST_KEY) {
                throw new IllegalArgumentException(
                        "setting key of " + key.length() + " characters; Jira takes at most " + LONGEST_KEY);
            }
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException(
                        "setting '" + key + "' is a " + value.getClass().getName() + "; the sandbox stores text only");
            }
            Optional<String> former = read(key);
            String sql = former.isPresent()
                    ? "update sandbox_setting set content = ? where owner_key = ? and name = ?"
                    : "insert into sandbox_setting (content, owner_key, name) values (?, ?, ?)";
            jdbc.sql(sql).params(text, owner, key).update();
            return former.orElse(null);
        }

        @Override
        public @Nullable Object remove(String key) {
            Optional<String> former = read(key);
            jdbc.sql("delete from sandbox_setting where owner_key = ? and name = ?")
                    .params(owner, key)
                    .update();
            return former.orElse(null);
        }
    }
}
