package com.heed.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTest {
    @TempDir
    Path folder;

    @Test
    void aRunLeavesThreeFilesAndNothingElse() throws IOException {
        Path out = folder.resolve("deep/result");

        result("one").write(out);
        result("two").write(out);

        assertThat(names(out)).containsExactly("metrics.json", "predictions.jsonl", "report.html");
        assertThat(out.resolve("report.html")).hasContent("two");
        assertThat(out.resolve("predictions.jsonl")).hasContent("{\"row\":0}\n{\"row\":1}\n");
    }

    @Test
    void aCommandWithoutAPageLeavesNone() throws IOException {
        new Result(Result.metrics("sentiment-cases", 1, null, null, 1), List.of(Result.object()), null).write(folder);

        assertThat(names(folder)).containsExactly("metrics.json", "predictions.jsonl");
    }

    @Test
    void metricsHaveTheirPartsInAFixedOrder() throws IOException {
        result("one").write(folder);

        JsonNode metrics =
                new ObjectMapper().readTree(folder.resolve("metrics.json").toFile());
        assertThat(metrics.fieldNames())
                .toIterable()
                .containsExactly("command", "version", "seed", "data", "metrics", "baselines", "intervals");
        assertThat(metrics.path("data").fieldNames()).toIterable().containsExactly("train", "test", "rows");
        assertThat(metrics.path("data").path("test").asText()).isEqualTo("b.csv");
        assertThat(metrics.path("data").path("train").isNull()).isTrue();
    }

    /** A folder of this name in the way of a file makes the move fail at the very end. */
    @Test
    void aRunThatCannotBeWrittenSaysSoAndLeavesNoPart() throws IOException {
        Files.createDirectories(folder.resolve("predictions.jsonl/in the way"));

        assertThatThrownBy(() -> result("one").write(folder))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("cannot be written");

        assertThat(names(folder)).containsExactly("predictions.jsonl");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "kept");

        assertThatThrownBy(() -> Result.requireWritable(file))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("is a file; name a folder");
        assertThatThrownBy(() -> Result.requireWritable(file.resolve("below")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("cannot be written");
        assertThat(file).hasContent("kept");
    }

    private static Result result(String report) {
        return new Result(
                Result.metrics("test", 1, null, Path.of("a", "b.csv"), 2),
                List.of(Result.object().put("row", 0), Result.object().put("row", 1)),
                report);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
