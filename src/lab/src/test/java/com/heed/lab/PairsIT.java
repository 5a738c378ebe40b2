package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.similarity.PairModel;
import com.heed.similarity.PairWeights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code heed-lab pairs} and {@code train-pairs}, run from the jar as their user runs them. */
class PairsIT extends JarRun {
    /** Both languages, a huge cell, an empty one and a row without label in one file. */
    @Test
    void pairsAreJudgedFittedAndMeasuredAndTheSameSeedGivesTheSameBytes() throws Exception {
        StringBuilder rows = new StringBuilder("a,b,same\n");
        StringBuilder learned = new StringBuilder("a,b,same\n");
        for (int i = 0; i < 8; i++) {
            rows.append("Where is parcel ")
                    .append(i)
                    .append("?,Where did parcel ")
                    .append(i)
                    .append(" go?,yes\n");
            rows.append("Where is parcel ")
                    .append(i)
                    .append("?,Who painted parcel ")
                    .append(i)
                    .append("?,no\n");
            learned.append("第").append(i).append("个包裹在哪,第").append(i).append("个包裹去哪了,yes\n");
            learned.append("第").append(i).append("个包裹在哪,第").append(i).append("个包裹多重,no\n");
        }
        rows.append("x".repeat(1 << 20)).append(",包裹在哪,\n").append(",,\n").append("包裹在哪,包裹到哪了,yes\n");
        Path test = Files.writeString(folder.resolve("pairs.csv"), rows);
        Path train = Files.writeString(folder.resolve("learned.csv"), learned);
        String[] command = {
            "pairs",
            "--test",
            test.toString(),
            "--text",
            "a,b",
            "--label",
            "same",
            "--map",
            "yes=1,no=0",
            "--train",
            train.toString()
        };

        Ended first = sameOnOneThreadAndOnThree(command);

        assertThat(first.out())
                .startsWith("fitted zh to 16 pairs")
                .contains("AUC heed", "AUC shipped", "AUC words", "AUC cosine", "macro-F1", "n = 17");
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).hasSize(19);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.properties()).extracting(Map.Entry::getKey).containsExactly("row", "p");
            assertThat(line.get("p").asDouble()).isBetween(0.0, 1.0);
        });
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/auc").asDouble()).isBetween(0.5, 1.0);
        assertThat(metrics.at("/intervals/shipped/auc").size()).isEqualTo(2);
        assertThat(folder.resolve("a/report.html")).content().contains("Cosine of the plain vectors", "</html>");
    }

    /** What is shipped is what the command makes; a vector's last digits may be another processor's. */
    @Test
    void theShippedWeightsForPairsAreMadeAgain() throws Exception {
        Path pack = folder.resolve("pack");

        Ended done = lab("train-pairs", "--language", "en", "--out", pack.toString());

        assertThat(done.code()).as(done.err()).isZero();
        PairWeights made = PairWeights.of(Files.readAllBytes(pack.resolve(PairWeights.FILE)));
        PairWeights shipped = PairModel.shipped(Language.ENGLISH).weights();
        assertThat(made.signs()).containsExactly(shipped.signs(), within(0.01));
        assertThat(made.bias()).isCloseTo(shipped.bias(), within(0.01));
    }

    /** The card's figures are asked for without a folder, by {@code figures}. */
    @Test
    void withoutAFolderTheFiguresArePrintedAndNothingIsWritten() throws Exception {
        Ended done = lab("train-pairs", "--language", "en");

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("dev.service", "without.everyday", "not written: no --out")
                .doesNotContain("written to");
    }
}
