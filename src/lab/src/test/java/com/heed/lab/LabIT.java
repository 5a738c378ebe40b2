package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.similarity.PairModel;
import com.heed.similarity.PairWeights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, run as its user runs it. */
class LabIT {
    private static final Path JAR = Path.of("target/heed-lab.jar").toAbsolutePath();
    private static final Path DATA =
            Path.of(System.getProperty("heed.data", "../../../shared/data")).toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

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

    private static final String EXPORT = """
            {"key":"H-1","fields":{"summary":"VPN down again","description":"I am angry, this is terrible!","issuetype":{"name":"Incident"},"status":{"name":"Open"},"created":"2024-03-01T08:15:00.000+0000","reporter":{"name":"jane"}}}
            {"key":"H-2","fields":{"summary":"Thank you","description":"Great, that solved it! <script>alert(1)</script>","issuetype":{"name":"Question"},"status":{"name":"Done"},"created":"2024-03-02T08:15:00.000+0000","resolutiondate":"2024-03-02T10:15:00.000+0000","reporter":{"name":"li"}},"changelog":{"histories":[{"created":"2024-03-02T10:15:00.000+0000","items":[{"field":"status","fromString":"Open","toString":"Done"},{"field":"resolution","toString":"Done"}]}]}}
            """;

    @TempDir
    Path folder;

    /** What a process left behind. */
    private record Ended(int code, String out, String err) {}

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

        Ended first =
                lab(with(command, "--threads", "1", "--out", folder.resolve("a").toString()));
        Ended second =
                lab(with(command, "--threads", "3", "--out", folder.resolve("b").toString()));

        assertThat(first.code).as(first.err).isZero();
        assertThat(second.code).isZero();
        assertThat(first.out)
                .startsWith("texts.csv: 7 rows")
                .contains("accuracy [95 %]", "heed ", "words ", "majority ", "n = 7")
                .doesNotContain("dict load");
        sameFiles(folder.resolve("a"), folder.resolve("b"));
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

        Ended first =
                lab(with(command, "--threads", "1", "--out", folder.resolve("a").toString()));
        Ended second =
                lab(with(command, "--threads", "3", "--out", folder.resolve("b").toString()));

        assertThat(first.code).as(first.err).isZero();
        assertThat(second.code).isZero();
        assertThat(first.out)
                .startsWith("fitted zh to 16 pairs")
                .contains("AUC heed", "AUC shipped", "AUC words", "AUC cosine", "macro-F1", "n = 17");
        sameFiles(folder.resolve("a"), folder.resolve("b"));
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).hasSize(19);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.properties())
                    .extracting(java.util.Map.Entry::getKey)
                    .containsExactly("row", "p");
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

        assertThat(done.code).as(done.err).isZero();
        PairWeights made = PairWeights.of(Files.readAllBytes(pack.resolve(PairWeights.FILE)));
        PairWeights shipped = PairModel.shipped(com.heed.Language.ENGLISH).weights();
        assertThat(made.signs()).containsExactly(shipped.signs(), within(0.01));
        assertThat(made.bias()).isCloseTo(shipped.bias(), within(0.01));
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

        assertThat(some.code).as(some.err).isZero();
        assertThat(some.out).contains("40 rows are left out of the figures", "n = 1\n");
        assertThat(none.code).as(none.err).isZero();
        assertThat(none.out).contains("no row is left to measure on").doesNotContain("macro-F1");
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

        Ended first =
                lab(with(command, "--threads", "1", "--out", folder.resolve("a").toString()));
        Ended second =
                lab(with(command, "--threads", "3", "--out", folder.resolve("b").toString()));

        assertThat(first.code).as(first.err).isZero();
        assertThat(second.code).isZero();
        assertThat(first.out)
                .contains(
                        "learning 3 classes from 36 texts in ",
                        "labels that no training row has count as wrong: cancel",
                        "n = 4",
                        "out of scope, n = 1: AUROC");
        sameFiles(folder.resolve("a"), folder.resolve("b"));
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

        assertThat(ended.code).as(ended.err).isZero();
        assertThat(ended.out).contains("1 rows of the test are left out because their text was learned from", "n = 3");
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

        Ended first = lab(with(
                command,
                "--folds",
                "3",
                "--threads",
                "1",
                "--out",
                folder.resolve("a").toString()));
        Ended second = lab(with(
                command,
                "--folds",
                "3",
                "--threads",
                "3",
                "--out",
                folder.resolve("b").toString()));
        Ended byTime = lab(with(
                command,
                "--time",
                "day",
                "--curve",
                "--out",
                folder.resolve("c").toString()));

        assertThat(first.code).as(first.err).isZero();
        assertThat(first.out)
                .contains(
                        "part 3 of 3: learning 2 classes from ",
                        "n = 60",
                        "advice: none, 60 cases are too few",
                        "neighbours ");
        assertThat(second.code).isZero();
        sameFiles(folder.resolve("a"), folder.resolve("b"));
        assertThat(lines(folder.resolve("a"))).hasSize(60);
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/evaluation/verdict").asText()).isEqualTo("tooFew");
        assertThat(metrics.at("/evaluation/groups/0/dimension").asText()).isEqualTo("channel");
        assertThat(byTime.code).as(byTime.err).isZero();
        assertThat(byTime.out)
                .contains("learning 2 classes from 48 texts", "learning from 24 texts for the curve", "n = 12");
        assertThat(JSON.readTree(folder.resolve("c/metrics.json").toFile())
                        .at("/evaluation/growth/2/n")
                        .asInt())
                .isEqualTo(48);
        assertThat(Files.readString(folder.resolve("c/report.html"))).contains("Would more training cases help?");
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

        assertThat(ended.code).as(ended.err).isZero();
        assertThat(ended.out)
                .contains("adapted en to 30 rows of texts.csv", "n = 60", "shipped ", "attention ", "keyword ");
        assertThat(Files.readString(folder.resolve("a/report.html")))
                .contains("Too few cases")
                .doesNotContain("<script");
    }

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

        Ended first = lab(
                "urgency",
                "--export",
                export,
                "--threads",
                "1",
                "--out",
                folder.resolve("a").toString());
        Ended second = lab(
                "urgency",
                "--export",
                export,
                "--threads",
                "2",
                "--out",
                folder.resolve("b").toString());

        assertThat(first.code).as(first.err).isZero();
        assertThat(second.code).as(second.err).isZero();
        assertThat(first.out)
                .contains(
                        "80 issues",
                        "priorities: Blocker=high Critical=high Major=medium Minor=low Trivial=low",
                        "signs of escalation: 12 priority raised, 0 escalated, 0 reassigned, 0 reopened",
                        "n = 24");
        sameFiles(folder.resolve("a"), folder.resolve("b"));
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

    @Test
    void anExportIsReadAndTheSameSeedGivesTheSameBytes() throws Exception {
        Path export = Files.writeString(folder.resolve("export.jsonl"), EXPORT);

        Ended first = lab(
                "jira",
                "--export",
                export.toString(),
                "--threads",
                "1",
                "--out",
                folder.resolve("a").toString());
        Ended second = lab(
                "jira",
                "--export",
                export.toString(),
                "--threads",
                "2",
                "--out",
                folder.resolve("b").toString());

        assertThat(first.code).as(first.err).isZero();
        assertThat(second.code).isZero();
        assertThat(first.out).contains("2 issues with 0 public comments", "issues a second; 0 failed");
        sameFiles(folder.resolve("a"), folder.resolve("b"));
        assertThat(lines(folder.resolve("a")))
                .extracting(line -> line.get("language").asText() + " "
                        + line.at("/sentiment/label").asText())
                .containsExactly("en negative", "en positive");
        assertThat(Files.readString(folder.resolve("a/report.html"))).doesNotContain("<script");
    }

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

        Ended first =
                lab(with(command, "--threads", "1", "--out", folder.resolve("a").toString()));
        Ended second =
                lab(with(command, "--threads", "3", "--out", folder.resolve("b").toString()));

        assertThat(first.code).as(first.err).isZero();
        assertThat(second.code).isZero();
        sameFiles(folder.resolve("a"), folder.resolve("b"));
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

    @Test
    void wrongUseEndsWithTwoAndASentenceAndLeavesNothing() throws Exception {
        Path bad = folder.resolve("bad.csv");
        Files.write(bad, new byte[] {'t', 'e', 'x', 't', '\n', (byte) 0xff, '\n'});
        Path out = folder.resolve("out");

        Ended ended = lab("sentiment", "--test", bad.toString(), "--text", "text", "--out", out.toString());

        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.err).contains("line 2: not UTF-8").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
        assertThat(lab("nonsense").code).isEqualTo(2);
        assertThat(lab("--help").code).isZero();
    }

    @Test
    void anOlderJavaIsToldWhatIsNeeded() throws Exception {
        Path old = olderJava();
        assumeTrue(old != null, "no Java below 21 in /usr/lib/jvm to try the answer to it");

        Ended ended = run(List.of(Objects.requireNonNull(old).toString(), "-jar", JAR.toString(), "--help"));

        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.err)
                .startsWith("heed-lab needs Java 21 or later; this is Java ")
                .doesNotContain("Exception");
    }

    @Test
    void aJarWithoutItsLibrariesSaysWhatIsMissing() throws Exception {
        Path alone = Files.copy(JAR, folder.resolve("heed-lab.jar"));

        Ended ended = run(List.of(java(), "-jar", alone.toString(), "--help"));

        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.err).contains("does not find its libraries");
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

        assertThat(ended.code).as(ended.err).isZero();
        assertThat(ended.out).contains("20 issues with ", "; 0 failed", "of unresolved time in");
        assertThat(lines(folder.resolve("a"))).hasSize(20);
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

        assertThat(ended.code).as(ended.err).isZero();
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/n").asInt()).isBetween(180, 260);
        assertThat(metrics.at("/metrics/n").asInt()
                        + metrics.at("/metrics/trainedOn").asInt())
                .isEqualTo(2_265);
        assertThat(metrics.at("/intervals/macroF1/0").asDouble())
                .isGreaterThan(metrics.at("/intervals/words/macroF1/1").asDouble());
        assertThat(metrics.at("/metrics/deletion/texts").asInt()).isPositive();
    }

    private static @Nullable Path olderJava() throws IOException {
        Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return null;
        }
        try (Stream<Path> found = Files.list(homes)) {
            return found.filter(home -> home.getFileName().toString().matches(".*\\b(8|11|17)\\b.*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    private static List<JsonNode> lines(Path folder) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("predictions.jsonl"))) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static void sameFiles(Path a, Path b) throws IOException {
        for (String name : List.of("metrics.json", "predictions.jsonl", "report.html")) {
            assertThat(Files.mismatch(a.resolve(name), b.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private Ended lab(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx700m", "-jar", JAR.toString()));
        command.addAll(List.of(args));
        return run(command);
    }

    private Ended run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("ends in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
