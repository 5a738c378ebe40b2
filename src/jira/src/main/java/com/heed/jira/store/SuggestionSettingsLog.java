package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What was decided about suggested replies, by project. Each save is a new version; the newest counts. */
@Component
public class SuggestionSettingsLog {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public SuggestionSettingsLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    SuggestionSettingsLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public SuggestionSettings ofProject(long projectId) {
        SuggestionSettingRow[] rows = ao.find(
                SuggestionSettingRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0 ? SuggestionSettings.DEFAULT : Json.read(rows[0].getBody(), SuggestionSettings.class);
    }

    public void save(long projectId, SuggestionSettings settings, String author) {
        ao.create(
                SuggestionSettingRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("BODY", Json.write(settings))
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
