package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.as;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.panel;
import static com.heed.sandbox.app.DemoDesk.post;
import static com.heed.sandbox.app.DemoDesk.refused;
import static com.heed.sandbox.app.DemoDesk.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.web.bean.PagerFilter;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.FieldType;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.workflow.Transitions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue of Service Management in the order of the next contact, and whose turn it is, through the shipped jar. */
final class QueueIT {
    private static final String QUEUE = "projects/SUP/queue";
    private static final String SORTED =
            "project = SUP AND \"Heed queue order\" is not EMPTY ORDER BY \"Heed queue order\"";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each
    private SandboxHost host;

    @SuppressWarnings("NullAway.Init") // set before each
    private Desk desk;

    @BeforeEach
    void start() throws Exception {
        host = SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false));
        desk = host.part(ServiceDesk.class).desk();
        try (Browser admin = as("admin", host)) {
            ok(post(admin, "projects/SUP/fields", "{}"));
            ok(admin.put(REST + "projects/SUP/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
        }
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private static HttpResponse<String> queue(Browser person, String body) {
        return person.put(REST + QUEUE, "application/json", body);
    }

    /** What the timer does once a minute. */
    private int refresh() {
        long project = desk.projects().byKey("SUP").orElseThrow().id();
        new AppObject(host.app().make("com.heed.jira.routing.OpenDesk")).call("lookAtChanged", project);
        return (int) new AppObject(host.app().make("com.heed.jira.sequence.QueueOrder")).call("refresh", project);
    }

    private List<String> sorted() throws Exception {
        SearchService search = host.services().get(SearchService.class);
        Person agent = desk.people().byKey("agent").orElseThrow();
        return search
                .search(agent, search.parseQuery(agent, SORTED).getQuery(), new PagerFilter<Issue>(0, 100))
                .getResults()
                .stream()
                .map(Issue::getKey)
                .toList();
    }

    private DeskIssue issue(String key) {
        return desk.issues().byKey(key).orElseThrow();
    }

    private List<String> four(Browser agent) throws Exception {
        List<String> keys = List.of(
                request(host, null, "email", "Which vase fits?", "I have a question about a vase."),
                request(
                        host,
                        null,
                        "email",
                        "This is the worst service ever",
                        "I am furious. I want to speak to your manager, this is a formal complaint."),
                request(host, null, "chat", "Opening hours", "When do you open?"),
                request(
                        host,
                        null,
                        "chat",
                        "Terrible, I am angry",
                        "I am furious. I want to speak to your manager, this is a formal complaint."));
        for (String key : keys) {
            panel(agent, key, said -> said.path("channel").hasNonNull("label"));
        }
        return keys;
    }

    /** Counts what other apps and rules would hear. */
    public static final class Ear {
        private int heard;

        @EventListener
        public void onIssueEvent(IssueEvent event) {
            heard++;
        }
    }

    @Test
    void sortedByTheFieldIssuesStandInTheOrderInWhichAgentsAreGivenThem() throws Exception {
        try (Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            assertThat(desk.fields().named("Heed queue order"))
                    .as("not before it is wanted")
                    .isEmpty();
            JsonNode kept = ok(queue(admin, "{\"order\":true}"));
            DeskField field = desk.fields().named("Heed queue order").getFirst();
            assertThat(field.type()).isEqualTo(FieldType.NUMBER);
            assertThat(kept.path("field").asText()).isEqualTo(field.getId());
            assertThat(ok(queue(admin, "{\"order\":true}")).path("field").asText())
                    .as("made once")
                    .isEqualTo(field.getId());

            List<String> keys = four(agent);
            Map<String, Instant> updated = new LinkedHashMap<>();
            Map<String, Integer> history = new LinkedHashMap<>();
            for (String key : keys) {
                updated.put(key, issue(key).row().updated());
                history.put(key, desk.history().of(issue(key).getId()).size());
            }
            Ear ear = new Ear();
            host.services().get(EventPublisher.class).register(ear);

            assertThat(refresh()).isEqualTo(4);
            assertThat(refresh()).as("nothing has changed").isZero();

            assertThat(ear.heard).as("nobody hears of it").isZero();
            for (String key : keys) {
                assertThat(issue(key).row().updated()).isEqualTo(updated.get(key));
                assertThat(desk.history().of(issue(key).getId())).hasSize(history.getOrDefault(key, -1));
            }
            List<String> order = sorted();
            // Chat costs more a minute than e-mail, an upset customer three times that of an ordinary one.
            assertThat(order).containsExactly(keys.get(3), keys.get(2), keys.get(1), keys.get(0));

            List<String> given = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                given.add(ok(post(agent, "projects/SUP/next", "")).path("issue").asText());
            }
            assertThat(given).isEqualTo(order);

            assertThat(refresh()).as("all were taken").isEqualTo(4);
            assertThat(sorted()).isEmpty();
        }
    }

    @Test
    void whoWaitsForTheCustomerIsNotNextUntilTheCustomerHasAnswered() throws Exception {
        try (Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(queue(admin, "{\"order\":true}"));
            List<String> keys = four(agent);
            refresh();
            String first = keys.get(3);
            assertThat(sorted()).startsWith(first);

            // Somebody asks back and leaves it to whoever is next.
            desk.conversation()
                    .comment(issue(first), desk.people().byKey("agent").orElseThrow(), "Which order is it?", false);
            move(first, "Waiting for customer", "agent");
            assertThat(ok(agent.get(REST + "projects/SUP/next")).path("issue").asText())
                    .isNotEqualTo(first);
            refresh();
            assertThat(sorted()).hasSize(3).doesNotContain(first);

            move(first, "Waiting for support", "customer");
            refresh();
            assertThat(sorted()).hasSize(4).startsWith(first);
        }
    }

    /** A status with a name nobody stated: the clocks of Service Management tell. */
    @Test
    void whereAllClocksStandStillItIsTheCustomersTurnWithoutAnyName() throws Exception {
        try (Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            ok(queue(admin, "{\"order\":true,\"customerStatuses\":[]}"));
            String key = request(host, null, "chat", "Opening hours", "When do you open?");
            panel(agent, key, said -> said.path("channel").hasNonNull("label"));
            move(key, "Waiting for customer", "agent");
            refresh();
            assertThat(sorted()).as("its first response is still due").containsExactly(key);

            desk.conversation()
                    .comment(issue(key), desk.people().byKey("agent").orElseThrow(), "From nine to five.", false);
            assertThat(agent.get(REST + "projects/SUP/next").statusCode())
                    .as("looked at again before it is given")
                    .isEqualTo(204);
            refresh();
            assertThat(sorted()).isEmpty();
        }
    }

    private void move(String key, String status, String person) {
        Transitions.Transition step = desk.transitions().available(issue(key)).stream()
                .filter(each -> each.toStatus().equals(status))
                .findFirst()
                .orElseThrow();
        desk.transitions()
                .move(issue(key), step.id(), desk.people().byKey(person).orElseThrow(), null);
    }

    @Test
    void aWrongStatusIsSaidAndNothingIsSaved() throws Exception {
        try (Browser admin = as("admin", host);
                Browser agent = as("agent", host)) {
            refused(queue(admin, "{\"order\":true,\"customerStatuses\":[\"Wating\"]}"), 400, "customerStatuses");
            refused(queue(admin, "{\"order\":1}"), 400, "order");
            refused(queue(admin, "{\"customerStatuses\":1}"), 400, "customerStatuses");
            assertThat(queue(agent, "{\"order\":true}").statusCode()).isEqualTo(403);
            JsonNode now = ok(admin.get(REST + QUEUE));
            assertThat(now.path("order").asBoolean()).isFalse();
            assertThat(now.path("customerStatuses").get(0).asText()).isEqualTo("Waiting for customer");
            assertThat(ok(queue(admin, "{\"customerStatuses\":[\"waiting for CUSTOMER\",\"\"]}"))
                            .path("customerStatuses")
                            .toString())
                    .as("as Jira writes it")
                    .isEqualTo("[\"Waiting for customer\"]");
        }
    }
}
