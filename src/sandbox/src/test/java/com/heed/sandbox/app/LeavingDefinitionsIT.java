package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.LeavingDesk.LEAVING;
import static com.heed.sandbox.app.LeavingDesk.OVERVIEW;
import static com.heed.sandbox.app.LeavingDesk.TRAINING;
import static com.heed.sandbox.app.LeavingDesk.customers;
import static com.heed.sandbox.app.LeavingDesk.define;
import static com.heed.sandbox.app.LeavingDesk.ended;
import static com.heed.sandbox.app.LeavingDesk.learned;
import static com.heed.sandbox.app.LeavingDesk.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.Schedule;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.planted.Browser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaving as silence and as a list that was handed in, through the shipped jar: learned alone and as part of a whole training, scored at night by the timer, with issues that some may not see. */
final class LeavingDefinitionsIT {
    private static final String HIDDEN = "Why is not shown";
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void silenceAndListsAreLearnedScoredAtNightAndToldAsFarAsTheReaderMaySee() throws Exception {
        try (SandboxHost host = LeavingDesk.start(folder);
                Browser admin = as("admin", host)) {
            List<String> left = LeavingDesk.load(host);
            try (Browser agent = as("agent", host)) {
                LeavingDesk.setUp(admin);
                ok(define(admin, "{\"kind\":\"silence\",\"days\":30}"));
                assertThat(learned(admin)).contains("Model 1 of who leaves was learned and is in use");
                silenceIsMeasuredAndListed(admin, agent);

                theTimerScoresAndLearnsNothing(host, admin, agent);
                whatIsKeptFromTheReaderIsInNoReason(host, admin, agent);

                ok(admin.put(LEAVING + "/list", "text/csv", String.join("\n", left)));
                ok(define(admin, "{\"kind\":\"list\"}"));
                assertThat(customers(agent))
                        .as("what was learned of silence tells nothing of the list")
                        .isEmpty();
                aWholeTrainingLearnsTheList(admin, agent, left);
            }
        }
    }

    private static void silenceIsMeasuredAndListed(Browser admin, Browser agent) throws Exception {
        JsonNode report = ok(admin.get(TRAINING + "/report/all?kind=leaving"));
        assertThat(report.path("speaks").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("days").asInt()).isEqualTo(30);
        assertThat(report.path("auc").path(1).asDouble()).isGreaterThan(0.6);
        List<String> names = names(agent);
        // Most who were planted to leave are silent by now, and silent ones are not listed. Those who still ask stand
        // first, and behind them who was not planted.
        int planted = (int) names.stream().filter(LeavingDesk::isPlanted).count();
        assertThat(planted).as(names.toString()).isGreaterThan(5);
        assertThat(names.subList(0, planted)).allMatch(LeavingDesk::isPlanted);
        // Of those who are always answered late hardly anybody asks for long; of the others nearly all do.
        assertThat(agent.get(OVERVIEW).body())
                .contains("Customers at risk", "Risk of leaving within 30 days")
                .contains("How long customers go on asking", "class=\"heed-survival-line\"")
                .contains("Chance alone hardly makes such a difference (log-rank test over all days, p below 0.001)");
        assertThat(admin.get(TRAINING + "/report/all/page?kind=leaving").body())
                .contains("How long customers go on asking", "Kaplan-Meier");
    }

    /** As the host's scheduler does at night. */
    private static void night(SandboxHost host) throws SchedulerServiceException {
        ((SchedulerService) host.services().get(SchedulerService.class))
                .scheduleJob(
                        JobId.of("com.heed.jira.leaving"),
                        JobConfig.forJobRunnerKey(JobRunnerKey.of("com.heed.jira.leaving"))
                                .withSchedule(
                                        Schedule.forInterval(Duration.ofDays(1).toMillis(), new Date())));
    }

    /** Lets the timer run and waits for what it asked for. @return when the customers were scored then */
    private static String scored(SandboxHost host, Browser admin, Browser agent) throws Exception {
        String before = ok(admin.get(LEAVING)).path("work").path("asked").asText();
        night(host);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ok(admin.get(LEAVING)).path("work").path("asked").asText().equals(before)) {
            assertThat(System.nanoTime()).as("the timer asked for nothing").isLessThan(end);
            Thread.sleep(100);
        }
        assertThat(ended(admin)).startsWith("Customers scored: ").doesNotContain("learned");
        return ok(agent.get(LEAVING + "/customers")).path("scored").asText();
    }

    private static String asks(SandboxHost host, String customer) {
        Desk desk = host.part(ServiceDesk.class).desk();
        return desk.transitions()
                .create(
                        new NewIssue(
                                desk.projects()
                                        .byKey(LeavingDesk.KEY)
                                        .orElseThrow()
                                        .id(),
                                "Question",
                                "Ask",
                                "Are you still there?",
                                "I ask once more.",
                                "Medium",
                                customer,
                                "chat"),
                        desk.people().byKey(customer).orElseThrow())
                .getKey();
    }

    private static JsonNode one(Browser browser, String name) throws Exception {
        return customers(browser).stream()
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not at risk"));
    }

    private static void theTimerScoresAndLearnsNothing(SandboxHost host, Browser admin, Browser agent)
            throws Exception {
        String before = ok(agent.get(LEAVING + "/customers")).path("scored").asText();
        List<JsonNode> told = customers(agent);

        assertThat(scored(host, admin, agent)).isGreaterThan(before);

        assertThat(customers(agent)).as("nothing happened since").isEqualTo(told);
        assertThat(ok(admin.get(TRAINING)).path("models"))
                .filteredOn(model -> model.path("kind").asText().equals("leaving"))
                .hasSize(1);
    }

    private static void whatIsKeptFromTheReaderIsInNoReason(SandboxHost host, Browser admin, Browser agent)
            throws Exception {
        Desk desk = host.part(ServiceDesk.class).desk();
        JsonNode told = customers(agent).getFirst();
        String name = told.path("name").asText();
        String key = asks(host, name);
        long kept = id(host, key);
        desk.security().keepTo(kept, List.of("admin"));
        scored(host, admin, agent);
        assertThat(one(agent, name)).as("a request that is kept from the agent").isEqualTo(told);

        desk.security().keepTo(kept, List.of());
        scored(host, admin, agent);
        JsonNode after = customers(agent).stream()
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElse(told);
        if (after != told) {
            assertThat(after.path("issues").path(0).asText()).isEqualTo(key);
        } else {
            assertThat(names(agent))
                    .as("who has just asked may be at risk no more")
                    .doesNotContain(name);
        }

        // Kept from the agent only now: what was scored of it before is not told either.
        JsonNode other = customers(agent).stream()
                .filter(each -> each.path("issues").size() > 1)
                .findFirst()
                .orElseThrow();
        String who = other.path("name").asText();
        String newest = other.path("issues").path(0).asText();
        desk.security().keepTo(id(host, newest), List.of("admin"));
        JsonNode less = one(agent, who);
        assertThat(less.path("reasons")).isEmpty();
        assertThat(less.path("issues").toString()).doesNotContain("\"" + newest + "\"");
        assertThat(agent.get(OVERVIEW).body()).contains(HIDDEN);
        assertThat(agent.get(LEAVING + "/customers.csv").body()).contains(HIDDEN, "\n" + who + ",");
        JsonNode panel = DemoDesk.panel(
                agent,
                less.path("issues").path(0).asText(),
                said -> !said.path("version").isNull());
        assertThat(panel.path("html").asText())
                .contains("Risk of leaving", HIDDEN)
                .doesNotContain("heed-factor-up");
        assertThat(one(admin, who).path("reasons")).isNotEmpty();
        other.path("issues").forEach(issue -> desk.security().keepTo(id(host, issue.asText()), List.of("admin")));
        assertThat(names(agent)).doesNotContain(who);
        assertThat(agent.get(LEAVING + "/customers.csv").body()).doesNotContain("\n" + who + ",");
        other.path("issues").forEach(issue -> desk.security().keepTo(id(host, issue.asText()), List.of()));
        assertThat(one(agent, who)).isEqualTo(other);
    }

    private static long id(SandboxHost host, String key) {
        return host.part(ServiceDesk.class)
                .desk()
                .issues()
                .byKey(key)
                .orElseThrow()
                .getId();
    }

    private static void aWholeTrainingLearnsTheList(Browser admin, Browser agent, List<String> left) throws Exception {
        JsonNode training = DemoDesk.trained(admin, LeavingDesk.KEY);
        assertThat(training.path("step").asText()).as(training.toString()).isEqualTo("done");
        assertThat(training.path("message").asText())
                .contains("Model 2 of who leaves was learned and is in use", "Customers scored: ");
        JsonNode report = ok(admin.get(TRAINING + "/report/all?kind=leaving"));
        assertThat(report.path("speaks").asBoolean()).as(report.toString()).isTrue();
        List<String> names = names(agent);
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(names)
                .as("who is on the list has left already")
                .noneMatch(name -> left.stream().anyMatch(line -> line.startsWith(name + ",")));
        assertThat(names.stream().filter(LeavingDesk::isPlanted).count())
                .as(names.toString())
                .isGreaterThan(names.size() * 3L / 4);
        assertThat(agent.get(OVERVIEW).body())
                .as("survival is of silence alone")
                .contains("Customers at risk")
                .doesNotContain("How long customers go on asking");
    }
}
