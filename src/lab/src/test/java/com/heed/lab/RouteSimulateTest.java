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

/** {@code heed-lab route simulate} as a person types it. */
class RouteSimulateTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theRouterStandsBesideTheRulesWithItsPartsAndDays() throws IOException {
        Path result = folder.resolve("result");
        assertThat(run(
                        "route",
                        "simulate",
                        "--scenario",
                        "abandonment",
                        "--policy",
                        "prices",
                        "--days",
                        "3",
                        "--out",
                        result.toString()))
                .isEqualTo(0);

        JsonNode root = JSON.readTree(result.resolve("metrics.json").toFile());
        assertThat(root.get("command").asText()).isEqualTo("route simulate");
        JsonNode prices = root.at("/metrics/policies/prices");
        JsonNode rules = root.at("/baselines/rules-overflow");
        double parts = 0;
        for (String part : List.of("channelCost", "failureCost", "waitCost", "abandonCost")) {
            assertThat(prices.get(part).asDouble()).isPositive();
            parts += prices.get(part).asDouble();
        }
        assertThat(parts).isCloseTo(prices.get("cost").asDouble(), within(1e-5));
        assertThat(prices.get("cost").asDouble()).isLessThan(rules.get("cost").asDouble());
        assertThat(prices.get("perDay")).hasSize(3);
        assertThat(prices.at("/channels/phone/p95Minutes").isNumber()).isTrue();
        JsonNode interval = root.at("/intervals/prices/againstRules");
        assertThat(interval.get(0).asDouble())
                .isLessThan(prices.get("cost").asDouble() - rules.get("cost").asDouble());
        assertThat(Files.readAllLines(result.resolve("predictions.jsonl"))).hasSize(6);
        double less = rules.get("cost").asDouble() - prices.get("cost").asDouble();
        assertThat(Files.readString(result.resolve("report.html")))
                .contains("<svg")
                .as("what it comes to, in a sentence for whoever reads no table")
                .contains("Prices: CN¥%.2f a contact, CN¥%.2f less than the rules with overflow ("
                        .formatted(prices.get("cost").asDouble(), less))
                .contains("Dearer on 0 of 3 days.")
                .contains(", 95 of 100 within", "Upset, average")
                .doesNotContain("1.00 times the load", "percentile", " [");
        assertThat(out.toString()).contains("rules-overflow").contains("0 of 3");
    }

    @Test
    void theBoundLiesBelowEveryPolicyAndIsTheSameOnAnyThread() throws IOException {
        List<String> found = new ArrayList<>();
        for (String threads : List.of("1", "2")) {
            Path result = folder.resolve("bound" + threads);
            assertThat(run(
                            "route",
                            "simulate",
                            "--scenario",
                            "peak-day",
                            "--policy",
                            "prices",
                            "--days",
                            "2",
                            "--load",
                            "0.5",
                            "--bound",
                            "--threads",
                            threads,
                            "--out",
                            result.toString()))
                    .isEqualTo(0);
            found.add(Files.readString(result.resolve("metrics.json")));
        }
        JsonNode root = JSON.readTree(found.getFirst());
        double bound = root.at("/metrics/bound").asDouble();
        double prices = root.at("/metrics/policies/prices/cost").asDouble();

        assertThat(found.get(1)).isEqualTo(found.get(0));
        assertThat(bound).isPositive().isLessThan(prices);
        assertThat(root.at("/metrics/policies/prices/aboveBound").asDouble())
                .isCloseTo(prices / bound - 1, within(1e-5));
        assertThat(root.at("/intervals/bound/0").asDouble()).isLessThan(bound);
        assertThat(out.toString()).contains("at least").contains("above it: rules-overflow");
    }

    @Test
    void threadsChangeNothingAndTheSeedDoes() throws IOException {
        for (String name : List.of("one", "two", "other")) {
            assertThat(run(
                            "route",
                            "simulate",
                            "--scenario",
                            "peak-day",
                            "--policy",
                            "prices,random",
                            "--days",
                            "4",
                            "--threads",
                            name.equals("two") ? "2" : "1",
                            "--seed",
                            name.equals("other") ? "9" : "7",
                            "--report-language",
                            "zh",
                            "--out",
                            folder.resolve(name).toString()))
                    .isEqualTo(0);
        }
        for (String file : List.of("metrics.json", "predictions.jsonl", "report.html")) {
            String one = Files.readString(folder.resolve("one").resolve(file));
            assertThat(Files.readString(folder.resolve("two").resolve(file))).isEqualTo(one);
            assertThat(Files.readString(folder.resolve("other").resolve(file))).isNotEqualTo(one);
        }
    }

    @Test
    void wrongUseEndsWithTwoAndASentence() throws IOException {
        String broken = Files.writeString(folder.resolve("broken.json"), "{\"name\": \"x\", \"dayMinutes\": -1}")
                .toString();

        refused("There is no file 'none', and no scenario of this name comes", "none", "prices");
        refused("is a folder; name a file.", folder.toString(), "prices");
        refused("'dayMinutes': dayMinutes -1.0 must be above 0", broken, "prices");
        refused("--policy 'best' must be one of all, random,", "peak-day", "best");
        refused("--days 1 must be 2 to 10000.", "peak-day", "rules", "--days", "1");
        refused("--bound: in 'returning' customers leave or come back", "returning", "prices", "--bound");
        refused("--load 0.0 must be above 0", "peak-day", "rules", "--load", "0");
    }

    private void refused(String sentence, String scenario, String policy, String... more) {
        err.getBuffer().setLength(0);
        List<String> args = new ArrayList<>(List.of("route", "simulate", "--scenario", scenario, "--policy", policy));
        args.addAll(List.of(more));

        assertThat(run(args.toArray(String[]::new))).isEqualTo(2);

        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
    }

    private int run(String... args) {
        return Lab.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
