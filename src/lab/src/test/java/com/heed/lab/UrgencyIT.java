package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code heed-lab urgency}, run from the jar as its user runs it. */
class UrgencyIT extends JarRun {
    /** Eighty issues, a day apart, each resolved within the hour; every fourth is critical and says so, every fifth of the others was raised. */
    @Test
    void urgencyIsLearnedFromAnExportAndTheSameSeedGivesTheSameBytes() throws Exception {
        StringBuilder issues = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            String day = java.time.LocalDate.of(2024, 1, 1).plusDays(i).toString();
            boolean critical = i % 4 == 0;
            boolean raised = !critical && i % 5 == 0;
            issues.append(
                            "{\"key\":\"A-%d\",\"fields\":{\"summary\":\"%s\",\"priority\":{\"name\":\"%s\"},\"reporter\":{\"name\":\"u%d\"},"
                                    .formatted(
                                            i,
                                            critical
                                                    ? "payments are blocked for all shops"
                                                    : "new picture for my profile",
                                            critical || raised ? "Critical" : "Major",
                                            i % 3))
                    .append("\"created\":\"%sT08:00:00.000+0000\",\"resolutiondate\":\"%sT09:00:00.000+0000\"}"
                            .formatted(day, day))
                    .append(
                            raised
                                    ? ",\"changelog\":{\"histories\":[{\"created\":\"%sT08:30:00.000+0000\",\"items\":[{\"field\":\"priority\",\"fromString\":\"Major\",\"toString\":\"Critical\"}]}]}"
                                            .formatted(day)
                                    : "")
                    .append("}\n");
        }
        String export =
                Files.writeString(folder.resolve("issues.jsonl"), issues).toString();

        Ended first = sameOnOneThreadAndOnThree("urgency", "--export", export);

        assertThat(first.out())
                .contains(
                        "80 issues",
                        "priorities: Blocker=high Critical=high Major=medium Minor=low Trivial=low",
                        "signs of escalation: 12 priority raised, 0 escalated, 0 reassigned, 0 reopened",
                        "n = 24");
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).hasSize(24);
        assertThat(lines.get(0).get("key").asText()).isEqualTo("A-56");
        assertThat(lines.get(0).get("label").asText()).isEqualTo("high");
        assertThat(lines.get(1).get("label").asText()).isEqualTo("medium");
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/n").asInt()).isEqualTo(24);
        assertThat(metrics.at("/metrics/quadraticKappa").asDouble())
                .isGreaterThan(metrics.at("/baselines/medium/quadraticKappa").asDouble());
        assertThat(metrics.at("/intervals/priority/accuracy")).hasSize(2);
        assertThat(Files.readString(folder.resolve("a/report.html"))).doesNotContain("<script");
    }
}
