package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as its user runs it, and reads what it left. */
abstract class JarRun {
    static final Path JAR = Path.of("target/heed-lab.jar").toAbsolutePath();
    static final Path DATA =
            Path.of(System.getProperty("heed.data", "../../../shared/data")).toAbsolutePath();
    static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** What a process left behind. */
    record Ended(int code, String out, String err) {}

    static List<JsonNode> lines(Path folder) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("predictions.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    /**
     * Runs a command on one thread into folder {@code a} and on three into folder {@code b}; both end well and write the same.
     *
     * @return how the first run ended
     */
    Ended sameOnOneThreadAndOnThree(String... command) throws IOException, InterruptedException {
        Ended one =
                lab(with(command, "--threads", "1", "--out", folder.resolve("a").toString()));
        Ended three =
                lab(with(command, "--threads", "3", "--out", folder.resolve("b").toString()));
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(three.code()).as(three.err()).isZero();
        sameFiles(folder.resolve("a"), folder.resolve("b"));
        return one;
    }

    private static void sameFiles(Path a, Path b) throws IOException {
        for (String name : List.of("metrics.json", "predictions.jsonl", "report.html")) {
            assertThat(Files.mismatch(a.resolve(name), b.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Ended lab(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx700m", "-jar", JAR.toString()));
        command.addAll(List.of(args));
        return run(command);
    }

    Ended run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("ends in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
