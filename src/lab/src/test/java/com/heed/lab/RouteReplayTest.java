package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heed-lab route replay} as a person types it. */
class RouteReplayTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void whatWasDoneRulesAndPricesStandBesideEachOther() throws IOException {
        Path result = folder.resolve("result");
        assertThat(run(
                        "route",
                        "replay",
                        "--history",
                        "small-desk",
                        "--channels",
                        "small-desk",
                        "--weeks",
                        "2",
                        "--out",
                        result.toString()))
                .as(err.toString())
                .isZero();

        JsonNode root = JSON.readTree(result.resolve("metrics.json").toFile());
        assertThat(root.get("command").asText()).isEqualTo("route replay");
        JsonNode metrics = root.get("metrics");
        assertThat(metrics.get("days").asInt()).isEqualTo(10);
        assertThat(metrics.get("contacts").asInt() + metrics.get("learned").asInt())
                .isEqualTo(root.at("/data/rows").asInt());
        for (String policy : List.of("as-it-was", "rules-overflow", "prices")) {
            JsonNode one = metrics.get("policies").get(policy);
            double parts = 0;
            for (String part : List.of("channelCost", "failureCost", "waitCost", "abandonCost")) {
                parts += one.get(part).asDouble();
            }
            assertThat(parts).isCloseTo(one.get("cost").asDouble(), within(1e-5));
        }
        double apart = metrics.at("/policies/prices/cost").asDouble()
                - metrics.at("/policies/as-it-was/cost").asDouble();
        JsonNode interval = root.at("/intervals/prices-as-it-was/perContact");
        assertThat(apart).isBetween(interval.get(0).asDouble(), interval.get(1).asDouble());
        assertThat(metrics.at("/differences/prices-rules-overflow/weeks")).hasSize(2);
        assertThat(metrics.at("/predictors/handling/coverage").asDouble()).isBetween(0.7, 0.9);
        // Nobody leaves who was answered, and the waits on record are those of the simulation, to the second of
        // arrivals.
        assertThat(metrics.at("/policies/as-it-was/abandonCost").asDouble()).isLessThan(0.02);
        assertThat(metrics.at("/recordedWaits/email/meanMinutes").asDouble())
                .isCloseTo(
                        metrics.at("/policies/as-it-was/channels/email/meanWaitMinutes")
                                .asDouble(),
                        within(0.05));
        assertThat(Files.readAllLines(result.resolve("predictions.jsonl"))).hasSize(30);
        assertThat(Files.readString(result.resolve("report.html")))
                .contains("As it was", "Rules with overflow", "<svg", "habit")
                .doesNotContain("<script");
        assertThat(out.toString()).contains("prices against rules-overflow:", "prices against as-it-was:");
    }

    @Test
    void threadsChangeNothing() throws IOException {
        for (String threads : List.of("1", "3")) {
            assertThat(run(
                            "route",
                            "replay",
                            "--history",
                            "small-desk",
                            "--channels",
                            "small-desk",
                            "--weeks",
                            "1",
                            "--threads",
                            threads,
                            "--report-language",
                            "zh",
                            "--out",
                            folder.resolve(threads).toString()))
                    .isZero();
        }
        for (String file : List.of("metrics.json", "predictions.jsonl", "report.html")) {
            assertThat(Files.readString(folder.resolve("3").resolve(file)))
                    .isEqualTo(Files.readString(folder.resolve("1").resolve(file)));
        }
        assertThat(Files.readString(folder.resolve("1").resolve("report.html"))).contains("实际做法", "习惯");
    }

    /** Three weeks of an audit log with names of its own, several rows a case, and customers who come again. */
    @Test
    void aFileWithOtherNamesIsRead() throws IOException {
        StringBuilder log = new StringBuilder("number,opened_at,contact_type,kind,caller,minutes,urgency\n");
        for (int day = 5; day <= 30; day++) {
            for (int hour = 9; hour < 15; hour++) {
                String row = "INC%d%d,%02d.01.2026 %02d:10,%s,Simple,u%d,%s,2 - Medium\n";
                String channel = hour % 2 == 0 ? "Phone" : "E-Mail";
                log.append(String.format(row, day, hour, day, hour, channel, hour, "?"));
                log.append(String.format(row, day, hour, day, hour, channel, hour, "6"));
            }
        }
        String file = Files.writeString(folder.resolve("log.csv"), log).toString();
        String desk = Files.readString(Path.of("src/main/resources/com/heed/lab/route/small-desk.json"))
                .replace("\"email\"", "\"e-mail\"");
        String channels = Files.writeString(folder.resolve("desk.json"), desk).toString();

        assertThat(run(
                        "route",
                        "replay",
                        "--history",
                        file,
                        "--channels",
                        channels,
                        "--weeks",
                        "1",
                        "--columns",
                        "id=number,arrived=opened_at,channel=contact_type,class=kind,customer=caller,handleMinutes=minutes,urgency=-",
                        "--date-format",
                        "dd.MM.yyyy HH:mm",
                        "--zone",
                        "Asia/Shanghai",
                        "--out",
                        folder.resolve("result").toString()))
                .as(err.toString())
                .isZero();

        JsonNode metrics = JSON.readTree(
                        folder.resolve("result").resolve("metrics.json").toFile())
                .get("metrics");
        // Of 24 to 30 January all but the weekend came on a day of work; what came on it comes on Monday.
        assertThat(metrics.get("contacts").asInt()).isEqualTo(7 * 6);
        assertThat(metrics.get("days").asInt()).isEqualTo(5);
        assertThat(metrics.get("handleKnown").asDouble()).isEqualTo(1);
        // Every customer comes again the next day; after the last day nobody can know.
        assertThat(metrics.get("settledKnown").asDouble()).isCloseTo(36 / 42.0, within(1e-6));
    }

    @Test
    void wrongUseEndsWithTwoAndASentence() throws IOException {
        String few = Files.writeString(
                        folder.resolve("few.csv"),
                        "arrived,channel,class,handleMinutes,settled\n2026-01-05T09:00,phone,simple,5,true\n2026-01-26T09:00,phone,simple,5,maybe\n")
                .toString();
        String short1 = Files.writeString(
                        folder.resolve("short.csv"),
                        "arrived,channel\n2026-01-05T09:00,phone\n2026-01-09T09:00,phone\n")
                .toString();
        String slow = Files.writeString(
                        folder.resolve("slow.csv"), "arrived,channel,handleMinutes\n2026-01-05T09:00,phone,-4\n")
                .toString();
        String nameless = Files.writeString(folder.resolve("nameless.csv"), "time,channel\n2026-01-05,phone\n")
                .toString();

        refused("There is no file 'none'", "none", "small-desk");
        refused(
                "There is no file 'none', and no scenario of this name comes with heed-lab; those are small-desk, peak-day",
                few,
                "none");
        refused("row 1 (line 3), column 'settled': 'maybe' must be true or false", few, "small-desk");
        refused(
                "the contacts reach back to 2026-01-05; to replay 4 weeks, they have to reach back to",
                short1,
                "small-desk");
        refused("row 0 (line 2), column 'handleMinutes': '-4' must be 0 or more", slow, "small-desk");
        refused("has no column 'arrived'; it has time, channel.", nameless, "small-desk");
        refused("--weeks 0 must be 1 to 104.", "small-desk", "small-desk", "--weeks", "0");
        refused("--repeat-days 0 must be 1 to 365.", "small-desk", "small-desk", "--repeat-days", "0");
        refused("--zone 'Mars' must be a time zone", "small-desk", "small-desk", "--zone", "Mars");
        refused("--opens '8' must be a time of day", "small-desk", "small-desk", "--opens", "8");
        refused("closes after midnight", "small-desk", "small-desk", "--opens", "20:00");
        refused("--workdays 'mon-fry' must be days", "small-desk", "small-desk", "--workdays", "mon-fry");
        refused("--holidays 'may' must be dates", "small-desk", "small-desk", "--holidays", "may");
        refused("--columns 'time=x' must be NAME=COLUMN", "small-desk", "small-desk", "--columns", "time=x");
        refused("has no column 'x'", "small-desk", "small-desk", "--columns", "class=x");
    }

    private void refused(String sentence, String history, String channels, String... more) {
        err.getBuffer().setLength(0);
        Path nothing = folder.resolve("nothing");
        List<String> args = new ArrayList<>(
                List.of("route", "replay", "--history", history, "--channels", channels, "--out", nothing.toString()));
        args.addAll(List.of(more));

        assertThat(run(args.toArray(String[]::new))).isEqualTo(2);

        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
        assertThat(nothing).doesNotExist();
    }

    private int run(String... args) {
        return Lab.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
