package com.heed.sandbox.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tools/FetchNpm.java}, run as the build runs it, with an npm made for the test. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the test's npm is a shell script")
final class FetchNpmTest {
    private static final String GOOD = """
            mkdir -p node_modules/@atlassian/aui/dist/aui node_modules/jquery/dist
            touch node_modules/@atlassian/aui/dist/aui/aui-prototyping.css
            touch node_modules/jquery/dist/jquery.min.js
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** What the program did. */
    private record Run(int exit, String output) {}

    @BeforeEach
    void lock() throws IOException {
        Files.createDirectory(folder.resolve("bin"));
        Files.writeString(folder.resolve("package-lock.json"), "{}");
    }

    private void npm(String script) throws IOException {
        Path file = folder.resolve("bin/npm");
        Files.writeString(file, "#!/bin/sh\nPATH=/usr/bin:/bin\necho \"npm $*\" >> calls\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                        java.toString(),
                        Path.of("tools/FetchNpm.java").toAbsolutePath().toString(),
                        folder.toString(),
                        "AUI",
                        "@atlassian/aui/dist/aui/aui-prototyping.css",
                        "jquery/dist/jquery.min.js")
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder.resolve("bin").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    @Test
    void fetchesOnceAndAgainOnlyWhenTheLockFileChanges() throws Exception {
        npm(GOOD);
        assertThat(run().exit()).isZero();
        assertThat(Files.readString(folder.resolve("calls"))).startsWith("npm ci --ignore-scripts");

        Files.delete(folder.resolve("bin/npm"));
        assertThat(run()).isEqualTo(new Run(0, ""));

        Files.writeString(folder.resolve("package-lock.json"), "{\"changed\":true}");
        assertThat(run().exit()).isEqualTo(1);
        npm(GOOD);
        assertThat(run().exit()).isZero();
    }

    @Test
    void withoutNpmItSaysWhatToInstallAndWhatNeedsNoneOfIt() throws Exception {
        Run run = run();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .contains(
                        "npm was not found",
                        "install Node.js 18 or later",
                        "mvn -pl src/engine,src/jira-api,src/jira verify")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("node_modules")).doesNotExist();
    }

    @Test
    void whatNpmLeftHalfDoneIsNotTakenForWhole() throws Exception {
        npm(GOOD + "exit 3\n");
        Run failed = run();
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).contains("npm could not fetch AUI (exit 3").doesNotContain("\tat ");

        npm("exit 4\n");
        assertThat(run().output()).contains("exit 4");
    }

    /** As after an npm that ended well and brought another version of the package. */
    @Test
    void aFileThatIsNeededAndMissingIsFetchedAgain() throws Exception {
        npm(GOOD);
        assertThat(run().exit()).isZero();
        Files.delete(folder.resolve("node_modules/jquery/dist/jquery.min.js"));

        assertThat(run().output()).contains("Fetching AUI with npm");
        assertThat(folder.resolve("node_modules/jquery/dist/jquery.min.js")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"package-lock.json", "../picture-pack/package-lock.json"})
    void theLockFilesNameNoRegistry(String lock) throws Exception {
        assertThat(Files.readString(Path.of(lock)))
                .contains("\"integrity\": \"sha512-")
                .doesNotContain("resolved", "://registry");
    }
}
