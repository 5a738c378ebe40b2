package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The jar itself: wrong use, an older Java, a jar without its libraries. */
class LabIT extends JarRun {
    @Test
    void wrongUseEndsWithTwoAndASentenceAndLeavesNothing() throws Exception {
        Path bad = folder.resolve("bad.csv");
        Files.write(bad, new byte[] {'t', 'e', 'x', 't', '\n', (byte) 0xff, '\n'});
        Path out = folder.resolve("out");

        Ended ended = lab("sentiment", "--test", bad.toString(), "--text", "text", "--out", out.toString());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("line 2: not UTF-8").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
        assertThat(lab("nonsense").code()).isEqualTo(2);
        assertThat(lab("--help").code()).isZero();
    }

    @Test
    void anOlderJavaIsToldWhatIsNeeded() throws Exception {
        Path old = olderJava();
        assumeTrue(old != null, "no Java below 21 in /usr/lib/jvm to try the answer to it");

        Ended ended = run(List.of(Objects.requireNonNull(old).toString(), "-jar", JAR.toString(), "--help"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("heed-lab needs Java 21 or later; this is Java ")
                .doesNotContain("Exception");
    }

    @Test
    void aJarWithoutItsLibrariesSaysWhatIsMissing() throws Exception {
        Path alone = Files.copy(JAR, folder.resolve("heed-lab.jar"));

        Ended ended = run(List.of(java(), "-jar", alone.toString(), "--help"));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("does not find its libraries");
    }

    private static @Nullable Path olderJava() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return null;
        }
        try (Stream<Path> found = Files.list(homes)) {
            return found.filter(home -> home.getFileName().toString().matches(".*\\b(8|11|17)\\b.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }
}
