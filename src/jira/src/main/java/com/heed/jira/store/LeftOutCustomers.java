package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** People whose requests, and the answers to them, are not learned from and not handed out to others: who opted out, and who was forgotten. Asked about every issue, so who they are is kept for ten seconds. */
@Component
public class LeftOutCustomers {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final ActiveObjects ao;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    private record Known(Set<String> keys, Instant until) {}

    @Autowired
    public LeftOutCustomers(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    LeftOutCustomers(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** @param userKey null for nobody, who is not among them */
    public boolean holds(@Nullable String userKey) {
        Known now = known;
        if (!now.until().isAfter(clock.instant())) {
            now = read();
            known = now;
        }
        return userKey != null && now.keys().contains(userKey);
    }

    /** Whether the customer of an issue is among them: nothing is learned from it, and nothing of it handed out. */
    public boolean holdsReporterOf(Issue issue) {
        @Nullable ApplicationUser customer = issue.getReporter();
        return holds(customer == null ? null : customer.getKey());
    }

    private Known read() {
        Set<String> keys = new HashSet<>();
        for (OptOutRow row : ao.find(OptOutRow.class, Query.select().order("ID ASC"))) {
            if (row.isOptedOut()) {
                keys.add(row.getUserKey());
            } else {
                keys.remove(row.getUserKey());
            }
        }
        for (ForgottenRow row : ao.find(ForgottenRow.class)) {
            keys.add(row.getUserKey());
        }
        return new Known(Set.copyOf(keys), clock.instant().plus(KEPT));
    }

    /** What was read before is not believed any more. */
    public void refresh() {
        known = new Known(Set.of(), Instant.MIN);
    }

    public void forget(String userKey, String author) {
        if (forgotten(userKey).isEmpty()) {
            ao.create(
                    ForgottenRow.class,
                    new Columns()
                            .with("USER_KEY", userKey)
                            .with("AUTHOR", author)
                            .with("MADE_AT", clock.millis())
                            .map());
        }
        refresh();
    }

    /** When somebody was forgotten; empty if never. */
    public Optional<Instant> forgotten(String userKey) {
        ForgottenRow[] rows = ao.find(
                ForgottenRow.class,
                Query.select().where("USER_KEY = ?", userKey).limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(rows[0].getMadeAt()));
    }
}
