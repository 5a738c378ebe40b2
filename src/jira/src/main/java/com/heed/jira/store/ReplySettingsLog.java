package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What projects and the instance state about replies. Each save is a new version; the newest counts. */
@Component
public class ReplySettingsLog {
    private static final long INSTANCE = 0;

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public ReplySettingsLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    ReplySettingsLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public ReplySettings ofProject(long projectId) {
        return newest(projectId)
                .map(body -> Json.read(body, ReplySettings.class))
                .orElse(ReplySettings.DEFAULT);
    }

    public void save(long projectId, ReplySettings settings, String author) {
        if (projectId <= INSTANCE) {
            throw new IllegalArgumentException("project id " + projectId + " must be above 0");
        }
        add(projectId, Json.write(settings), author);
    }

    public Lookups lookups() {
        return newest(INSTANCE).map(body -> Json.read(body, Lookups.class)).orElse(Lookups.NONE);
    }

    public void save(Lookups lookups, String author) {
        add(INSTANCE, Json.write(lookups), author);
    }

    private Optional<String> newest(long projectId) {
        ReplySettingRow[] rows = ao.find(
                ReplySettingRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(rows[0].getBody());
    }

    private void add(long projectId, String body, String author) {
        ao.create(
                ReplySettingRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("BODY", body)
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
