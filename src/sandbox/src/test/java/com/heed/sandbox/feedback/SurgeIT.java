package com.heed.sandbox.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mail.queue.MailQueue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.agent.TestDesk;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.IssueRow;
import com.heed.sandbox.page.Visitor;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.services.Outbox;
import com.heed.sandbox.site.Site;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk with a quiet month, and an afternoon on which twelve customers are angry. */
final class SurgeIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WATCH = "/secure/admin/HeedWatch!default.jspa";
    private static final String PAGE = "/projects/SUP?selectedItem=com.heed.jira:heed-feedback";
    private static final String SURGES = "/rest/heed/1.0/projects/SUP/surges";
    private static final int BURST = 12;
    private static final int WEEKS = 4;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final TestDesk desk = new TestDesk();

    /** What another app would hear. */
    public static final class Ear {
        private final List<Object> heard = new CopyOnWriteArrayList<>();

        @EventListener
        public void on(Object event) {
            if (event.getClass().getName().equals("com.heed.jira.event.SurgeEvent")) {
                heard.add(event);
            }
        }
    }

    @Test
    void aBurstOfAngerRaisesOneAlarmWithItsEventAndItsIssueUntilAnAgentDismissesIt() throws Exception {
        try (SandboxHost host = SandboxHost.start(
                        SandboxOptions.forTest(folder.resolve("home"), HeedJar.shipped()),
                        List.of(new ServiceDesk(), new Site(), desk));
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin");
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana");
                Visitor omar = Visitor.loggedIn(host.baseUrl(), "omar");
                Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            Ear ear = new Ear();
            host.services().get(EventPublisher.class).register(ear);
            letHeedAct(admin);
            desk.desk().projects().addMember(desk.project().id(), "heed", Role.AGENT);
            assertThat(admin.put("/rest/heed/1.0/projects/SUP/watch", "{\"issue\":true,\"mailTo\":[\"nobody\"]}")
                            .body())
                    .contains("mailTo", "nobody");
            assertThat(JSON.readTree(admin.put(
                                            "/rest/heed/1.0/projects/SUP/watch",
                                            "{\"issue\":true,\"mailTo\":[\"ana\"]}")
                                    .body())
                            .path("mailTo"))
                    .hasToString("[\"ana\"]");
            quietMonth();
            setup(admin, "backlog");
            readThrough(admin, 1 + WEEKS * BURST);
            assertThat(look(admin)).contains("Alarms raised: 0");

            for (int i = 0; i < BURST; i++) {
                desk.issue(
                        "The refund " + i + " never came",
                        "This is the worst service ever. I am very angry, nobody answers, terrible! Case " + i);
            }
            readThrough(admin, 1 + WEEKS * BURST + BURST);
            assertThat(ana.page(PAGE)).doesNotContain("heed-surge");

            assertThat(look(admin))
                    .contains("Alarms raised: 1", "Negative contacts: 12 contacts in 6 hours, usually 0");
            assertThat(look(admin)).contains("Alarms raised: 0");

            assertThat(ear.heard).singleElement().asString().contains("negative in SUP: 12 contacts");
            assertThat(((Outbox) host.services().get(MailQueue.class)).mails())
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.getTo()).startsWith("ana@");
                        assertThat(mail.getSubject())
                                .isEqualTo("[SUP] Negative contacts: 12 contacts in 6 hours, usually 0");
                        assertThat(mail.getBody())
                                .contains(host.baseUrl() + PAGE)
                                .doesNotContain("terrible");
                    });
            DeskIssue made = desk.desk().issues().ofProject(desk.project().id()).getLast();
            assertThat(made.getSummary()).isEqualTo("Negative contacts: 12 contacts in 6 hours, usually 0");
            assertThat(made.row().creator()).isEqualTo("heed");
            int contacts = arrivals(host);
            admin.post("/rest/heed/1.0/issues/" + made.getKey() + "/predictions", "{}");
            readThrough(admin, 1 + WEEKS * BURST + BURST + 1);
            assertThat(arrivals(host)).as("Heed's own issue is no contact").isEqualTo(contacts);
            assertThat(ana.page(PAGE))
                    .containsOnlyOnce("aui-message-warning heed-surge")
                    .contains("Negative contacts: 12 contacts in 6 hours", "href=\"/browse/" + made.getKey() + "\"");
            JsonNode alarm = JSON.readTree(ana.page(SURGES)).path("surges").path(0);
            assertThat(alarm.path("subject").asText()).isEqualTo("negative");
            assertThat(alarm.path("contacts").asInt()).isEqualTo(BURST);
            assertThat(alarm.path("p").asDouble()).isLessThan(0.001);
            assertThat(alarm.path("issue").asText()).isEqualTo(made.getKey());

            String dismiss = SURGES + "/" + alarm.path("id").asInt() + "/dismiss";
            assertThat(omar.post(dismiss, "{}").statusCode())
                    .as("an agent of no project")
                    .isEqualTo(404);
            assertThat(mei.post(dismiss, "{}").statusCode()).as("a customer").isEqualTo(403);
            assertThat(omar.open(PAGE).statusCode()).isEqualTo(404);
            assertThat(mei.open(PAGE).statusCode()).isEqualTo(403);
            assertThat(ana.post(SURGES + "/999/dismiss", "{}").statusCode()).isEqualTo(404);
            assertThat(ana.page(PAGE)).contains("heed-surge");

            assertThat(ana.post(dismiss, "{}").statusCode()).isEqualTo(200);
            assertThat(ana.post(dismiss, "{}").statusCode()).as("once").isEqualTo(409);
            assertThat(ana.page(PAGE)).doesNotContain("heed-surge");
            assertThat(JSON.readTree(ana.page(SURGES))
                            .path("surges")
                            .path(0)
                            .path("dismissed")
                            .asText())
                    .startsWith("20");
            assertThat(look(admin)).contains("Alarms raised: 0");
            assertThat(host.app().blockedTemplateCalls()).isEmpty();
            assertThat(errors(admin)).isEmpty();
        }
    }

    private static int arrivals(SandboxHost host) {
        String table = host.database()
                .jdbc()
                .sql("select TABLE_NAME from INFORMATION_SCHEMA.TABLES where TABLE_NAME like 'AO%ARRIVAL'")
                .query(String.class)
                .single();
        return host.database()
                .jdbc()
                .sql("select count(*) from \"" + table + "\"")
                .query(Integer.class)
                .single();
    }

    /** As many complaints as in the burst, at the same hours of each of the four weeks before, none of them angry; and one older contact. */
    private void quietMonth() {
        Instant now = Instant.now();
        past(now.minus(Duration.ofDays(36)), 0);
        int number = 1;
        for (int week = WEEKS; week >= 1; week--) {
            for (int i = 0; i < BURST; i++) {
                past(now.minus(Duration.ofDays(7L * week)).minus(Duration.ofMinutes(120 + i)), number++);
            }
        }
    }

    private void past(Instant at, int number) {
        desk.desk()
                .issues()
                .store(
                        new IssueRow(
                                0,
                                "SUP-" + (1_000 + number),
                                desk.project().id(),
                                "Complaint",
                                null,
                                "Which colours are there, number " + number,
                                "Which colours does the table lamp number " + number + " come in?",
                                "Waiting for support",
                                "Low",
                                null,
                                "mei",
                                "mei",
                                null,
                                at,
                                at,
                                null),
                        null);
    }

    private static void letHeedAct(Visitor admin) {
        setup(admin, "fields", "account", "");
        setup(admin, "mode", "mode", "act", "threshold", "50", "wait", "0", "confirm", "true");
    }

    private static void setup(Visitor admin, String step, String... more) {
        String[] fields = new String[4 + more.length];
        fields[0] = "project";
        fields[1] = "SUP";
        fields[2] = "step";
        fields[3] = step;
        System.arraycopy(more, 0, fields, 4, more.length);
        HttpResponse<String> answer = admin.sendTo(
                "/secure/admin/HeedSetup!default.jspa?project=SUP", "/secure/admin/HeedSetup.jspa", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String look(Visitor admin) {
        return admin.sendTo(WATCH, "/secure/admin/HeedWatch.jspa", "step", "look")
                .body();
    }

    private static JsonNode health(Visitor admin) throws Exception {
        return JSON.readTree(admin.page("/rest/heed/1.0/health"));
    }

    private static List<String> errors(Visitor admin) throws Exception {
        return health(admin).path("errors").findValuesAsText("message");
    }

    private static void readThrough(Visitor admin, int predictions) throws Exception {
        for (int i = 0; i < 900; i++) {
            JsonNode health = health(admin);
            if (health.path("waiting").asInt() == 0
                    && health.path("predictions").asInt() >= predictions) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not read within 90 s: " + health(admin));
    }
}
