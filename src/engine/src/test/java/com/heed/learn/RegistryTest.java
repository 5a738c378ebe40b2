package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static ModelPack pack(int number) {
        return new ModelPack(
                new ModelPack.Manifest("sentiment-en", number, ModelPack.SCHEMA, "abc", 1, Map.of("macroF1", 0.7)),
                Map.of("head.bin", new byte[] {1, 2, 3}));
    }

    @Test
    void numbersIncreasePerProjectAndFeature() throws Exception {
        Registry registry = new Registry(folder);
        assertThat(registry.add("10000", "sentiment", RegistryTest::pack)).isEqualTo(1);
        assertThat(registry.add("10000", "sentiment", RegistryTest::pack)).isEqualTo(2);
        assertThat(registry.add("10000", "topic", RegistryTest::pack)).isEqualTo(1);
        assertThat(registry.add("10001", "sentiment", RegistryTest::pack)).isEqualTo(1);
        assertThat(registry.numbers("10000", "sentiment")).containsExactly(1, 2);
        assertThat(folder.resolve("10000/sentiment/2/manifest.json")).exists();
        assertThat(registry.open("10000", "sentiment", 2).manifest().version()).isEqualTo(2);
    }

    /** A node that died while it wrote leaves a folder without a manifest: its number is spent and it is no model. */
    @Test
    void aHalfWrittenPackIsNoModelAndItsNumberIsNotGivenAgain() throws Exception {
        Registry registry = new Registry(folder);
        Files.createDirectories(folder.resolve("10000/sentiment/7"));
        assertThat(registry.numbers("10000", "sentiment")).isEmpty();
        assertThat(registry.add("10000", "sentiment", RegistryTest::pack)).isEqualTo(8);
        assertThatThrownBy(() -> registry.open("10000", "sentiment", 7))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("manifest.json");
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() {
        assertThatThrownBy(() -> new Registry(folder).numbers("..", "sentiment"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'..'");
    }
}
