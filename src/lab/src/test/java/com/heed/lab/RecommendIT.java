package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** {@code heed-lab recommend}, run from the jar as its user runs it. */
class RecommendIT extends JarRun {
    /** Customers go through one of two rows of five items, from anywhere; what comes next is the next of the row. */
    private static String rows(boolean timed) {
        StringBuilder history = new StringBuilder(timed ? "customer,item,at\n" : "customer,item\n");
        for (int c = 0; c < 60; c++) {
            String row = c % 2 == 0 ? "a" : "b";
            for (int k = 0; k < 4; k++) {
                history.append('c').append(c).append(',').append(row).append((c + k) % 5);
                history.append(timed ? ",2026-0" + (k + 1) + "-11\n" : "\n");
            }
        }
        return history.toString();
    }

    @Test
    void whatComesNextIsFoundAndTheSameSeedGivesTheSameBytes() throws Exception {
        Path history = Files.writeString(folder.resolve("history.csv"), rows(true));

        Ended first = sameOnOneThreadAndOnThree("recommend", "--history", history.toString(), "--k", "2", "--compare");

        assertThat(first.out())
                .contains("60 customers, 180 events, 10 items", "co-occurrence", "attention", "heed", "lstm");
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).hasSize(60);
        assertThat(lines.get(0).get("customer").asText()).isEqualTo("c0");
        assertThat(lines.get(0).get("items")).hasSize(2);
        assertThat(lines.get(0).at("/items/0").asText()).isIn("a3", "a4");
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/metrics/hr").asDouble()).isEqualTo(1);
        assertThat(metrics.at("/baselines/popular/hr").asDouble()).isLessThan(0.8);
        assertThat(metrics.at("/metrics/n").asInt()).isEqualTo(60);
        assertThat(metrics.at("/baselines/lstm/hr").asDouble()).isGreaterThan(0.9);
        assertThat(metrics.at("/metrics/chosen").findValuesAsText("voice")).contains("lstm");
        assertThat(metrics.at("/baselines/stored/hr").asDouble()).isEqualTo(1);
    }

    @Test
    void attentionLearnsByTheLossThatIsAskedForAndOthersAreMeasuredBeside() throws Exception {
        Path history = Files.writeString(folder.resolve("history.csv"), rows(true));

        Ended done = lab(
                "recommend",
                "--history",
                history.toString(),
                "--loss",
                "full,bce=2",
                "--lstm-loss",
                "mse,contrastive",
                "--compare",
                "--k",
                "2",
                "--out",
                folder.resolve("a").toString());
        Ended alone = lab("recommend", "--history", history.toString(), "--loss", "full,bce");
        Ended baseline = lab("recommend", "--history", history.toString(), "--lstm-loss", "mse,bce");

        assertThat(done.code()).as(done.err()).isZero();
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        assertThat(metrics.at("/baselines/attention-bce=2/hr").asDouble()).isGreaterThan(0.9);
        assertThat(metrics.at("/baselines/attention/hr").asDouble()).isGreaterThan(0.9);
        assertThat(Files.readString(folder.resolve("a/report.html")))
                .contains("Attention (bce=2)", "Recurrent network (LSTM, contrastive), a baseline");
        assertThat(metrics.at("/baselines/lstm/hr").asDouble()).isGreaterThan(0.9);
        assertThat(metrics.at("/baselines/lstm-contrastive/hr").asDouble()).isGreaterThan(0.9);
        assertThat(metrics.at("/metrics/recall").asDouble()).isEqualTo(1);
        assertThat(metrics.at("/metrics/precision").asDouble()).as("one of two").isEqualTo(0.5);
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("the others need --compare");
        assertThat(baseline.code()).isEqualTo(2);
        assertThat(baseline.err()).contains("--lstm-loss names more than one");
    }

    @Test
    void theBaselineIsTrainedOnlyWhereItIsAskedFor() throws Exception {
        Path history = Files.writeString(folder.resolve("history.csv"), rows(false));
        Ended without = lab("recommend", "--history", history.toString());
        Ended with = lab(
                "recommend",
                "--history",
                history.toString(),
                "--model",
                "lstm",
                "--k",
                "1",
                "--report-language",
                "zh",
                "--out",
                folder.resolve("a").toString());

        assertThat(without.code()).as(without.err()).isZero();
        assertThat(without.out() + without.err()).doesNotContain("lstm");
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(with.out()).containsPattern("newest part: lstm +weight 0.00").doesNotContain("popular        n");
        assertThat(JSON.readTree(folder.resolve("a/metrics.json").toFile())
                        .at("/metrics/hr")
                        .asDouble())
                .isGreaterThan(0.9);
        assertThat(Files.readString(folder.resolve("a/report.html"))).contains("\u5faa\u73af\u7f51\u7edc");
    }

    @Test
    void somebodyNewGetsWhatIsInDemandAndAnUnknownItemIsMissed() throws Exception {
        Path history = Files.writeString(folder.resolve("history.csv"), rows(false));
        Path test = Files.writeString(folder.resolve("test.csv"), """
                customer,item
                c0,a4
                nobody,b1
                c1,unheard
                """);
        Path items = Files.writeString(folder.resolve("items.csv"), """
                item,text,attributes
                a0,first of the row,red
                z9,never bought,red
                """);

        Ended done = lab(
                "recommend",
                "--history",
                history.toString(),
                "--test",
                test.toString(),
                "--items",
                items.toString(),
                "--out",
                folder.resolve("a").toString());

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("1 items of", "they count as missed", "11 items");
        List<JsonNode> lines = lines(folder.resolve("a"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).at("/items/0").asText()).isEqualTo("a4");
        assertThat(lines.get(1).get("items")).hasSize(10);
        assertThat(JSON.readTree(folder.resolve("a/metrics.json").toFile())
                        .at("/metrics/n")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void badInputGetsASentence() throws Exception {
        refused("customer,item,at\nx,y,2026-01-01\nx,,2026-01-02\n", "has no item");
        refused("customer,item\nx,y\nz,w\n", "no customer has two events");
        refused("customer,item,at\nx,y,2999-01-01\nx,z,2999-01-02\n", "have a time after now");
        refused("", "is empty");
        refused("who,item\nx,y\n", "has no column 'customer'");
        Path good = Files.writeString(folder.resolve("good.csv"), rows(true));
        Ended wrong = lab("recommend", "--history", good.toString(), "--model", "magic");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--model 'magic' is none of heed");
    }

    private void refused(String content, String sentence) throws Exception {
        Path history = Files.writeString(folder.resolve("bad.csv"), content);
        Ended ended = lab("recommend", "--history", history.toString());
        assertThat(ended.code()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(sentence);
    }

    @Test
    void doubleEventsAreCountedOnceAndSoItSays() throws Exception {
        Path history = Files.writeString(folder.resolve("history.csv"), rows(true) + "c0,a0,2026-01-11\n");
        Ended done = lab("recommend", "--history", history.toString());
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out()).contains("1 rows of", "repeat the customer, item and time");
    }

    /** Twenty rings, twenty chequered squares and twenty bundles of lines, numbered; each customer likes one kind. */
    @Test
    void whatLooksAlikeIsFoundAndAPictureThatIsNoneIsSaid() throws Exception {
        StringBuilder items = new StringBuilder("item,picture\n");
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 60; i++) {
            ImageIO.write(
                    drawing(i % 3, random), "png", folder.resolve(i + ".png").toFile());
            items.append(i).append(',').append(i).append(".png\n");
        }
        Files.writeString(folder.resolve("note.png"), "no picture");
        items.append("60,note.png\n61,gone.png\n");
        StringBuilder history = new StringBuilder("customer,item\n");
        for (int c = 0; c < 90; c++) {
            int kind = c % 3;
            String customer = "c" + c;
            random.ints(0, 20)
                    .distinct()
                    .limit(4)
                    .forEach(i -> history.append(customer)
                            .append(',')
                            .append(3 * i + kind)
                            .append('\n'));
        }

        Ended done = lab(
                "recommend",
                "--history",
                Files.writeString(folder.resolve("history.csv"), history).toString(),
                "--items",
                Files.writeString(folder.resolve("items.csv"), items).toString(),
                "--pack",
                System.getProperty("heed.pack"),
                "--compare",
                "--out",
                folder.resolve("a").toString());

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("2 pictures of items were left out, such as '")
                .contains("note.png");
        JsonNode metrics = JSON.readTree(folder.resolve("a/metrics.json").toFile());
        // Ten of seventeen of the kind, where all are of the kind; ten of 61 by chance.
        assertThat(metrics.at("/baselines/images/hr").asDouble()).isGreaterThan(0.45);
        assertThat(metrics.at("/baselines/popular/hr").asDouble()).isLessThan(0.35);
    }

    @Test
    void picturesThatAreAllTheSameSayNothing() throws Exception {
        ImageIO.write(
                drawing(0, new SplittableRandom(1)),
                "png",
                folder.resolve("same.png").toFile());
        StringBuilder items = new StringBuilder("item,picture\n");
        for (String row : List.of("a", "b")) {
            for (int i = 0; i < 5; i++) {
                items.append(row).append(i).append(",same.png\n");
            }
        }

        Ended done = lab(
                "recommend",
                "--history",
                Files.writeString(folder.resolve("history.csv"), rows(true)).toString(),
                "--items",
                Files.writeString(folder.resolve("items.csv"), items).toString(),
                "--pack",
                System.getProperty("heed.pack"),
                "--model",
                "images");

        assertThat(done.code()).isEqualTo(2);
        assertThat(done.err())
                .contains("--model 'images' has nothing to go by: the pictures of all items look the same.");
    }

    private static BufferedImage drawing(int kind, SplittableRandom random) {
        BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 96, 96);
        pen.setColor(Color.getHSBColor((float) random.nextDouble(), 0.8f, 0.7f));
        int size = 30 + random.nextInt(30);
        int x = random.nextInt(96 - size);
        int y = random.nextInt(96 - size);
        for (int k = 0; k < 6; k++) {
            switch (kind) {
                case 0 -> pen.drawOval(x + k, y + k, size - 2 * k, size - 2 * k);
                case 1 -> pen.fillRect(x + k % 3 * size / 3, y + (k % 2 + k / 3) * size / 3, size / 3, size / 3);
                default -> pen.drawLine(x + k * size / 6, y, x, y + size - k * size / 6);
            }
        }
        pen.dispose();
        return image;
    }
}
