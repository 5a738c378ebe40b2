package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.routing.Channel;
import com.heed.routing.ChannelOutlook;
import com.heed.routing.ContactClass;
import com.heed.routing.Exploration;
import com.heed.routing.PlanTrust;
import com.heed.routing.PricedInput;
import com.heed.routing.PricedRecord;
import com.heed.routing.RoutingInput;
import com.heed.routing.RoutingRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heed-lab route evaluate} as a person types it. */
class RouteEvaluateTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Language> ALL = Set.of(Language.values());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** Phone at 10 and mail at 20 in turn, each with probability a half: a policy that always phones costs 10. */
    @Test
    void columnsTellWhatAnotherPolicyWouldHaveCost() throws IOException {
        StringBuilder log = new StringBuilder("group,chosen,propensity,other,cost\n");
        for (int i = 0; i < 100; i++) {
            log.append("simple,phone,0.5,phone,10\nsimple,mail,0.5,phone,20\n");
        }
        Path result = folder.resolve("result");

        assertThat(run("--log", file("log.csv", log.toString()), "--out", result.toString()))
                .isZero();

        JsonNode root = JSON.readTree(result.resolve("metrics.json").toFile());
        assertThat(root.at("/metrics/decisions").asInt()).isEqualTo(200);
        assertThat(root.at("/metrics/matched").asDouble()).isEqualTo(0.5);
        assertThat(root.at("/metrics/effectiveSize").asDouble()).isEqualTo(100);
        assertThat(root.at("/metrics/inversePropensity").asDouble()).isEqualTo(10);
        assertThat(root.at("/metrics/doublyRobust").asDouble()).isCloseTo(10, within(0.2));
        assertThat(root.at("/baselines/logged").asDouble()).isEqualTo(15);
        assertThat(root.at("/intervals/inversePropensity/1").asDouble())
                .isCloseTo(10 + 1.959964 * Math.sqrt(100.0 / 199), within(1e-5));
        assertThat(Files.readAllLines(result.resolve("predictions.jsonl")))
                .hasSize(200)
                .first()
                .isEqualTo("{\"decision\":0,\"chosen\":\"phone\",\"other\":\"phone\",\"weight\":2.0}");
        assertThat(out.toString()).contains("200 decisions; 50.0 % might have been", "other, doubly robust");
    }

    /** As above, 5 less with an interval that leaves out 0; then all cost the same, and nothing can be said. */
    @Test
    void theReportSaysWhichPolicyIsCheaperOnlyIfTheIntervalDoes() throws IOException {
        String head = "chosen,propensity,other,cost\n";
        String cheaper = head + "phone,0.5,phone,10\nmail,0.5,phone,20\n".repeat(100);
        Path result = folder.resolve("result");

        assertThat(run("--log", file("log.csv", cheaper), "--out", result.toString()))
                .isZero();
        assertThat(Files.readString(result.resolve("report.html")))
                .contains("Another policy, told from log.csv")
                .contains("The other policy would have cost 5.00 a contact less than the one in force")
                .contains("In 50% of 200 decisions")
                .doesNotContain("One decision counts for");
        assertThat(run("--log", file("log.csv", cheaper), "--out", result.toString(), "--report-language", "zh"))
                .isZero();
        assertThat(Files.readString(result.resolve("report.html"))).contains("另一种策略每个联系会少花 5.00");

        String same = head + "phone,0.5,phone,10\nmail,0.5,phone,10\n".repeat(100);
        assertThat(run("--log", file("same.csv", same), "--out", result.toString()))
                .isZero();
        assertThat(Files.readString(result.resolve("report.html")))
                .contains("These decisions do not tell which policy is cheaper");
    }

    /** The prices put mail before chat by 1; in truth mail costs 20 and chat 15. Of 2,000 near-ties one in twenty went to chat. */
    @Test
    void recordsTellWhetherTheRunnerUpWouldHaveBeenBetter() throws IOException {
        Exploration exploration = new Exploration(0.05, 0.1);
        StringBuilder log = new StringBuilder();
        for (int issue = 0; issue < 2000; issue++) {
            PricedRecord record =
                    PricedRecord.of(RoutingRules.DEFAULT, exploration, nearTie(Exploration.seed(issue, 0)));
            double cost = "mail".equals(record.chosen()) ? 20 : 15;
            log.append("{\"record\":")
                    .append(record.toJson())
                    .append(",\"cost\":")
                    .append(cost)
                    .append("}\n");
        }
        String file = file("log.jsonl", log.toString());
        Path result = folder.resolve("result");

        assertThat(run("--log", file, "--policy", "second", "--out", result.toString()))
                .isZero();
        JsonNode second = JSON.readTree(result.resolve("metrics.json").toFile());
        assertThat(second.at("/metrics/doublyRobust").asDouble()).isCloseTo(15, within(0.5));
        assertThat(second.at("/intervals/difference/1").asDouble()).isNegative();

        assertThat(run("--log", file, "--policy", "first", "--out", result.toString()))
                .isZero();
        JsonNode first = JSON.readTree(result.resolve("metrics.json").toFile());
        assertThat(first.at("/metrics/doublyRobust").asDouble()).isCloseTo(20, within(0.01));
        assertThat(first.at("/metrics/matched").asDouble()).isBetween(0.93, 0.97);

        // The rules send a simple matter to the phone, which the prices never did.
        refused("often does what the one in force never or hardly ever did (mean weight 0.000", "--log", file);
    }

    private static PricedInput nearTie(long seed) {
        List<Channel> channels = new ArrayList<>();
        for (String slug : List.of("mail", "chat", "phone")) {
            channels.add(new Channel(slug, slug, true, 10, slug.equals("phone") ? 0 : 30, 5, 3, 1000, ALL));
        }
        double stays = Double.POSITIVE_INFINITY;
        return new PricedInput(
                new RoutingInput(ContactClass.SIMPLE, Language.ENGLISH, null, null, channels, Map.of()),
                List.of(
                        new ChannelOutlook("mail", false, 20, 1, 5, 0, 0, 1, stays),
                        new ChannelOutlook("chat", true, 21, 1, 5, 0, 0, 1, stays),
                        new ChannelOutlook("phone", true, 80, 1, 5, 0, 0, 0, stays)),
                1,
                60,
                0,
                3,
                PlanTrust.FRESH,
                true,
                seed);
    }

    @Test
    void aLogThatTellsTooLittleOrIsNoneEndsWithTwoAndASentence() throws IOException {
        String head = "chosen,propensity,other,cost\n";
        refused(
                "tells too little: it has 1 decisions; 100 are needed.",
                "--log",
                file("few.csv", head + "phone,1,phone,10\n"));
        refused(
                "might have made, 5.0 %, count as 10; 50 are needed.",
                "--log",
                file("rare.csv", head + ("mail,0.95,phone,9\n".repeat(19) + "phone,0.05,phone,10\n").repeat(10)));
        refused(
                "row 0 (line 2), column 'propensity': 0.0 must be above 0, 1 at most.",
                "--log",
                file("zero.csv", head + "phone,0,phone,10\n"));
        refused("column 'cost': 'much' is not a number.", "--log", file("cost.csv", head + "phone,1,phone,much\n"));
        refused("has no column 'propensity'", "--log", file("other.csv", "chosen,cost\nphone,1\n"));
        refused(
                "column 'record': decision record of format 7",
                "--log",
                file("record.jsonl", "{\"record\":{\"format\":7},\"cost\":1}\n"));
        refused(
                "--policy 'best' must be first, second or rules.",
                "--log",
                file("few2.csv", head + "phone,1,phone,10\n"),
                "--policy",
                "best");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void refused(String sentence, String... args) {
        err.getBuffer().setLength(0);

        assertThat(run(args)).isEqualTo(2);

        assertThat(err.toString()).contains(sentence).doesNotContain("\tat ");
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("route", "evaluate"));
        all.addAll(List.of(args));
        return Lab.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
