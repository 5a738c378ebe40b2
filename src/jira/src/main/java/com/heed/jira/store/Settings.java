package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Settings by project id, and those of the instance. Each save is a new version; the newest counts. */
@Component
public class Settings {
    private static final long INSTANCE = 0;

    private final ActiveObjects ao;
    private final Clock clock;
    /** The newest settings of each project as they were read last: what is stored is parsed when it has changed, not at each decision. */
    private final Map<Long, Read> read = new ConcurrentHashMap<>();

    private record Read(String body, ProjectSettings settings) {}

    @Autowired
    public Settings(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Settings(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public ProjectSettings ofProject(long projectId) {
        return newest(projectId).map(body -> read(projectId, body)).orElseGet(ProjectSettings::beforeSetUp);
    }

    private ProjectSettings read(long projectId, String body) {
        Read last = read.get(projectId);
        if (last == null || !last.body.equals(body)) {
            last = new Read(body, Json.read(body, ProjectSettings.class));
            read.put(projectId, last);
        }
        return last.settings;
    }

    public void save(long projectId, ProjectSettings settings, String author) {
        if (projectId <= INSTANCE) {
            throw new IllegalArgumentException("project id " + projectId + " must be above 0");
        }
        add(projectId, Json.write(settings), author);
    }

    public InstanceSettings ofInstance() {
        return newest(INSTANCE)
                .map(body -> Json.read(body, InstanceSettings.class))
                .orElseGet(() -> new InstanceSettings(null, 0));
    }

    public void save(InstanceSettings settings, String author) {
        add(INSTANCE, Json.write(settings), author);
    }

    private Optional<String> newest(long projectId) {
        SettingRow[] rows = ao.find(
                SettingRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(rows[0].getBody());
    }

    private void add(long projectId, String body, String author) {
        ao.create(
                SettingRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("BODY", body)
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
