package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code heed-lab sentiment}, run from the jar as its user runs it. */
class SentimentIT extends JarRun {
    private static final String TEXTS = """
            row,text,mood
            40,"Thank you so much, that solved it!",good
            41,This is the worst service I ever had.,bad
            42,The parcel has the number 17.,plain
            43,你们的客服太差了，等了三个小时没人回复！,bad
            44,非常满意，谢谢！,good
            45,???,plain
            46,"Still broken, I am really angry now.",bad
            """;

    @Test
    void textsAreTaggedAndMeasuredAndTheSameSeedGivesTheSameBytes() throws Exception {
        Path texts = Files.writeString(folder.resolve("texts.csv"), TEXTS);
        String[] command = {
            "sentiment",
            "--test",
            texts.toString(),
            "--text",
            "text",
            "--label",
            "mood",
            "--map",
            "good=positive,bad=negative,plain=neutral",
            "--seed",
            "5"
        };

        Ended first = sameOnOneThreadAndOnThree(command);

        assertThat(first.out())
                .startsWith("texts.csv: 7 rows")
                .contains("accuracy [95 %]", "heed ", "words ", "majority ", "n = 7")
                .doesNotContain("dict load");
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).extracting(line -> line.get("row").asInt()).containsExactly(40, 41, 42, 43, 44, 45, 46);
        assertThat(lines.get(0).get("label").asText()).isEqualTo("positive");
        assertThat(lines.get(0).at("/emotions/gratitude").asDouble()).isGreaterThan(0.5);
        assertThat(lines.get(1).get("label").asText()).isEqualTo("negative");
        assertThat(lines.get(3).get("label").asText()).isEqualTo("negative");
        assertThat(lines.get(4).get("label").asText()).isEqualTo("positive");
        for (JsonNode line : lines) {
            double sum = line.at("/top/0/1").asDouble()
                    + line.at("/top/1/1").asDouble()
                    + line.at("/top/2/1").asDouble();
            assertThat(sum).isBetween(0.99999, 1.00001);
            assertThat(line.get("p").asDouble()).isEqualTo(line.at("/top/0/1").asDouble());
        }
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.get("version").asText()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(metrics.get("seed").asInt()).isEqualTo(5);
        assertThat(metrics.at("/data/rows").asInt()).isEqualTo(7);
        assertThat(metrics.at("/metrics/notRead").asInt()).isEqualTo(1);
    }

    @Test
    void rowsTheModelsWereAdaptedToAreLeftOutOfTheFigures() throws Exception {
        StringBuilder rows = new StringBuilder("text,mood\n");
        for (int i = 0; i < 20; i++) {
            rows.append("Parcel ").append(i).append(" came late again,negative\n");
            rows.append("Parcel ").append(i).append(" came early this time,positive\n");
        }
        Path train = Files.writeString(folder.resolve("train.csv"), rows);
        Path test = Files.writeString(folder.resolve("test.csv"), rows + "Parcel 99 never came,negative\n");

        Ended some = adapted(train, test);
        Ended none = adapted(train, train);

        assertThat(some.code()).as(some.err()).isZero();
        assertThat(some.out()).contains("40 rows are left out of the figures", "n = 1\n");
        assertThat(none.code()).as(none.err()).isZero();
        assertThat(none.out()).contains("no row is left to measure on").doesNotContain("macro-F1");
    }

    private Ended adapted(Path train, Path test) throws IOException, InterruptedException {
        return lab(
                "sentiment",
                "--train",
                train.toString(),
                "--test",
                test.toString(),
                "--text",
                "text",
                "--label",
                "mood",
                "--out",
                folder.resolve(test.getFileName() + ".out").toString());
    }

    /** Adapted in turns: no row is read by models adapted to it. */
    @Test
    void sentimentIsAdaptedInTurns() throws Exception {
        StringBuilder rows = new StringBuilder("text,mood,day\n");
        for (int i = 0; i < 60; i++) {
            rows.append("The thing number ").append((char) ('a' + i % 26)).append((char) ('a' + i / 26));
            rows.append(i % 2 == 0 ? " works wonderfully" : " never worked at all");
            rows.append(i % 2 == 0 ? ",positive" : ",negative")
                    .append(",2024-02-")
                    .append(1 + i / 3)
                    .append('\n');
        }
        Path texts = Files.writeString(
                folder.resolve("texts.csv"), rows.toString().replaceAll("2024-02-(\\d)\n", "2024-02-0$1\n"));

        Ended ended = lab(
                "sentiment",
                "--test",
                texts.toString(),
                "--text",
                "text",
                "--label",
                "mood",
                "--folds",
                "2",
                "--compare",
                "--out",
                folder.resolve("a").toString());

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains(
                        "adapted en to 30 rows of texts.csv; the app would ",
                        "n = 60",
                        "shipped ",
                        "attention ",
                        "keyword ");
        assertThat(Files.readString(folder.resolve("a/report.html")))
                .contains("Too few cases")
                .doesNotContain("<script");
    }

    /** One text has two emotions, one has an emotion no class is made of, one cannot be read: all four that are labelled count. */
    @Test
    void emotionsAreMeasuredWhereTheFinerLabelsAreEmotions() throws Exception {
        Path groups = Files.writeString(
                folder.resolve("groups.json"),
                "{\"positive\":[\"gratitude\",\"joy\"],\"negative\":[\"anger\"],\"ambiguous\":[\"surprise\"],\"neutral\":[\"neutral\"]}");
        Path texts = Files.writeString(
                folder.resolve("texts.csv"),
                "text,felt\nThanks a lot for sorting my parcel out,\"gratitude,joy\"\nWow I never saw that coming,surprise\n"
                        + "I am furious with you people,anger\nДобрый день,neutral\nNo label here,\n");

        Ended ended = lab(
                "sentiment",
                "--test",
                texts.toString(),
                "--text",
                "text",
                "--label",
                "felt",
                "--groups",
                groups.toString(),
                "--out",
                folder.resolve("a").toString());

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("n = 3\n", "emotions, n = 4; F1 of those shown", "gratitude           1  1.000");
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/emotions/surprise/n").asInt()).isEqualTo(1);
        assertThat(metrics.at("/metrics/emotions/neutral").isMissingNode()).isTrue();
        assertThat(metrics.at("/baselines/emotions/anger/f1").asDouble()).isEqualTo(0.4);
        assertThat(Files.readString(folder.resolve("a/report.html"))).contains("Which emotions are told?", "gratitude");
    }

    /** The whole file, nine tenths of which the shipped model was trained on. */
    @Test
    void aRealSetOfReviewsIsMeasuredAboveWordsOnTheRowsTheModelDoesNotKnow() throws Exception {
        Path test = DATA.resolve("review_sentences/train.csv");
        assumeTrue(Files.isRegularFile(test), "no development data beside the clone: " + test + " is absent");

        Ended ended = lab(
                "sentiment",
                "--test",
                test.toString(),
                "--text",
                "text",
                "--label",
                "label",
                "--map",
                "0=negative,1=positive",
                "--classes",
                "negative,positive",
                "--deletion",
                "2",
                "--out",
                folder.resolve("a").toString());

        assertThat(ended.code()).as(ended.err()).isZero();
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/n").asInt()).isBetween(180, 260);
        assertThat(metrics.at("/metrics/n").asInt()
                        + metrics.at("/metrics/trainedOn").asInt())
                .isEqualTo(2_265);
        assertThat(metrics.at("/intervals/macroF1/0").asDouble())
                .isGreaterThan(metrics.at("/intervals/words/macroF1/1").asDouble());
        assertThat(metrics.at("/metrics/deletion/texts").asInt()).isPositive();
    }
}
