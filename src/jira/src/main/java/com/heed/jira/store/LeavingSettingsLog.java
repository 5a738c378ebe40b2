package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What leaving means, by project. Each save is a new version; the newest counts. */
@Component
public class LeavingSettingsLog {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public LeavingSettingsLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    LeavingSettingsLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public LeavingSettings ofProject(long projectId) {
        return newest(projectId)
                .map(row -> Json.read(row.getBody(), LeavingSettings.class))
                .orElse(LeavingSettings.OFF);
    }

    /** Key of the person who decided it last, with whose eyes the past is read; empty before anybody did. */
    public Optional<String> author(long projectId) {
        return newest(projectId).map(LeavingSettingRow::getAuthor);
    }

    private Optional<LeavingSettingRow> newest(long projectId) {
        LeavingSettingRow[] rows = ao.find(
                LeavingSettingRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(rows[0]);
    }

    public void save(long projectId, LeavingSettings settings, String author) {
        ao.create(
                LeavingSettingRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("BODY", Json.write(settings))
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
