package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where the shared index of answers is. */
@Component
public class SharedIndexLog {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public SharedIndexLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    SharedIndexLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public SharedIndexSettings now() {
        SharedIndexRow[] rows =
                ao.find(SharedIndexRow.class, Query.select().order("ID DESC").limit(1));
        return rows.length == 0 ? SharedIndexSettings.OFF : Json.read(rows[0].getBody(), SharedIndexSettings.class);
    }

    /** What was there before is gone, with its password. */
    public void save(SharedIndexSettings settings, String author) {
        SharedIndexRow row = ao.create(
                SharedIndexRow.class,
                new Columns()
                        .with("BODY", Json.write(settings))
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
        ao.deleteWithSQL(SharedIndexRow.class, "ID < ?", row.getID());
    }
}
