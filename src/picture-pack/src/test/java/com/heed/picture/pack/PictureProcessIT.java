package com.heed.picture.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.picture.ImageEncoder;
import com.heed.picture.PicturePack;
import com.heed.picture.PictureReader;
import com.heed.text.EncoderUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the process lets no native code in, nothing is read, and a sentence says so. */
final class PictureProcessIT {
    @TempDir
    Path folder;

    /** A temporary folder that is not there stops the native library of ONNX Runtime. */
    @Test
    void withoutTheNativeLibraryLoadingEndsWithASentence() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + folder.resolve("missing"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadOnce.class.getName(),
                        System.getProperty("heed.pack", "target/heed-picture-pack.zip")))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends in time").isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(Files.readString(output))
                .contains("unavailable: the native library of ONNX Runtime does not load in this process: ")
                .contains("blind: the native library of ONNX Runtime does not load in this process: ")
                .doesNotContain("\tat ");
        assertThat(process.exitValue()).isZero();
    }

    /** The other process. */
    static final class LoadOnce {
        private LoadOnce() {}

        public static void main(String[] arguments) {
            try (PictureReader reader = PictureReader.load(PicturePack.open(Path.of(arguments[0])))) {
                System.out.println("loaded " + reader);
            } catch (EncoderUnavailableException e) {
                System.out.println("unavailable: " + e.getMessage());
            }
            try {
                System.out.println("loaded " + ImageEncoder.load(PicturePack.open(Path.of(arguments[0]))));
            } catch (EncoderUnavailableException e) {
                System.out.println("blind: " + e.getMessage());
            }
        }
    }
}
