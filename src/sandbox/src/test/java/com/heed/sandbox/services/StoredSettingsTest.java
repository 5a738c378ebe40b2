package com.heed.sandbox.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.heed.sandbox.database.Database;
import com.heed.sandbox.database.DatabaseKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredSettingsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path home;

    @Test
    void aSettingIsKeptReplacedAndRemoved() {
        try (Database database = Database.open(DatabaseKind.H2, home)) {
            PluginSettings settings = new StoredSettings(database.jdbc()).createGlobalSettings();
            assertThat(settings.get("colour")).isNull();
            assertThat(settings.put("colour", "红")).isNull();
            assertThat(settings.put("colour", "blue")).isEqualTo("红");

            PluginSettings others = new StoredSettings(database.jdbc()).createSettingsForKey("DEMO");
            assertThat(others.get("colour")).isNull();
            assertThat(settings.remove("colour")).isEqualTo("blue");
            assertThat(settings.get("colour")).isNull();
        }
    }

    @Test
    void whatTheSandboxCannotKeepIsRefused() {
        try (Database database = Database.open(DatabaseKind.H2, home)) {
            PluginSettings settings = new StoredSettings(database.jdbc()).createGlobalSettings();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> settings.put("colours", List.of("red")))
                    .withMessageContaining("'colours'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> settings.put("k".repeat(101), "red"))
                    .withMessageContaining("101 characters");
        }
    }
}
