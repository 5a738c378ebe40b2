package com.heed.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.heed.sandbox.database.DatabaseKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SandboxOptionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void blankPropertiesTakeTheirDefaults() throws IOException {
        Properties properties = withApp();
        properties.setProperty("heed.import", "");
        properties.setProperty("heed.port", " ");

        SandboxOptions options = SandboxOptions.from(properties);

        assertThat(options.port()).isEqualTo(2990);
        assertThat(options.importFrom()).isNull();
        assertThat(options.database()).isEqualTo(DatabaseKind.H2);
        assertThat(options.demo()).isTrue();
    }

    @Test
    void aPortThatIsNoNumberIsNamed() throws IOException {
        Properties properties = withApp();
        properties.setProperty("heed.port", "http");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxOptions.from(properties))
                .withMessageContaining("heed.port 'http'");
    }

    @Test
    void aLoadIsAShareOfWhatTheAgentsCanAnswerAndNoneByDefault() throws IOException {
        Properties properties = withApp();
        assertThat(SandboxOptions.from(properties).load()).isZero();
        properties.setProperty("heed.load", "1.2");
        assertThat(SandboxOptions.from(properties).load()).isEqualTo(1.2);

        for (String wrong : List.of("much", "-1", "11", "NaN")) {
            properties.setProperty("heed.load", wrong);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SandboxOptions.from(properties))
                    .withMessageContaining("heed.load")
                    .withMessageContaining("0 to 10");
        }
    }

    @Test
    void anUnknownDatabaseIsNamedWithTheChoices() throws IOException {
        Properties properties = withApp();
        properties.setProperty("heed.db", "oracle");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxOptions.from(properties))
                .withMessage("heed.db 'oracle' is unknown; use h2 or postgres");
    }

    @Test
    void aMissingAppSaysHowToBuildIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxOptions.forTest(folder, folder.resolve("none.jar")))
                .withMessageContaining("mvn package");
    }

    private Properties withApp() throws IOException {
        Properties properties = new Properties();
        properties.setProperty(
                "heed.app", Files.createFile(folder.resolve("app.jar")).toString());
        return properties;
    }
}
