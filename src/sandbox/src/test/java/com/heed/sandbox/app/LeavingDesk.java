package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.ok;
import static com.heed.sandbox.app.DemoDesk.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.ArchiveLoader;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.transfer.ArchivedChange;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedRequestType;
import com.heed.sandbox.transfer.ProjectArchive;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A service project {@code LEAVE} whose customers ask every ten days or so, for half a year until yesterday. Every second is always answered after two days, and leaves after three in ten requests; the others are answered within the
 * day and hardly leave. Who leaves says so: the last request is resolved as {@value #SIGN}. The first is {@code customer}, who is answered late and stays.
 */
public final class LeavingDesk {
    public static final String KEY = "LEAVE";
    public static final String SIGN = "Account closed";
    static final String LEAVING = REST + "projects/" + KEY + "/leaving";
    static final String TRAINING = REST + "projects/" + KEY + "/training";
    static final String OVERVIEW = "/projects/" + KEY + "?selectedItem=com.heed.jira:heed-overview";
    private static final int DAYS = 180;
    /** The last answers come after two days; so many before today nobody asks, whatever the hour. */
    private static final int STILL_OPEN = 5;

    private static final int CUSTOMERS = 400;
    private static final List<String> TEXTS =
            List.of("Please repair my lamp.", "Where is my order?", "Please send me the invoice again.");

    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private LeavingDesk() {}

    /** A sandbox with the shipped app, before the project is made. */
    public static SandboxHost start(Path folder) {
        return SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, false, false));
    }

    /** Makes the project; {@code admin}, {@code agent} and, in Chinese, {@code lin} handle its requests. @return who left and when, a line {@code customer,day} each */
    public static List<String> load(SandboxHost host) {
        return load(host, false);
    }

    /** As {@link #load(SandboxHost)}, with companies in the place of persons: two of each ask in turn, {@code c7} and {@code c7b} for {@code Company 7}, and none of them stays whatever happens. @return companies that left and when */
    public static List<String> loadCompanies(SandboxHost host) {
        return load(host, true);
    }

    private static List<String> load(SandboxHost host, boolean companies) {
        List<String> left = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        List<ArchivedPerson> people = new ArrayList<>();
        people.add(agent("lee"));
        people.add(agent("agent"));
        people.add(new ArchivedPerson("lin", "Lin", "", ArchivedPerson.Role.AGENT, null, Locale.SIMPLIFIED_CHINESE));
        List<ArchivedIssue> issues = new ArrayList<>();
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS);
        for (int c = 0; c < CUSTOMERS; c++) {
            boolean stays = c == 0 && !companies;
            String customer = stays ? "customer" : "c" + c;
            String company = companies ? "Company " + c : null;
            List<String> members = companies ? List.of(customer, customer + "b") : List.of(customer);
            for (String member : members) {
                people.add(
                        new ArchivedPerson(member, member, "", ArchivedPerson.Role.CUSTOMER, company, Locale.ENGLISH));
            }
            boolean late = c % 2 == 0;
            int day = stays ? 5 : random.nextInt(DAYS - 30);
            boolean there = true;
            while (there && day < DAYS - STILL_OPEN) {
                there = stays || random.nextDouble() >= (late ? 0.3 : 0.01);
                Instant at = first.plusDays(day).atTime(9, random.nextInt(60)).toInstant(ZoneOffset.UTC);
                issues.add(issue(issues.size() + 1, members.get(issues.size() % members.size()), at, late, there));
                if (!there) {
                    left.add((company == null ? customer : company) + ","
                            + LocalDate.ofInstant(
                                    Objects.requireNonNull(issues.getLast().resolved()), ZoneOffset.UTC));
                }
                day += 7 + random.nextInt(8);
            }
        }
        Desk desk = host.part(ServiceDesk.class).desk();
        new ArchiveLoader(desk)
                .load(
                        new ProjectArchive(
                                KEY,
                                "A desk that customers leave",
                                true,
                                people,
                                List.of(new ArchivedRequestType(
                                        "Ask",
                                        "\u54a8\u8be2",
                                        "Anything.",
                                        "\u4efb\u4f55\u95ee\u9898\u3002",
                                        "Question")),
                                issues),
                        Set.of("customer", "agent", "lin")::contains);
        for (String agent : List.of("admin", "agent", "lin")) {
            desk.projects().addMember(desk.projects().byKey(KEY).orElseThrow().id(), agent, Role.AGENT);
        }
        return left;
    }

    private static ArchivedPerson agent(String key) {
        return new ArchivedPerson(key, key, "", ArchivedPerson.Role.AGENT, null, Locale.ENGLISH);
    }

    private static ArchivedIssue issue(int number, String customer, Instant created, boolean late, boolean stays) {
        Instant replied = created.plus(late ? Duration.ofHours(50) : Duration.ofHours(2));
        Instant resolved = replied.plus(Duration.ofHours(1));
        String text = TEXTS.get(number % TEXTS.size());
        return new ArchivedIssue(
                KEY + "-" + number,
                "Question",
                "Ask",
                text,
                text,
                "Resolved",
                "Medium",
                "Done",
                customer,
                "lee",
                number % 2 == 0 ? "email" : "phone",
                created,
                resolved,
                resolved,
                List.of(new ArchivedComment("lee", "Done, thank you.", false, replied)),
                List.of(new ArchivedChange(
                        "lee",
                        resolved,
                        List.of(new ArchivedChange.Item(
                                "resolution", null, null, stays ? "Done" : SIGN, stays ? "Done" : SIGN)))));
    }

    /** Says what leaving means there: a request resolved as {@value #SIGN}, within 30 days. */
    public static void setUp(Browser admin) throws Exception {
        ok(admin.put(
                REST + "projects/" + KEY + "/mode", "application/json", "{\"mode\":\"suggest\",\"threshold\":0.5}"));
        ok(admin.put(
                REST + "projects/" + KEY + "/leaving",
                "application/json",
                "{\"kind\":\"issue\",\"days\":30,\"field\":\"resolution\",\"value\":\"" + SIGN + "\"}"));
    }

    /** Says anew what leaving means. @param body what changes */
    static HttpResponse<String> define(Browser admin, String body) {
        return admin.put(LEAVING, "application/json", body);
    }

    /** Asks for learning and waits. @return how it ended */
    static String learned(Browser admin) throws Exception {
        assertThat(post(admin, "projects/" + KEY + "/leaving/learn", "").statusCode())
                .isEqualTo(202);
        return ended(admin);
    }

    /** Waits for the newest learning or scoring. @return how it ended */
    static String ended(Browser admin) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode work = ok(admin.get(LEAVING)).path("work");
        while (!DemoDesk.hasEnded(work)) {
            assertThat(System.nanoTime()).as("still " + work).isLessThan(end);
            Thread.sleep(300);
            work = ok(admin.get(LEAVING)).path("work");
        }
        assertThat(work.path("step").asText()).as(work.toString()).isEqualTo("done");
        return work.path("message").asText();
    }

    /** Who is at risk, as somebody sees it. */
    static List<JsonNode> customers(Browser browser) throws Exception {
        List<JsonNode> customers = new ArrayList<>();
        ok(browser.get(LEAVING + "/customers")).path("customers").forEach(customers::add);
        return customers;
    }

    /** Names of {@link #customers}. */
    static List<String> names(Browser browser) throws Exception {
        return customers(browser).stream()
                .map(each -> each.path("name").asText())
                .toList();
    }

    /** Whether somebody is always answered late; the first of them stays all the same. */
    static boolean isPlanted(String name) {
        return name.equals("customer") || Integer.parseInt(name.substring(1)) % 2 == 0;
    }
}
