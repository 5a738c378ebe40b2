package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What replays found, by project; the newest few are kept. */
@Component
public class Replays {
    static final int KEPT = 5;

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Replays(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Replays(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** A replay with the moment it was made. */
    public record Made(Instant at, StoredReplay replay) {}

    public void add(long projectId, StoredReplay replay) {
        ao.create(
                ReplayRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("MADE_AT", clock.millis())
                        .with("BODY", Json.write(replay))
                        .map());
        ReplayRow[] all = ao.find(
                ReplayRow.class,
                Query.select("ID").where("PROJECT_ID = ?", projectId).order("ID DESC"));
        if (all.length > KEPT) {
            ao.deleteWithSQL(ReplayRow.class, "PROJECT_ID = ? AND ID < ?", projectId, all[KEPT - 1].getID());
        }
    }

    public Optional<Made> newest(long projectId) {
        ReplayRow[] rows = ao.find(
                ReplayRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(new Made(
                        Instant.ofEpochMilli(rows[0].getMadeAt()), Json.read(rows[0].getBody(), StoredReplay.class)));
    }
}
