package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The plans of each project; those of more than a day ago are deleted. */
@Component
public class Plans {
    private static final Duration KEPT = Duration.ofDays(1);

    /** A plan with its moment. */
    public record Made(Instant at, StoredPlan plan) {}

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Plans(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Plans(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public void add(long projectId, StoredPlan plan) {
        long now = clock.millis();
        ao.create(
                PlanRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("MADE_AT", now)
                        .with("BODY", Json.write(plan))
                        .map());
        ao.deleteWithSQL(PlanRow.class, "PROJECT_ID = ? AND MADE_AT < ?", projectId, now - KEPT.toMillis());
    }

    /** The newest one; empty before the first. */
    public Optional<Made> newest(long projectId) {
        PlanRow[] rows = ao.find(
                PlanRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(new Made(
                        Instant.ofEpochMilli(rows[0].getMadeAt()), Json.read(rows[0].getBody(), StoredPlan.class)));
    }
}
