package com.heed.sandbox.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.workflow.Workflows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start of a sandbox as {@code mvn -Prun} makes it, with every part and the shipped app. */
class TrialIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private SandboxHost start(Path export) {
        return SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, export, false, true));
    }

    private Path export(String json) throws Exception {
        return Files.writeString(folder.resolve("export.json"), json);
    }

    private static String issue(int number, String summary, String description) {
        return """
                {"key":"OUT-%d","fields":{"summary":"%s","description":"%s","issuetype":{"name":"Bug"},
                 "project":{"key":"OUT","name":"Outside"},"status":{"name":"Open"},"reporter":{"name":"kim","key":"kim","displayName":"Kim"},
                 "created":"2026-03-01T10:00:00.000+0000","updated":"2026-03-01T10:00:00.000+0000"}}""".formatted(number, summary, description);
    }

    @Test
    void theFirstStartLoadsSetsHeedUpAndHasEveryIssueReadAndTheSecondKeepsWhatIsThere() throws Exception {
        Path export = export("[" + issue(1, "Broken", "This is terrible, I am very disappointed and angry.") + ","
                + issue(2, "Thanks", "Wonderful, thank you so much, great service!") + "]");
        try (SandboxHost host = start(export)) {
            Desk desk = host.part(ServiceDesk.class).desk();
            DeskProject project = desk.projects().byKey("OUT").orElseThrow();

            assertThat(String.join("\n", host.greetings()))
                    .contains("loaded Outside (OUT): 2 issues", "admin  (administrator)", "Heed is set up in OUT");
            assertThat(Workflows.functions(Workflows.actions(desk.workflows().published(project.id()))
                            .getFirst()))
                    .as("the action that makes issues runs Heed's post-function")
                    .anyMatch(Workflows::isOfAnApp);
            DeskField mood = desk.fields().named("Heed sentiment").getFirst();
            assertThat(value(desk, "OUT-1", mood)).endsWithIgnoringCase("negative");
            assertThat(value(desk, "OUT-2", mood)).endsWithIgnoringCase("positive");
            assertThat(desk.history()
                            .of(desk.issues().byKey("OUT-1").orElseThrow().getId())
                            .getLast()
                            .author())
                    .isEqualTo("heed");
        }
        try (SandboxHost host = start(export)) {
            Desk desk = host.part(ServiceDesk.class).desk();
            assertThat(desk.projects().all()).hasSize(1);
            assertThat(desk.issues().byKey("OUT-2")).isPresent();
            assertThat(String.join("\n", host.greetings())).doesNotContain("loaded", "set up");
        }
    }

    /** The value Heed writes in the background. */
    private static String value(Desk desk, String key, DeskField field) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            DeskIssue issue = desk.issues().byKey(key).orElseThrow();
            Object value = issue.getCustomFieldValue(field);
            if (value != null) {
                return value.toString();
            }
            Thread.sleep(100);
        }
        throw new AssertionError(key + " has no value of '" + field.getName() + "' after " + PATIENCE);
    }

    @Test
    void anExportThatCannotBeReadStopsTheStartWithASentence() throws Exception {
        Path broken = export("[" + issue(1, "Half", "cut").substring(0, 80));
        assertThatThrownBy(() -> start(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("export.json");
    }
}
