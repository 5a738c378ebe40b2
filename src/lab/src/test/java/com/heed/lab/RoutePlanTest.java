package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.simulation.ScenarioJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heed-lab route plan} as a person types it. */
class RoutePlanTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Lab.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private JsonNode metrics(String channels) throws IOException {
        Path result = folder.resolve("result");
        assertThat(run("route", "plan", "--channels", channels, "--out", result.toString()))
                .as(err.toString())
                .isZero();
        return new ObjectMapper().readTree(Files.readString(result.resolve("metrics.json")));
    }

    private String file(String json) throws IOException {
        Path file = folder.resolve("day.json");
        Files.writeString(file, json);
        return file.toString();
    }

    private void refused(String json, String sentence) throws IOException {
        Path result = folder.resolve("never");
        assertThat(run("route", "plan", "--channels", file(json), "--out", result.toString()))
                .as(json)
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(sentence)
                .doesNotContain("Exception", "\tat ")
                .hasLineCount(1);
        assertThat(out.toString()).isEmpty();
        assertThat(result).doesNotExist();
    }

    @Test
    void theTextbookIsAnsweredWithWhatItsClaimCosts() throws IOException {
        JsonNode root = metrics("textbook");
        JsonNode metrics = root.get("metrics");

        assertThat(root.get("command").asText()).isEqualTo("route plan");
        assertThat(metrics.get("split").toString()).isEqualTo("{\"phone\":500.0,\"mail\":0.0,\"chat\":500.0}");
        assertThat(metrics.get("cost").asDouble()).isCloseTo(27_500, within(1e-3));
        assertThat(metrics.get("meanResponse").asDouble()).isCloseTo(3, within(1e-6));
        assertThat(metrics.get("duals").get("meanResponse").asDouble()).isCloseTo(-4, within(1e-4));
        assertThat(metrics.get("duals").get("maximum").get("chat").asDouble()).isCloseTo(-61, within(1e-3));
        JsonNode saves = metrics.get("saves");
        assertThat(saves.get("oneMorePlace").get("chat").asDouble()).isCloseTo(61, within(1e-3));
        // 660 chats: 276 calls, 64 mails.
        assertThat(saves.get("oneMoreAgent").get("chat").get("contacts").asDouble())
                .isEqualTo(160);
        assertThat(saves.get("oneMoreAgent").get("chat").get("saves").asDouble())
                .isCloseTo(27_500 - (276 * 50 + 64 * 10 + 660 * 5), within(1e-2));
        assertThat(metrics.get("staffing").get("chat").get("agents").asInt()).isEqualTo(5);
        assertThat(metrics.get("staffing").get("chat").get("queueMinutes").asDouble())
                .isCloseTo(0.43, within(0.005));
        assertThat(metrics.get("staffing").get("phone").get("agents").asInt()).isEqualTo(4);
        assertThat(metrics.get("staffing").get("phone").get("queueMinutes").asDouble())
                .isCloseTo(1.93, within(0.005));
        assertThat(metrics.get("frontier")).hasSize(2);
        assertThat(out.toString())
                .contains("One more chat place saves 61.", "One more chat agent (160 contacts a day) saves 9,760.");
    }

    @Test
    void theFourChannelsAreAnsweredWithTheirFrontier() throws IOException {
        JsonNode metrics = metrics("four-channels").get("metrics");

        assertThat(metrics.get("cost").asDouble()).isCloseTo(9340, within(1e-2));
        assertThat(metrics.get("split").get("e-mail").asDouble()).isCloseTo(121, within(1e-3));
        assertThat(metrics.get("waits").get("e-mail").asDouble()).isCloseTo((100 * 10 + 21 * 15) / 121.0, within(1e-4));
        assertThat(metrics.get("frontier")).hasSize(3);
        assertThat(metrics.get("frontier").get(2).get("cost").asDouble()).isCloseTo(7780, within(1e-2));
        assertThat(metrics.get("frontier").get(2).get("meanResponse").asDouble())
                .isCloseTo(2.89, within(1e-4));
        assertThat(metrics.get("frontier").get(0).get("cost").asDouble()).isCloseTo(14_180, within(1e-2));
        assertThat(out.toString()).contains("One more chat place saves 61.");
    }

    @Test
    void thePageShowsTheFrontierAndIsTheSameEachTime() throws IOException {
        metrics("four-channels");
        Path page = folder.resolve("result/report.html");
        String first = Files.readString(page);
        metrics("four-channels");

        assertThat(Files.readString(page)).isEqualTo(first);
        assertThat(first)
                .contains("<svg", "Cost against mean response", "One more chat place saves 61.", "14,180", "121")
                .doesNotContain("<script");
        assertThat(run(
                        "route",
                        "plan",
                        "--channels",
                        "textbook",
                        "--out",
                        folder.resolve("result").toString(),
                        "--report-language",
                        "zh"))
                .isZero();
        assertThat(Files.readString(page)).contains("成本与平均响应", "chat 每增加一个名额可节省 61。", "Erlang C");
        assertThat(Files.readAllLines(folder.resolve("result/predictions.jsonl")))
                .hasSize(3);
    }

    @Test
    void agentsLimitWhatAChannelCanTake() throws IOException {
        JsonNode metrics = metrics(file("""
                {"contacts": 1000, "meanResponseAtMost": 3, "channels": [
                  {"name": "phone", "costPerContact": 50, "responseMinutes": 5},
                  {"name": "mail", "costPerContact": 10, "responseMinutes": 15},
                  {"name": "chat", "costPerContact": 5, "responseMinutes": 1, "agents": 4, "handleMinutes": 3}]}
                """)).get("metrics");

        assertThat(metrics.get("split").get("chat").asDouble()).isCloseTo(640, within(1e-4));
        assertThat(metrics.get("cost").asDouble()).isCloseTo(18_960, within(1e-2));
        assertThat(metrics.get("saves")
                        .get("oneMoreAgent")
                        .get("chat")
                        .get("saves")
                        .asDouble())
                .isCloseTo(160 * 61, within(1e-2));
    }

    /** Erlang A needs no more agents than Erlang C, and says who leaves. */
    @Test
    void patienceIsAnsweredByErlangA() throws IOException {
        JsonNode staff = metrics(file("""
                        {"contacts": 500, "channels": [{"name": "chat", "costPerContact": 5, "responseMinutes": 1,
                          "handleMinutes": 3, "queueMinutesAtMost": 1, "patienceMinutes": 2}]}
                        """)).get("metrics").get("staffing").get("chat");

        assertThat(staff.get("agents").asInt()).isEqualTo(5);
        assertThat(staff.get("impatient").get("agents").asInt()).isBetween(1, 4);
        assertThat(staff.get("impatient").get("queueMinutes").asDouble()).isBetween(0.0, 1.0);
        assertThat(staff.get("impatient").get("giveUp").asDouble()).isBetween(0.01, 0.5);
    }

    /** The example of Call Centre Helper's page on the Erlang C formula: 100 calls in half an hour at three minutes, 80 % within 20 seconds, are 14 agents, of whom 88.8 % are answered in time. */
    @Test
    void aServiceLevelIsStaffedAsInThePublishedExample() throws IOException {
        JsonNode chat = metrics(
                        file(
                                "{\"contacts\": 100, \"dayMinutes\": 30, \"channels\": [{\"name\": \"phone\", \"costPerContact\": 5,"
                                        + " \"responseMinutes\": 1, \"agents\": 11, \"handleMinutes\": 3, \"answeredShare\": 0.8, \"answeredWithin\": 0.3333333}]}"))
                .get("metrics")
                .get("serviceLevels")
                .get("phone");

        assertThat(chat.get("agents").asInt()).isEqualTo(14);
        assertThat(chat.get("answered").asDouble()).isCloseTo(0.888, within(0.0005));
        assertThat(chat.get("more").asInt()).isEqualTo(3);
        assertThat(out.toString())
                .contains(
                        "phone: 14 agents answer 80% within 0.33 min (89%; Erlang C).",
                        "that is +3 to the 11 of today");
    }

    @Test
    void aScenariosDayIsPricedByThePeriod() throws IOException {
        Path result = folder.resolve("periods");
        assertThat(run(
                        "route",
                        "plan",
                        "--scenario",
                        "peak-day",
                        "--answered",
                        "80",
                        "--within",
                        "1",
                        "--out",
                        result.toString()))
                .as(err.toString())
                .isZero();
        JsonNode metrics = new ObjectMapper()
                .readTree(Files.readString(result.resolve("metrics.json")))
                .get("metrics");

        assertThat(metrics.get("contacts").asDouble()).isCloseTo(1000, within(15.0));
        for (String slug : new String[] {"phone", "email", "chat"}) {
            JsonNode agent = metrics.get("oneMoreAgent").get(slug);
            assertThat(agent.get("saves")).hasSize(8);
            for (int t = 0; t < 8; t++) {
                assertThat(agent.get("saves").get(t).asDouble())
                        .isBetween(0.0, agent.get("firstMinutes").get(t).asDouble() + 1e-6);
            }
        }
        assertThat(metrics.get("promises").get("email").get("minutes").asDouble())
                .isEqualTo(60);
        assertThat(Files.readString(result.resolve("predictions.jsonl")).lines())
                .hasSize(24);
        assertThat(Files.readString(result.resolve("report.html")))
                .contains("One more agent in each period", "Agents for 80% within 1 min", "<svg");
        assertThat(out.toString()).contains("What one more agent in that period alone saves:", "agents answer");
    }

    /** What the lab says a chat agent is worth is what the same day costs less with five of them in its file. */
    @Test
    void oneMoreAgentAllDaySavesWhatADayWithOneMoreCostsLess() throws IOException {
        String peak;
        try (InputStream in = ScenarioJson.class.getResourceAsStream("peak-day.json")) {
            peak = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        JsonNode four = periods(peak);
        JsonNode five = periods(peak.replace("\"live\": true, \"agents\": 4", "\"live\": true, \"agents\": 5"));

        double less = four.get("cost").asDouble() - five.get("cost").asDouble();
        assertThat(less).isPositive();
        assertThat(four.get("oneMoreAgent").get("chat").get("always").asDouble())
                .isCloseTo(less, within(1e-3));
    }

    private JsonNode periods(String scenario) throws IOException {
        Path file = folder.resolve("scenario.json");
        Files.writeString(file, scenario);
        Path result = folder.resolve("of-scenario");
        assertThat(run("route", "plan", "--scenario", file.toString(), "--period", "30", "--out", result.toString()))
                .as(err.toString())
                .isZero();
        return new ObjectMapper()
                .readTree(Files.readString(result.resolve("metrics.json")))
                .get("metrics");
    }

    @Test
    void optionsThatDoNotGoTogetherAreNamed() {
        assertThat(run("route", "plan", "--scenario", "peak-day", "--answered", "80"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--answered and --within go together");
        assertThat(run("route", "plan", "--scenario", "peak-day", "--period", "50"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("not a whole number of periods of 50.0");
        assertThat(run("route", "plan", "--channels", "textbook", "--answered", "80", "--within", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("go with --scenario");
        assertThat(run("route", "plan", "--scenario", "peak-day", "--answered", "120", "--within", "1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a share of 1.2 answered");
        assertThat(run("route", "plan", "--scenario", "peak-day", "--channels", "textbook"))
                .isEqualTo(2);
        assertThat(run("route", "plan")).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsSaidInOneSentence() throws IOException {
        String phone =
                "{\"contacts\": 10, \"channels\": [{\"name\": \"phone\", \"costPerContact\": 1, \"responseMinutes\": 5%s}]%s}";
        refused("{\"contacts\": 10, ", "'day.json' is not JSON, line 1, column ");
        refused("[]", "must hold a JSON object");
        refused("", "must hold a JSON object");
        refused(phone.formatted("", ", \"contact\": 3"), "key 'contact' is not known; known are channels, contacts,");
        refused(phone.formatted(", \"cots\": 3", ""), "channel 'phone': key 'cots' is not known");
        refused(phone.formatted(", \"name\": \"x\"", ""), "Duplicate field 'name'");
        refused(
                phone.replace("\"costPerContact\": 1", "\"costPerContact\": -1").formatted("", ""),
                "phone: cost -1.0 must be 0 or more.");
        refused(
                phone.replace("Contact\": 1", "Contact\": \"1\"").formatted("", ""),
                "costPerContact \"1\" must be a number.");
        refused(
                phone.replace("Minutes\": 5", "Minutes\": -5").formatted("", ""),
                "a response of -5.0 minutes; must be 0 or more.");
        refused(
                phone.replace("Minutes\": 5", "Minutes\": []").formatted("", ""),
                "responseMinutes [] must be a number, or steps such as");
        refused(phone.formatted(", \"agents\": 0, \"handleMinutes\": 3", ""), "agents 0 must be a whole number from 1");
        refused(phone.formatted(", \"agents\": 2", ""), "handleMinutes is missing; it is needed");
        refused(
                phone.formatted(", \"minimum\": 5, \"maximum\": 3", ""),
                "phone: minimum 5.0 is above the maximum 3.0; lower it.");
        refused(phone.formatted("", ", \"meanResponseAtMost\": 3, \"meanResponseExactly\": 3"), "leave one out.");
        refused(phone.formatted("", ", \"minimise\": \"speed\""), "must be \"cost\" or \"response\".");
        refused(phone.formatted("", ", \"currency\": \"YUAN\""), "must be a code of ISO 4217");
        refused("{\"contacts\": 10, \"channels\": []}", "channels [] must be a list of at least one channel.");
        refused(
                "{\"contacts\": 0, \"channels\": [{\"name\": \"a\", \"costPerContact\": 1, \"responseMinutes\": 5}]}",
                "contacts 0 must be a number above 0.");
    }

    @Test
    void whatCannotBeIsNamedWithWhatIsMissing() throws IOException {
        String phone =
                "{\"contacts\": 10, \"channels\": [{\"name\": \"phone\", \"costPerContact\": 1, \"responseMinutes\": 5%s}]%s}";
        refused(
                phone.formatted(", \"maximum\": 9", ""),
                "'day.json' has no plan: 10 contacts come, but the channels can take only 9 together. Raise a maximum or add agents.");
        refused(
                phone.formatted(", \"agents\": 1, \"handleMinutes\": 96", ""),
                "10 contacts come, but the channels can take only 5 together.");
        refused(
                phone.formatted("", ", \"meanResponseAtMost\": 4.5"),
                "A mean response of 4.5 min cannot be kept: the shortest possible is 5 min, at a cost of 10.");
        refused(phone.formatted("", ", \"meanResponseExactly\": 6"), "no split takes longer than 5 min.");
        refused(phone.formatted(", \"minimum\": 11", ""), "must get 11 contacts together, but only 10 come.");
        refused(
                phone.formatted(", \"minimum\": 1", ", \"longestResponse\": 4"),
                "phone must get 1 contacts, but only 0 can be answered");
    }

    @Test
    void aMissingFileNamesTheExamples() {
        assertThat(run("route", "plan", "--channels", "nothing.json")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no file 'nothing.json'. Examples that need no file: textbook, four-channels.");
        assertThat(run("route")).isEqualTo(2);
        assertThat(err.toString()).contains("Name a command after route: plan, simulate");
        assertThat(run("route", "--help")).isZero();
        assertThat(out.toString()).contains("plan");
        assertThat(run("route", "plan", "--help")).isZero();
        assertThat(out.toString()).contains("--seed=N", "--threads=N", "--out=DIR", "--channels=FILE");
    }
}
