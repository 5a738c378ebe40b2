package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskCommandTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int lab(String... args) {
        return Lab.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    /** Who pays by the month and is new leaves more often; some months are empty. */
    private Path customers(String name, long seed, int rows, String extra) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("id,plan,months,reason,left\n");
        for (int i = 0; i < rows; i++) {
            boolean month = random.nextBoolean();
            int months = random.nextInt(60);
            boolean left = random.nextDouble() < 1 / (1 + Math.exp(2.5 - (month ? 2.5 : 0) + months / 15.0 - 1.5));
            text.append(name, 0, 1)
                    .append(i)
                    .append(month ? ",month," : ",year,")
                    .append(i % 20 == 0 ? "" : months)
                    .append(left ? ",price" : ",")
                    .append(left ? ",yes\n" : ",no\n");
        }
        return Files.writeString(folder.resolve(name), text.append(extra).toString());
    }

    @Test
    void predictsWithReasonsAndRefusesWhatIsKnownOnlyAfterwards() throws IOException {
        Path train = customers("train.csv", 1, 300, "");
        Path test = customers("test.csv", 2, 200, "");

        int code = lab(
                "risk",
                "--train",
                train.toString(),
                "--test",
                test.toString(),
                "--label",
                "left",
                "--id",
                "id",
                "--out",
                folder.resolve("a").toString());

        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Column 'reason' was refused: it is filled in", "say --keep reason.");
        List<String> lines = Files.readAllLines(folder.resolve("a/predictions.jsonl"));
        assertThat(lines).hasSize(200);
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.get("p").asDouble()).isBetween(0.0, 1.0);
        assertThat(first.at("/factors/0/0").asText()).matches("(plan|months)=.*");
        JsonNode metrics =
                new ObjectMapper().readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/auc").asDouble()).isGreaterThan(0.7);
        assertThat(metrics.at("/baselines/majority/accuracy").asDouble()).isBetween(0.5, 0.95);
        assertThat(metrics.at("/metrics/factors/0/oddsRatio").asDouble()).isPositive();
    }

    @Test
    void wrongInputGetsASentenceAndChangesNothing() throws IOException {
        Path twice = customers("twice.csv", 1, 100, "t7,month,3,,no\n");
        Path out = folder.resolve("none");

        assertThat(lab("risk", "--train", twice.toString(), "--label", "left", "--id", "id", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("customer 't7' stands in row 7 already; keep one of the two rows.");
        assertThat(lab("risk", "--train", twice.toString(), "--label", "plan")).isEqualTo(2);
        assertThat(err.toString()).contains("has the values 'month', 'year'; say with --positive which of them means");
        Path one = Files.writeString(folder.resolve("one.csv"), "x,left\n1,yes\n2,yes\n");
        assertThat(lab("risk", "--train", one.toString(), "--label", "left", "--positive", "yes"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("all 2 customers left; learning who leaves needs some of both.");
        assertThat(out).doesNotExist();
    }

    @Test
    void laterCustomersWhoAllStayedArePredictedAndNotMeasured() throws IOException {
        Path train = customers("past.csv", 1, 200, "");
        Path stayed = customers("stayed.csv", 2, 40, "");
        Files.writeString(stayed, Files.readString(stayed).replace(",yes", ",no"));
        assertThat(lab(
                        "risk",
                        "--train",
                        train.toString(),
                        "--test",
                        stayed.toString(),
                        "--label",
                        "left",
                        "--id",
                        "id"))
                .isZero();
        assertThat(this.out.toString()).contains("All 40 labelled rows of '" + stayed + "' say that somebody stayed");
    }
}
