package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Replies prepared in the background, by issue. A page reads the newest, and never waits for one. */
@Component
public class Suggestions {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Suggestions(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Suggestions(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** @param predictionId number of the prediction they were prepared after */
    public StoredReplies add(long issueId, long projectId, int predictionId, PreparedReplies prepared) {
        long now = clock.millis();
        SuggestionRow row = ao.create(
                SuggestionRow.class,
                new Columns()
                        .with("ISSUE_ID", issueId)
                        .with("PROJECT_ID", projectId)
                        .with("PREDICTION_ID", predictionId)
                        .with("MADE_AT", now)
                        .with("BODY", Json.write(prepared))
                        .map());
        return new StoredReplies(row.getID(), issueId, projectId, Instant.ofEpochMilli(now), prepared);
    }

    public Optional<StoredReplies> newest(long issueId) {
        return first(
                Query.select().where("ISSUE_ID = ?", issueId).order("ID DESC").limit(1));
    }

    /** The replies of a number; empty if they are no longer kept. */
    public Optional<StoredReplies> numbered(int id) {
        return first(Query.select().where("ID = ?", id));
    }

    private Optional<StoredReplies> first(Query query) {
        return Arrays.stream(ao.find(SuggestionRow.class, query)).findFirst().map(Suggestions::stored);
    }

    private static StoredReplies stored(SuggestionRow row) {
        return new StoredReplies(
                row.getID(),
                row.getIssueId(),
                row.getProjectId(),
                Instant.ofEpochMilli(row.getMadeAt()),
                Json.read(row.getBody(), PreparedReplies.class));
    }
}
