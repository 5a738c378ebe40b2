package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code heed-lab intent}, run from the jar as its user runs it. */
class IntentIT extends JarRun {
    /** A huge cell, a label nobody trained, foreign texts and rows without a label, all in one test file. */
    @Test
    void topicsAreLearnedAndForeignTextsRefusedAndTheSameSeedGivesTheSameBytes() throws Exception {
        String[] things = {"parcel", "chair", "phone", "printer", "lamp", "jacket"};
        StringBuilder rows = new StringBuilder("text,topic\n");
        for (String thing : things) {
            rows.append("Where is my ").append(thing).append(",delivery\n");
            rows.append("My ").append(thing).append(" has not arrived,delivery\n");
            rows.append("Please refund the ").append(thing).append(",refund\n");
            rows.append("I want my money back for the ").append(thing).append(",refund\n");
            rows.append("The ").append(thing).append(" is broken,repair\n");
            rows.append("Can you fix my ").append(thing).append(",repair\n");
        }
        Path train = Files.writeString(folder.resolve("train.csv"), rows);
        Path test = Files.writeString(
                folder.resolve("test.csv"),
                "row,text,topic\n7,When will the book arrive,delivery\n8,Repair my lamp,repair\n9,"
                        + "word ".repeat(200_000)
                        + ",refund\n10,Which trees grow in Finland,none\n11,Cancel my order,cancel\n12,你好,\n");
        String[] command = {
            "intent",
            "--train",
            train.toString(),
            "--test",
            test.toString(),
            "--text",
            "text",
            "--label",
            "topic",
            "--out-of-scope",
            "none"
        };

        Ended first = sameOnOneThreadAndOnThree(command);

        assertThat(first.out())
                .contains(
                        "learning 3 classes from 36 texts in ",
                        "labels that no training row has count as wrong: cancel",
                        "n = 4",
                        "out of scope, n = 1: AUROC");
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).extracting(line -> line.get("row").asInt()).containsExactly(7, 8, 9, 10, 11, 12);
        assertThat(lines.get(0).at("/top/0/0").asText()).isEqualTo("delivery");
        assertThat(lines.get(1).at("/top/0/0").asText()).isEqualTo("repair");
        assertThat(lines.get(3).get("label").isNull()).isTrue();
        assertThat(lines.get(3).get("in_scope").asDouble())
                .isLessThan(lines.get(0).get("in_scope").asDouble());
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.get("command").asText()).isEqualTo("intent");
        assertThat(metrics.at("/metrics/unseenLabels").asInt()).isEqualTo(1);
        assertThat(metrics.at("/baselines/words/accuracy").isNumber()).isTrue();
        assertThat(metrics.at("/metrics/topThree").isNumber()).isTrue();
        assertThat(Files.readString(folder.resolve("a/report.html"))).doesNotContain("<script");
    }

    /** Of four rows of the test, one stands in training but for case and blanks. */
    @Test
    void rowsWhoseWordingWasLearnedFromAreLeftOut() throws Exception {
        StringBuilder rows = new StringBuilder("text,topic\n");
        for (String thing : new String[] {"parcel", "chair", "phone", "printer", "lamp", "jacket"}) {
            rows.append("Where is my ").append(thing).append(",delivery\n");
            rows.append("Please refund the ").append(thing).append(",refund\n");
        }
        Path train = Files.writeString(folder.resolve("train.csv"), rows);
        Path test = Files.writeString(
                folder.resolve("test.csv"),
                "text,topic\nWhere is my book?,delivery\nwhere is  my PHONE?,delivery\nRefund my lamp,refund\nA refund please,refund\n");

        Ended ended = lab(
                "intent",
                "--train",
                train.toString(),
                "--test",
                test.toString(),
                "--text",
                "text",
                "--label",
                "topic",
                "--new-wording",
                "--out",
                folder.resolve("a").toString());

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("1 rows of the test are left out because their text was learned from", "n = 3");
        assertThat(lines(folder.resolve("a")))
                .extracting(line -> line.get("row").asInt())
                .containsExactly(0, 2, 3);
    }

    /** One file with its times and channels, measured in turns, and by its newest fifth with a curve. */
    @Test
    void oneFileIsMeasuredInTurnsAndByTimeAndTheSameSeedGivesTheSameBytes() throws Exception {
        String[] things = {
            "parcel", "chair", "phone", "printer", "lamp", "jacket", "table", "camera", "watch", "bike", "book", "coat",
            "tent", "mug", "desk"
        };
        StringBuilder rows = new StringBuilder("text,topic,day,channel\n");
        for (int i = 0; i < things.length; i++) {
            String end = ",2024-01-" + (10 + i) + "," + (i % 2 == 0 ? "mail" : "chat") + "\n";
            rows.append("Where is my ").append(things[i]).append(",delivery").append(end);
            rows.append("My ")
                    .append(things[i])
                    .append(" has not arrived,delivery")
                    .append(end);
            rows.append("Please refund the ")
                    .append(things[i])
                    .append(",refund")
                    .append(end);
            rows.append("I want money back for the ")
                    .append(things[i])
                    .append(",refund")
                    .append(end);
        }
        Path train = Files.writeString(folder.resolve("train.csv"), rows);
        String[] command = {
            "intent", "--train", train.toString(), "--text", "text", "--label", "topic", "--by", "channel", "--compare"
        };

        Ended first = sameOnOneThreadAndOnThree(with(command, "--folds", "3"));
        Ended byTime = lab(with(
                command,
                "--time",
                "day",
                "--curve",
                "--out",
                folder.resolve("c").toString()));

        assertThat(first.out())
                .contains(
                        "part 3 of 3: learning 2 classes from ",
                        "n = 60",
                        "advice: none, 60 cases are too few",
                        "neighbours ");
        assertThat(lines(folder.resolve("a"))).hasSize(60);
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/evaluation/verdict").asText()).isEqualTo("tooFew");
        assertThat(metrics.at("/evaluation/groups/0/dimension").asText()).isEqualTo("channel");
        assertThat(byTime.code()).as(byTime.err()).isZero();
        assertThat(byTime.out())
                .contains("learning 2 classes from 48 texts", "learning from 24 texts for the curve", "n = 12");
        assertThat(JSON.readTree(folder.resolve("c/metrics.json").toFile())
                        .at("/evaluation/growth/2/n")
                        .asInt())
                .isEqualTo(48);
        assertThat(Files.readString(folder.resolve("c/report.html"))).contains("Would more training cases help?");
    }
}
