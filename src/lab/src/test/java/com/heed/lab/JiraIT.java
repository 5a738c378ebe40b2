package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** {@code heed-lab jira}, run from the jar as its user runs it. */
class JiraIT extends JarRun {
    private static final String EXPORT = """
            {"key":"H-1","fields":{"summary":"VPN down again","description":"I am angry, this is terrible!","issuetype":{"name":"Incident"},"status":{"name":"Open"},"created":"2024-03-01T08:15:00.000+0000","reporter":{"name":"jane"}}}
            {"key":"H-2","fields":{"summary":"Thank you","description":"Great, that solved it! <script>alert(1)</script>","issuetype":{"name":"Question"},"status":{"name":"Done"},"created":"2024-03-02T08:15:00.000+0000","resolutiondate":"2024-03-02T10:15:00.000+0000","reporter":{"name":"li"}},"changelog":{"histories":[{"created":"2024-03-02T10:15:00.000+0000","items":[{"field":"status","fromString":"Open","toString":"Done"},{"field":"resolution","toString":"Done"}]}]}}
            """;

    @Test
    void anExportIsReadAndTheSameSeedGivesTheSameBytes() throws Exception {
        Path export = Files.writeString(folder.resolve("export.jsonl"), EXPORT);

        Ended first = sameOnOneThreadAndOnThree("jira", "--export", export.toString());

        assertThat(first.out()).contains("2 issues with 0 public comments", "issues a second; 0 failed");
        assertThat(lines(folder.resolve("a")))
                .extracting(line -> line.get("language").asText() + " "
                        + line.at("/sentiment/label").asText())
                .containsExactly("en negative", "en positive");
        assertThat(Files.readString(folder.resolve("a/report.html"))).doesNotContain("<script");
    }

    @Test
    void issuesOfARealJiraAreReadWithoutAFailure() throws Exception {
        Path source = DATA.resolve("jira_apache/issues.jsonl.gz");
        assumeTrue(Files.isRegularFile(source), "no development data beside the clone: " + source + " is absent");
        List<String> some = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))) {
            reader.lines().limit(20).forEach(some::add);
        }
        Path export = Files.write(folder.resolve("some.jsonl"), some);

        Ended ended = lab(
                "jira",
                "--export",
                export.toString(),
                "--out",
                folder.resolve("a").toString());

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("20 issues with ", "; 0 failed", "of unresolved time in");
        assertThat(lines(folder.resolve("a"))).hasSize(20);
    }
}
