package com.heed.picture.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tools/image-encoder.mjs}, run as the build runs it. */
final class ImageEncoderToolIT {
    private static final Path PACK = Path.of(System.getProperty("heed.pack", "target/heed-picture-pack.zip"));
    private static final String MODEL = "node_modules/nsfwjs/dist/models/mobilenet_v2_mid";

    @TempDir
    Path folder;

    /** What the program did. */
    private record Run(int exit, String output) {}

    private Run run(Path from) throws Exception {
        Process process = new ProcessBuilder(
                        "node",
                        "tools/image-encoder.mjs",
                        from.toString(),
                        folder.resolve("out/image.onnx").toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private void refuses(String sentence) throws Exception {
        Run run = run(folder);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("image.onnx was not made of nsfwjs: ")
                .contains(sentence)
                .hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void theSamePackageGivesTheSameBytes() throws Exception {
        assertThat(run(Path.of(""))).isEqualTo(new Run(0, ""));

        try (ZipFile zip = new ZipFile(PACK.toFile())) {
            assertThat(Files.readAllBytes(folder.resolve("out/image.onnx")))
                    .isEqualTo(zip.getInputStream(zip.getEntry("image.onnx")).readAllBytes());
        }
    }

    @Test
    void anotherPackageUnderItsNameIsRefused() throws Exception {
        refuses("no such file");

        Path models = Files.createDirectories(folder.resolve(MODEL));
        String part = Files.readString(Path.of(MODEL, "group1-shard2of2.min.js"));
        Files.copy(Path.of(MODEL, "group1-shard1of2.min.js"), models.resolve("group1-shard1of2.min.js"));
        Files.copy(Path.of(MODEL, "model.min.js"), models.resolve("model.min.js"));
        Files.writeString(models.resolve("group1-shard2of2.min.js"), "module.exports = ''");
        refuses("its weights have");

        Files.writeString(models.resolve("group1-shard2of2.min.js"), part);
        String model = Files.readString(models.resolve("model.min.js"));
        Files.writeString(models.resolve("model.min.js"), model.replace("\"AvgPool\"", "\"MaxPool\""));
        refuses("is a MaxPool, which this does not know");
        Files.writeString(models.resolve("model.min.js"), model.replace("\"U0FNRQ==\"", "\"VkFMSUQ=\""));
        refuses("padding or order of axes");

        // The scripts of the package find neither modules nor this machine.
        Files.writeString(models.resolve("model.min.js"), "require('node:fs')");
        refuses("require is not defined");
        Files.writeString(models.resolve("model.min.js"), "module.exports = process.env");
        refuses("process is not defined");
    }
}
