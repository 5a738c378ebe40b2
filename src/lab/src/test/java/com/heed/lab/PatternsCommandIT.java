package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code heed-lab patterns}, run from the jar as its user runs it. */
class PatternsCommandIT extends JarRun {
    /** Both languages in one file, a topic nobody has named, a text of a megabyte, and one that cannot be read. */
    @Test
    void patternsAreFoundInBothLanguagesAndTheSameSeedGivesTheSameBytes() throws Exception {
        String[] asks = {"where is my parcel", "please refund my order", "i cannot log in", "我要退款", "我的包裹在哪里"};
        String[] ends = {"today", "again", "now", "请快点", "谢谢"};
        StringBuilder csv = new StringBuilder("text,product,topic\n");
        for (int i = 0; i < 150; i++) {
            int ask = i % 5;
            csv.append(asks[ask])
                    .append(' ')
                    .append(ends[(ask < 3 ? i / 5 % 3 : 3 + i / 5 % 2)])
                    .append(' ');
            csv.append("no. ")
                    .append(i)
                    .append(ask % 2 == 0 ? ",lamp," : ",chair,")
                    .append(ask == 2 ? "" : "t" + ask)
                    .append('\n');
        }
        csv.append('"').append("the lamp is broken. ".repeat(52_000)).append("\",lamp,t9\nДобрый день,lamp,t9\n");
        Path input = Files.writeString(folder.resolve("contacts.csv"), csv);
        String[] command = {
            "patterns",
            "--input",
            input.toString(),
            "--text",
            "text",
            "--fields",
            "product,topic",
            "--outcome",
            "product",
            "--topic",
            "topic",
            "--label",
            "topic",
            "--report-language",
            "zh"
        };

        Ended first = sameOnOneThreadAndOnThree(command);

        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).hasSize(152);
        assertThat(lines.get(151).get("cluster").isNull()).isTrue();
        for (int ask = 0; ask < 5; ask++) {
            JsonNode cluster = lines.get(ask).get("cluster");
            assertThat(cluster.isInt()).as(asks[ask]).isTrue();
        }
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/clusters"))
                .extracting(cluster -> cluster.get("language").asText())
                .contains("en", "zh");
        assertThat(metrics.at("/metrics/fitNoTopic").asInt()).isEqualTo(30);
        assertThat(metrics.at("/metrics/newTopics/0/size").asInt()).isGreaterThanOrEqualTo(8);
        assertThat(metrics.at("/metrics/rules/0/then/product").asText()).isIn("lamp", "chair");
        assertThat(metrics.at("/baselines/kMeansAsManyAsClusters/adjustedRand").isNumber())
                .isTrue();
    }
}
