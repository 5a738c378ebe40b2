package com.heed.sandbox.app;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.desk.ArchiveLoader;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedRequestType;
import com.heed.sandbox.transfer.ProjectArchive;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A service project {@code CUS} in which seventy customers wrote once, an e-mail on a weekday answered within the hour, and two of Acme more often: Carl called twelve times about deliveries of zeppelins and waited nine hours each
 * time, Dora wrote three times in Chinese. They log in with their keys, carl and dora.
 */
public final class CustomersDesk {
    public static final String KEY = "CUS";
    static final int OTHERS = 70;
    /** A Monday, nine o'clock. */
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    private CustomersDesk() {}

    /** @param agents who work in it */
    public static void load(SandboxHost host, String... agents) {
        List<ArchivedPerson> people = new ArrayList<>();
        people.add(new ArchivedPerson("lee", "Lee", "", ArchivedPerson.Role.AGENT, null, Locale.ENGLISH));
        people.add(new ArchivedPerson(
                "carl", "Carl Berg", "carl@acme.example", ArchivedPerson.Role.CUSTOMER, "Acme", Locale.ENGLISH));
        people.add(new ArchivedPerson(
                "dora",
                "\u675c\u62c9",
                "dora@acme.example",
                ArchivedPerson.Role.CUSTOMER,
                "Acme",
                Locale.SIMPLIFIED_CHINESE));
        List<ArchivedIssue> issues = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            String key = "c" + i;
            people.add(
                    new ArchivedPerson(key, "Customer " + i, "", ArchivedPerson.Role.CUSTOMER, null, Locale.ENGLISH));
            issues.add(issue(
                    issues.size() + 1,
                    key,
                    BEGIN.plus(Duration.ofDays(7L * (i / 5) + i % 5)).plus(Duration.ofMinutes(5L * i)),
                    i % 2 == 0 ? "Question" : "Invoice",
                    "email",
                    "A question about an invoice",
                    "Please send me the invoice of my order again.",
                    Duration.ofMinutes(10 + i % 40)));
        }
        for (int i = 0; i < 12; i++) {
            issues.add(issue(
                    issues.size() + 1,
                    "carl",
                    BEGIN.plus(Duration.ofDays(7L * i + 3)),
                    "Delivery",
                    "phone",
                    "Where is my zeppelin now",
                    "The zeppelin that I ordered did not come yet. Carl Berg",
                    Duration.ofHours(9)));
        }
        for (int i = 0; i < 3; i++) {
            issues.add(issue(
                    issues.size() + 1,
                    "dora",
                    BEGIN.plus(Duration.ofDays(20L * i)),
                    "Delivery",
                    "email",
                    "\u98de\u8247\u8fd8\u6ca1\u5230",
                    "\u6211\u8ba2\u8d2d\u7684\u98de\u8247\u8fd8\u6ca1\u6709\u9001\u5230\u3002",
                    Duration.ofMinutes(20)));
        }
        Desk desk = host.part(ServiceDesk.class).desk();
        new ArchiveLoader(desk)
                .load(
                        new ProjectArchive(
                                KEY,
                                "A desk with regulars",
                                true,
                                people,
                                List.of(type("Question"), type("Invoice"), type("Delivery")),
                                issues),
                        key -> key.equals("carl") || key.equals("dora"));
        for (String agent : agents) {
            desk.projects().addMember(desk.projects().byKey(KEY).orElseThrow().id(), agent, Role.AGENT);
        }
    }

    private static ArchivedRequestType type(String name) {
        return new ArchivedRequestType(name, name, "Anything.", "\u4efb\u4f55\u95ee\u9898\u3002", "Service request");
    }

    static ArchivedIssue issue(
            int number,
            String reporter,
            Instant created,
            @Nullable String type,
            String channel,
            String summary,
            String description,
            Duration answered) {
        Instant resolved = created.plus(Duration.ofDays(1));
        return new ArchivedIssue(
                KEY + "-" + number,
                "Service request",
                type,
                summary,
                description,
                "Resolved",
                "Medium",
                "Done",
                reporter,
                "lee",
                channel,
                created,
                resolved,
                resolved,
                List.of(new ArchivedComment("lee", "Done, thank you.", false, created.plus(answered))),
                List.of());
    }
}
