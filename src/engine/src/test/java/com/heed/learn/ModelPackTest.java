package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPackTest {
    @TempDir
    Path folder;

    private void writePack(int schema) throws IOException {
        ModelPack.Manifest manifest =
                new ModelPack.Manifest("sentiment-en", 3, schema, "abc", 7, Map.of("macroF1", 0.5));
        new ModelPack(manifest, Map.of("head.bin", "weights".getBytes(StandardCharsets.UTF_8))).write(folder);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        writePack(ModelPack.SCHEMA);
        ModelPack read = ModelPack.read(folder);
        assertThat(read.manifest().version()).isEqualTo(3);
        assertThat(read.manifest().metrics()).containsEntry("macroF1", 0.5);
        assertThat(new String(read.file("head.bin"), StandardCharsets.UTF_8)).isEqualTo("weights");
    }

    @Test
    void aFileCutShortIsRefusedWithItsName() throws IOException {
        writePack(ModelPack.SCHEMA);
        Files.writeString(folder.resolve("head.bin"), "weigh");
        assertThatThrownBy(() -> ModelPack.read(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("head.bin")
                .hasMessageContaining("broken");
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        writePack(ModelPack.SCHEMA);
        Files.delete(folder.resolve("head.bin"));
        assertThatThrownBy(() -> ModelPack.read(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        writePack(ModelPack.SCHEMA + 1);
        assertThatThrownBy(() -> ModelPack.read(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("update Heed");
    }

    @Test
    void aManifestCannotNameAFileOutsideItsFolder() throws IOException {
        writePack(ModelPack.SCHEMA);
        Files.writeString(folder.resolve("manifest.json"), "{\"schema\":1,\"files\":{\"../other\":\"00\"}}");
        assertThatThrownBy(() -> ModelPack.read(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("missing");
    }
}
