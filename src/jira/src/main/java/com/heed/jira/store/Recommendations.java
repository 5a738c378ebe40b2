package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Recommendations prepared in the background, by issue. A page reads the newest, and never waits for one. */
@Component
public class Recommendations {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Recommendations(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Recommendations(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /**
     * Recommendations with their place in the table.
     *
     * @param id grows with each preparation
     */
    public record Stored(int id, long issueId, long projectId, Instant at, Recommended recommended) {}

    /**
     * Keeps what was prepared.
     *
     * @param predictionId number of the prediction they were prepared after
     * @param colleagues   keys of the people beside the customer from whose past they were prepared
     */
    public void add(
            long issueId, long projectId, int predictionId, Recommended recommended, Collection<String> colleagues) {
        ao.executeInTransaction(() -> {
            int id = ao.create(
                            RecommendationRow.class,
                            new Columns()
                                    .with("ISSUE_ID", issueId)
                                    .with("PROJECT_ID", projectId)
                                    .with("PREDICTION_ID", predictionId)
                                    .with("MADE_AT", clock.millis())
                                    .with("BODY", Json.write(recommended))
                                    .map())
                    .getID();
            for (String colleague : colleagues) {
                ao.create(
                        RecommendedFromRow.class,
                        new Columns()
                                .with("RECOMMENDATION_ID", id)
                                .with("ISSUE_ID", issueId)
                                .with("USER_KEY", colleague)
                                .map());
            }
            return id;
        });
    }

    /** Keys of the people beside the customer from whose past those of a number were prepared. */
    public List<String> colleagues(int id) {
        return Arrays.stream(ao.find(RecommendedFromRow.class, Query.select().where("RECOMMENDATION_ID = ?", id)))
                .map(RecommendedFromRow::getUserKey)
                .toList();
    }

    public Optional<Stored> newest(long issueId) {
        return first(
                Query.select().where("ISSUE_ID = ?", issueId).order("ID DESC").limit(1));
    }

    /** Those of a number; empty if they are no longer kept. */
    public Optional<Stored> numbered(int id) {
        return first(Query.select().where("ID = ?", id));
    }

    private Optional<Stored> first(Query query) {
        return Arrays.stream(ao.find(RecommendationRow.class, query))
                .findFirst()
                .map(row -> new Stored(
                        row.getID(),
                        row.getIssueId(),
                        row.getProjectId(),
                        Instant.ofEpochMilli(row.getMadeAt()),
                        Json.read(row.getBody(), Recommended.class)));
    }
}
