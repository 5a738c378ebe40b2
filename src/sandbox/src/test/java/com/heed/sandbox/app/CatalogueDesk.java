package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.ArchiveLoader;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedRequestType;
import com.heed.sandbox.transfer.ProjectArchive;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A service project whose agents are recommended what is in its catalogue. The agents are admin and agent, the customers customer, mei and whoever has a past. @param key of the project */
record CatalogueDesk(SandboxHost host, String key) implements AutoCloseable {

    /** A sandbox with the shipped app and this project. @param types of requests @param past of the project, resolved by agent lee */
    static CatalogueDesk start(
            Path home, DatabaseKind kind, String key, String name, List<String> types, List<ArchivedIssue> past) {
        SandboxHost host = SandboxHost.start(new SandboxOptions(0, home, HeedJar.shipped(), kind, null, true, false));
        Desk desk = host.part(ServiceDesk.class).desk();
        List<ArchivedPerson> people = Stream.concat(
                        Stream.of(person("lee", ArchivedPerson.Role.AGENT)),
                        past.stream()
                                .map(issue -> Objects.requireNonNull(issue.reporter()))
                                .distinct()
                                .map(customer -> person(customer, ArchivedPerson.Role.CUSTOMER)))
                .toList();
        List<ArchivedRequestType> requests = types.stream()
                .map(type -> new ArchivedRequestType(type, type, type + ".", type + "。", "Question"))
                .toList();
        new ArchiveLoader(desk).load(new ProjectArchive(key, name, true, people, requests, past), each -> false);
        long project = desk.projects().byKey(key).orElseThrow().id();
        for (String agent : List.of("admin", "agent")) {
            desk.projects().addMember(project, agent, Role.AGENT);
        }
        for (String customer : List.of("customer", "mei")) {
            desk.projects().addMember(project, customer, Role.CUSTOMER);
        }
        return new CatalogueDesk(host, key);
    }

    private static ArchivedPerson person(String key, ArchivedPerson.Role role) {
        return new ArchivedPerson(key, key, "", role, null, Locale.ENGLISH);
    }

    /** An issue of last month that lee resolved within an hour. */
    static ArchivedIssue resolved(String issue, String type, String customer) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(30));
        return issue(issue, type, customer, at, "Hello, this is about my order.", true);
    }

    /** Issues of a project in which each of some customers, buyer0 and on, asked once, an hour after the other, from forty days ago on. */
    static List<ArchivedIssue> asked(String key, int customers) {
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(40));
        return IntStream.range(0, customers)
                .mapToObj(i -> issue(
                        key + "-" + (i + 1),
                        "Ask",
                        "buyer" + i,
                        first.plus(Duration.ofHours(i)),
                        "Hello, where is my order number " + i + "?",
                        true))
                .toList();
    }

    /** An issue that lee resolved within an hour, or that still waits. */
    static ArchivedIssue issue(String issue, String type, String customer, Instant at, String text, boolean resolved) {
        Instant later = at.plus(Duration.ofHours(1));
        return new ArchivedIssue(
                issue,
                "Question",
                type,
                "About an order",
                text,
                resolved ? "Resolved" : "Waiting for support",
                "Medium",
                resolved ? "Done" : null,
                customer,
                "lee",
                "email",
                at,
                later,
                resolved ? later : null,
                List.of(),
                List.of());
    }

    Browser as(String person) {
        return DemoDesk.as(person, host);
    }

    /** Address of the project in REST. */
    String project() {
        return REST + "projects/" + key;
    }

    /** Hands a file in. @param what items or events */
    HttpResponse<String> send(Browser browser, String what, String csv) {
        return browser.postFile(
                project() + "/catalogue/" + what + "?format=csv&name=" + what + ".csv",
                csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Turns Heed on. */
    void suggest(Browser admin) throws Exception {
        ok(admin.put(project() + "/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
    }

    /** Key of a new request that was read. @param summary stands in the description, too */
    String asked(Browser agent, String customer, String type, String summary) throws Exception {
        Desk desk = host.part(ServiceDesk.class).desk();
        String issue = desk.transitions()
                .create(
                        new NewIssue(
                                desk.projects().byKey(key).orElseThrow().id(),
                                "Question",
                                type,
                                summary,
                                summary,
                                "Medium",
                                customer,
                                "portal"),
                        desk.people().byKey(customer).orElseThrow())
                .getKey();
        DemoDesk.panel(agent, issue, panel -> panel.path("version").isInt());
        return issue;
    }

    /** As {@link #asked}, with what is recommended prepared; of a customer to whom nothing is, after twenty seconds. */
    String recommended(Browser agent, String customer, String type, String summary) throws Exception {
        String issue = asked(agent, customer, type, summary);
        for (int i = 0;
                i < 200 && !recommendations(agent, issue).path("prepared").asBoolean();
                i++) {
            Thread.sleep(100);
        }
        return issue;
    }

    /** The customer writes in an issue. */
    void says(String customer, String issue, String text) {
        Desk desk = host.part(ServiceDesk.class).desk();
        desk.conversation()
                .comment(
                        desk.issues().byKey(issue).orElseThrow(),
                        desk.people().byKey(customer).orElseThrow(),
                        text,
                        false);
    }

    /** What is recommended on an issue. */
    static JsonNode recommendations(Browser agent, String issue) throws Exception {
        return ok(agent.get(REST + "issues/" + issue + "/recommendations"));
    }

    /** Of what is recommended, the best first. */
    static List<String> names(JsonNode recommendations) {
        List<String> names = new ArrayList<>();
        recommendations
                .path("recommendations")
                .forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    /** Says what was done. @param body as REST wants it */
    static HttpResponse<String> did(Browser agent, String issue, String id, String body) {
        return post(agent, "issues/" + issue + "/recommendations/" + id + "/events", body);
    }

    /** Trains and waits. @return how it ended */
    JsonNode trained(Browser admin) throws Exception {
        return DemoDesk.trained(admin, key);
    }

    @Override
    public void close() {
        host.close();
    }
}
