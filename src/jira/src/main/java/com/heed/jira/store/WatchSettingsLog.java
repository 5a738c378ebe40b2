package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What is watched, by project. Each save is a new version; the newest counts. */
@Component
public class WatchSettingsLog {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public WatchSettingsLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    WatchSettingsLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public WatchSettings ofProject(long projectId) {
        WatchSettingRow[] rows = ao.find(
                WatchSettingRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0 ? WatchSettings.DEFAULT : Json.read(rows[0].getBody(), WatchSettings.class);
    }

    public void save(long projectId, WatchSettings settings, String author) {
        ao.create(
                WatchSettingRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("BODY", Json.write(settings))
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
