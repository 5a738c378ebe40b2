package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.planted.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator replays a project's last weeks, through the shipped jar: what prices would have saved, and what is missing where the past is too short. */
final class ReplayIT {
    private static final String REPLAY = "projects/" + PastDesk.KEY + "/replay";
    private static final String PAGE = "/secure/admin/HeedReplay!default.jspa?project=" + PastDesk.KEY;
    private static final Set<String> ENDS = Set.of("done", "failed", "stopped");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Sixteen weeks. */
    private static final int MONTHS = 112;

    private static final int PER_DAY = 12;
    /** The plan at the end looks two hours ahead, and somebody is to come in them. */
    private static final PastDesk.Week WEEK = PastDesk.Week.around(Instant.now());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private SandboxHost start(DatabaseKind database) {
        return SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), database, null, true, false));
    }

    @Test
    void aQuarterIsReplayedThePageShowsTheSavingAndRoutingGoesByWhatWasLearned() throws Exception {
        try (SandboxHost host = start(DatabaseKind.H2);
                Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            PastDesk.load(host, MONTHS, PER_DAY, WEEK);
            PastDesk.setUp(admin, true, WEEK, 4, 60);
            JsonNode before = ok(admin.get(REST + REPLAY));
            assertThat(before.path("work").isNull() && before.path("result").isNull())
                    .as(before.toString())
                    .isTrue();

            assertThat(post(admin, REPLAY, "{}").statusCode()).isEqualTo(202);
            assertThat(post(admin, REPLAY, "{}").statusCode())
                    .as("one at a time")
                    .isEqualTo(409);
            JsonNode state = ended(admin);

            assertThat(state.path("work").path("step").asText())
                    .as(state.toString())
                    .isEqualTo("done");
            JsonNode result = state.path("result");
            LocalDate from = LocalDate.parse(result.path("from").asText());
            assertThat(result.path("weeks").asInt()).isEqualTo(13);
            assertThat(result.path("days").asInt()).isEqualTo(65);
            assertThat(result.path("contacts").asInt()).isEqualTo(65 * PER_DAY);
            assertThat(result.path("leftOut").asInt()).isZero();
            assertThat(result.path("learned").asInt())
                    .isEqualTo((PastDesk.daysWithContacts(PastDesk.first(MONTHS), WEEK) - 65) * PER_DAY);
            assertThat(from)
                    .isEqualTo(LocalDate.parse(result.path("to").asText())
                            .plusDays(1)
                            .minusWeeks(13));
            assertThat(result.path("handleKnown").asDouble()).isEqualTo(1);
            assertThat(result.path("settledKnown").asDouble())
                    .as("those of the last seven days may still come back")
                    .isBetween(0.85, 0.97);
            // Each way handles what came; where it was done, a third of the calls cost fifty each.
            assertThat(result.path("policies")).hasSize(3);
            assertThat(result.path("policies").get(0).path("channels"))
                    .extracting(waits -> waits.path("sent").asInt())
                    .containsExactly(260, 260, 260);
            assertThat(result.path("policies").get(0).path("handling").asDouble())
                    .isCloseTo((50 + 10 + 5) / 3.0, within(1e-9));
            assertThat(result.path("againstRecorded")
                            .path("perContact")
                            .path("low")
                            .asDouble())
                    .isPositive();
            assertThat(result.path("againstRecorded")
                            .path("perQuarter")
                            .path("mean")
                            .asDouble())
                    .isCloseTo(
                            result.path("againstRecorded")
                                            .path("perContact")
                                            .path("mean")
                                            .asDouble()
                                    * 65
                                    * PER_DAY,
                            within(1e-6));
            assertThat(result.path("moved").get(0).get(2).asInt())
                    .as("calls that would have been chats")
                    .isPositive();

            learned(state.path("learned"));
            page(admin);
            routing(admin);
            assertThat(agent.get(REST + REPLAY).statusCode()).isEqualTo(403);
            assertThat(post(agent, REPLAY, "{}").statusCode()).isEqualTo(403);
        }
    }

    /** Typed are ten minutes for an e-mail and eight for a chat, 0.8 of that for a simple contact; logged were nine and three. */
    private static void learned(JsonNode learned) {
        int contacts = PastDesk.daysWithContacts(PastDesk.first(MONTHS), WEEK) * PER_DAY;
        assertThat(learned.path("contacts").asInt()).isEqualTo(contacts);
        assertThat(learned.path("recognised").asInt()).isEqualTo(contacts);
        assertThat(learned.path("handled").asInt()).isEqualTo(contacts);
        assertThat(learned.path("handling").asBoolean()).isTrue();
        JsonNode mail = cell(learned, "email", "simple");
        assertThat(mail.path("typedMinutes").asDouble()).isEqualTo(8);
        assertThat(mail.path("handleMinutes").asDouble()).isCloseTo(9, within(0.3));
        JsonNode chat = cell(learned, "chat", "simple");
        assertThat(chat.path("typedMinutes").asDouble()).isCloseTo(6.4, within(1e-9));
        assertThat(chat.path("handleMinutes").asDouble()).isCloseTo(3, within(0.3));
        assertThat(chat.path("settles").asDouble())
                .as("one in seven is reopened")
                .isCloseTo(6 / 7.0, within(0.05));
        assertThat(learned.path("quality").path("measured").asInt()).isPositive();
    }

    private static JsonNode cell(JsonNode learned, String channel, String contactClass) {
        for (JsonNode cell : learned.path("expected")) {
            if (cell.path("channel").asText().equals(channel)
                    && cell.path("contactClass").asText().equals(contactClass)) {
                return cell;
            }
        }
        throw new AssertionError("nothing is said of " + contactClass + " on " + channel + ": " + learned);
    }

    private static void page(Browser admin) {
        assertThat(admin.get(PAGE).body())
                .contains("Saved by prices against rules with overflow", "What would have moved where")
                .contains("Prices would have been cheaper.", "Who would have waited", "How far to believe it")
                .contains("Nobody in a replay changes a habit", "Work was logged on 100% of the contacts")
                .contains("What routing expects", "your history tells")
                .doesNotContain("heed.replay.", "heed.class.");
        assertThat(admin.get("/secure/admin/HeedChannels!default.jspa?project=" + PastDesk.KEY)
                        .body())
                .contains("HeedReplay!default.jspa?project=" + PastDesk.KEY);
    }

    /** The plan of the coming hours counts with the arrivals that were learned, although Heed itself has noted none. */
    private static void routing(Browser admin) throws Exception {
        ObjectNode desk = (ObjectNode) ok(admin.get(REST + "projects/" + PastDesk.KEY + "/desk"));
        desk.put("policy", "prices");
        ok(admin.put(REST + "projects/" + PastDesk.KEY + "/desk", "application/json", desk.toString()));
        JsonNode plan = ok(post(admin, "projects/" + PastDesk.KEY + "/plan", ""));
        double expected = 0;
        for (JsonNode period : plan.path("arrivals")) {
            expected += period.asDouble();
        }
        assertThat(plan.path("trust").asText()).isEqualTo("fresh");
        assertThat(expected).as(plan.toString()).isPositive();
    }

    @Test
    void aProjectOfTwoWeeksIsToldWhatIsMissing() throws Exception {
        try (SandboxHost host = start(DatabaseKind.POSTGRES);
                Browser admin = as("admin", host)) {
            PastDesk.load(host, 14, 4);
            HttpResponse<String> unstated = post(admin, REPLAY, "{}");
            assertThat(unstated.statusCode()).isEqualTo(409);
            assertThat(message(unstated)).contains("no channels yet");
            PastDesk.setUp(admin, false);
            assertThat(message(post(admin, REPLAY, "{}"))).contains("nobody knows when the desk works");
            assertThat(admin.get(PAGE).body()).contains("nobody knows when the desk works", "Open Channels");
            PastDesk.setUp(admin, true);
            refused(post(admin, REPLAY, "{\"weeks\":0}"), 400, "weeks");
            refused(post(admin, REPLAY, "{\"weeks\":51}"), 400, "weeks");
            refused(post(admin, REPLAY, "{\"weeks\":4,\"nightly\":\"yes\"}"), 400, "nightly");
            assertThat(admin.delete(REST + REPLAY).statusCode())
                    .as("none is under way")
                    .isEqualTo(409);
            assertThat(ok(admin.get(REST + REPLAY)).path("work").isNull())
                    .as("nothing was begun")
                    .isTrue();

            post(admin, REPLAY, "{\"weeks\":4}");
            JsonNode state = ended(admin);

            assertThat(state.path("work").path("step").asText()).isEqualTo("failed");
            LocalDate first = firstWeekday(PastDesk.first(14));
            assertThat(state.path("work").path("message").asText())
                    .contains("reach back to " + first, "there are " + 4 * weekdays(first) + " of them")
                    .contains("To replay 4 weeks", "From " + first.plusDays(22) + " on one week can be replayed");
            assertThat(state.path("result").isNull()).isTrue();
            assertThat(state.path("learned").path("quality").isNull()).isTrue();
            assertThat(state.path("learned").path("arrivals").asBoolean())
                    .as("too short to be measured, so not believed")
                    .isFalse();
            assertThat(admin.get(PAGE).body()).contains("To replay 4 weeks", "Routing goes by what you typed");
        }
    }

    private static int weekdays(LocalDate from) {
        return PastDesk.daysWithContacts(from, PastDesk.Week.NINE_TO_FIVE);
    }

    private static LocalDate firstWeekday(LocalDate day) {
        LocalDate first = day;
        while (weekdays(first) == weekdays(first.plusDays(1)) && first.isBefore(LocalDate.now(ZoneOffset.UTC))) {
            first = first.plusDays(1);
        }
        return first;
    }

    private static String message(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body()).path("message").asText();
    }

    private static JsonNode ended(Browser admin) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = ok(admin.get(REST + REPLAY));
        while (!ENDS.contains(state.path("work").path("step").asText())) {
            assertThat(System.nanoTime()).as("still " + state.path("work")).isLessThan(end);
            Thread.sleep(200);
            state = ok(admin.get(REST + REPLAY));
        }
        return state;
    }
}
