package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What looks for patterns found, by project; the newest few are kept. */
@Component
public class PatternLog {
    static final int KEPT = 5;

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public PatternLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    PatternLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public StoredPatterns add(long projectId, Patterns patterns) {
        long now = clock.millis();
        PatternRow row = ao.create(
                PatternRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("MADE_AT", now)
                        .with("BODY", Json.write(patterns))
                        .map());
        PatternRow[] all = ao.find(
                PatternRow.class,
                Query.select("ID").where("PROJECT_ID = ?", projectId).order("ID DESC"));
        if (all.length > KEPT) {
            ao.deleteWithSQL(PatternRow.class, "PROJECT_ID = ? AND ID < ?", projectId, all[KEPT - 1].getID());
        }
        return new StoredPatterns(row.getID(), projectId, Instant.ofEpochMilli(now), patterns);
    }

    public Optional<StoredPatterns> newest(long projectId) {
        PatternRow[] rows = ao.find(
                PatternRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(new StoredPatterns(
                        rows[0].getID(),
                        projectId,
                        Instant.ofEpochMilli(rows[0].getMadeAt()),
                        Json.read(rows[0].getBody(), Patterns.class)));
    }
}
