package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.heed.action.ActionValues;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the actions of projects are worth, as learned last. */
@Component
public class ActionValueLog {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public ActionValueLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    ActionValueLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** @param at when it was learned */
    public record Stored(Instant at, ActionValues values) {}

    /** Keeps it in the place of what was learned before. */
    public void add(long projectId, ActionValues values) {
        ao.executeInTransaction(() -> {
            int id = ao.create(
                            ActionValueRow.class,
                            new Columns()
                                    .with("PROJECT_ID", projectId)
                                    .with("MADE_AT", clock.millis())
                                    .with("BODY", Json.write(values))
                                    .map())
                    .getID();
            return ao.deleteWithSQL(ActionValueRow.class, "PROJECT_ID = ? AND ID < ?", projectId, id);
        });
    }

    /** Empty before anything was learned. */
    public Optional<Stored> newest(long projectId) {
        ActionValueRow[] rows = ao.find(
                ActionValueRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(new Stored(
                        Instant.ofEpochMilli(rows[0].getMadeAt()), Json.read(rows[0].getBody(), ActionValues.class)));
    }
}
