package com.heed.sandbox.app;

import static com.heed.sandbox.app.DemoDesk.REST;
import static com.heed.sandbox.app.DemoDesk.ok;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.sandbox.SandboxHost;
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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service project {@code PAST} with contacts on five days of the week for eight hours (UTC), in turn by phone, e-mail and chat, until yesterday. Every contact is answered after ten minutes and resolved an hour later; calls had six minutes
 * of logged work, e-mails nine, chats three. Every seventh is reopened an hour later. Nobody comes twice.
 */
public final class PastDesk {
    public static final String KEY = "PAST";
    static final List<String> CHANNELS = List.of("phone", "email", "chat");
    private static final int[] WORKED = {6, 9, 3};
    private static final Duration DAY = Duration.ofHours(8);
    private static final List<String> TEXTS = List.of(
            "Where is my order? It was due on Monday and nothing came.",
            "Please send me the invoice of the vase again.",
            "My lamp flickers. What can I do about it?",
            "I want to change the delivery address of my order.");

    private PastDesk() {}

    /**
     * When contacts come.
     *
     * @param opens first hour of eight, in 0 to 16
     * @param free  days on which nobody comes
     */
    record Week(int opens, Set<DayOfWeek> free) {
        static final Week NINE_TO_FIVE = new Week(9, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

        /** A week in which contacts come at this very hour, whatever the hour and the day. */
        static Week around(Instant now) {
            DayOfWeek today = now.atZone(ZoneOffset.UTC).getDayOfWeek();
            int hour = now.atZone(ZoneOffset.UTC).getHour();
            return new Week(Math.clamp(hour - 3L, 0, 16), Set.of(today.plus(2), today.plus(3)));
        }

        private int closes() {
            return Math.min(24, opens + 9);
        }

        private List<DayOfWeek> days() {
            return Stream.of(DayOfWeek.values())
                    .filter(day -> !free.contains(day))
                    .toList();
        }
    }

    /** First day of a past of so many days that ends yesterday. */
    static LocalDate first(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days);
    }

    /** Days from this one until yesterday on which contacts came. */
    static int daysWithContacts(LocalDate from, Week week) {
        return (int) from.datesUntil(LocalDate.now(ZoneOffset.UTC))
                .filter(day -> !week.free.contains(day.getDayOfWeek()))
                .count();
    }

    /** Makes the project with contacts from nine to five on weekdays. @param perDay contacts of a day */
    public static void load(SandboxHost host, int days, int perDay) {
        load(host, days, perDay, Week.NINE_TO_FIVE);
    }

    static void load(SandboxHost host, int days, int perDay, Week week) {
        List<ArchivedPerson> people = new ArrayList<>();
        people.add(person("lee", ArchivedPerson.Role.AGENT));
        List<ArchivedIssue> issues = new ArrayList<>();
        first(days).datesUntil(LocalDate.now(ZoneOffset.UTC)).forEach(day -> {
            if (!week.free.contains(day.getDayOfWeek())) {
                for (int i = 0; i < perDay; i++) {
                    int number = issues.size() + 1;
                    people.add(person("c" + number, ArchivedPerson.Role.CUSTOMER));
                    issues.add(issue(
                            number,
                            day.atTime(week.opens, 0)
                                    .toInstant(ZoneOffset.UTC)
                                    .plus(DAY.multipliedBy(i).dividedBy(perDay))));
                }
            }
        });
        Desk desk = host.part(ServiceDesk.class).desk();
        new ArchiveLoader(desk)
                .load(
                        new ProjectArchive(
                                KEY,
                                "A desk with a past",
                                true,
                                people,
                                List.of(new ArchivedRequestType(
                                        "Ask",
                                        "\u54a8\u8be2",
                                        "Anything.",
                                        "\u4efb\u4f55\u95ee\u9898\u3002",
                                        "Question")),
                                issues),
                        key -> false);
        for (String agent : List.of("admin", "agent")) {
            desk.projects().addMember(desk.projects().byKey(KEY).orElseThrow().id(), agent, Role.AGENT);
        }
        desk.issues()
                .ofProject(desk.projects().byKey(KEY).orElseThrow().id())
                .forEach(issue -> desk.issues()
                        .worklogs()
                        .add(
                                issue.getId(),
                                "lee",
                                issue.getCreated().toInstant(),
                                Duration.ofMinutes(WORKED[place(issue.getKey())])));
    }

    private static int place(String key) {
        return Integer.parseInt(key.substring(key.indexOf('-') + 1)) % CHANNELS.size();
    }

    private static ArchivedPerson person(String key, ArchivedPerson.Role role) {
        return new ArchivedPerson(key, key, "", role, null, Locale.ENGLISH);
    }

    private static ArchivedIssue issue(int number, Instant created) {
        String key = KEY + "-" + number;
        Instant resolved = created.plus(Duration.ofHours(1));
        List<ArchivedChange> changes = new ArrayList<>();
        changes.add(resolution(resolved, null, "Done"));
        if (number % 7 == 0) {
            changes.add(resolution(resolved.plus(Duration.ofHours(1)), "Done", null));
            changes.add(resolution(resolved.plus(Duration.ofHours(2)), null, "Done"));
        }
        String text = TEXTS.get(number % TEXTS.size());
        return new ArchivedIssue(
                key,
                "Question",
                "Ask",
                text.substring(0, text.indexOf(' ', 12)),
                text,
                "Resolved",
                "Medium",
                "Done",
                "c" + number,
                "lee",
                CHANNELS.get(place(key)),
                created,
                resolved,
                resolved,
                List.of(new ArchivedComment("lee", "Done, thank you.", false, created.plus(Duration.ofMinutes(10)))),
                changes);
    }

    private static ArchivedChange resolution(Instant at, @Nullable String from, @Nullable String to) {
        return new ArchivedChange("lee", at, List.of(new ArchivedChange.Item("resolution", from, from, to, to)));
    }

    /** Describes its channels with their shifts, as the administrator. */
    public static void setUp(SandboxHost host) throws Exception {
        try (Browser admin = DemoDesk.as("admin", host)) {
            setUp(admin, true);
        }
    }

    /** Describes its channels and, where asked for, its shifts, by REST. */
    static void setUp(Browser admin, boolean shifts) throws Exception {
        setUp(admin, shifts, Week.NINE_TO_FIVE, 4, 60);
    }

    /** @param agents on each channel @param capacity contacts a day on each channel */
    static void setUp(Browser admin, boolean shifts, Week week, int agents, int capacity) throws Exception {
        String channel =
                "{\"slug\":\"%s\",\"name\":\"%s\",\"on\":true,\"costPerContact\":%d,\"responseMinutes\":%d,\"handleMinutes\":%d,"
                        + "\"agents\":%d,\"capacityPerDay\":%d,\"languages\":[\"en\",\"zh\"]}";
        ok(admin.put(
                REST + "projects/" + KEY + "/channels",
                "application/json",
                "{\"currency\":\"EUR\",\"channels\":["
                        + String.join(
                                ",",
                                channel.formatted("phone", "Phone", 50, 2, 5, agents, capacity),
                                channel.formatted("email", "E-mail", 10, 30, 10, agents, capacity),
                                channel.formatted("chat", "Chat", 5, 1, 8, agents, capacity))
                        + "]}"));
        ok(admin.put(
                REST + "projects/" + KEY + "/mode", "application/json", "{\"mode\":\"shadow\",\"threshold\":0.6}"));
        ObjectNode desk = (ObjectNode) ok(admin.get(REST + "projects/" + KEY + "/desk"));
        desk.put("zone", "UTC");
        if (shifts) {
            for (String slug : CHANNELS) {
                ArrayNode days = ((ObjectNode) desk.path("channels").path(slug))
                        .putArray("shifts")
                        .addObject()
                        .put("from", 60 * week.opens)
                        .put("to", 60 * week.closes())
                        .put("agents", agents)
                        .putArray("days");
                week.days().forEach(day -> days.add(day.name()));
            }
        }
        ok(admin.put(REST + "projects/" + KEY + "/desk", "application/json", desk.toString()));
    }
}
