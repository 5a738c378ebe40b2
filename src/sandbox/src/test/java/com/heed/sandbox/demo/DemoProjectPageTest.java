package com.heed.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the demo project states the counts the project has. */
final class DemoProjectPageTest {
    private static final Path PAGE = Path.of("../../docs/demo-project.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+?) \\| ([0-9,]+) \\|$");

    @Test
    void everyCountOfThePageIsTheProjectsAndNoneIsMissing() throws IOException {
        DemoFacts facts = DemoProject.of(DemoProject.SEED, Instant.parse("2026-11-25T20:00:00Z"))
                .facts();
        Map<String, Integer> counted = new TreeMap<>();
        Stream.of(
                        facts.topics(),
                        facts.moods(),
                        facts.trends(),
                        facts.languages(),
                        facts.channels(),
                        facts.statuses(),
                        facts.others())
                .forEach(counted::putAll);

        assertThat(stated()).isEqualTo(counted);
    }

    private static Map<String, Integer> stated() throws IOException {
        Map<String, Integer> stated = new TreeMap<>();
        for (MatchResult row : ROW.matcher(Files.readString(PAGE)).results().toList()) {
            stated.put(row.group(1), Integer.parseInt(row.group(2).replace(",", "")));
        }
        return stated;
    }
}
