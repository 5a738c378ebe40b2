package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.heed.routing.ContactClass;
import com.heed.routing.RoutingRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Predictions and decision records by issue. */
@Component
public class Predictions {
    /**
     * A decision about to be stored.
     *
     * @param record what it stood on and what came out: enough to decide again, bit for bit
     * @param taken  slug of the channel that this contact takes a place of today, or null if it takes none or holds it already
     */
    public record Decision(RoutingRecord record, @Nullable String taken) {}

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Predictions(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Predictions(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public StoredPrediction add(long issueId, long projectId, Prediction prediction, @Nullable Decision decision) {
        long now = clock.millis();
        PredictionRow row = ao.create(
                PredictionRow.class,
                new Columns()
                        .with("ISSUE_ID", issueId)
                        .with("PROJECT_ID", projectId)
                        .with("MADE_AT", now)
                        .with("BODY", Json.write(prediction))
                        .map());
        if (decision != null) {
            ao.create(
                    DecisionRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("PROJECT_ID", projectId)
                            .with("TAKEN", decision.taken())
                            .with("CHOSEN", decision.record().chosen())
                            .with(
                                    "CONTACT_CLASS",
                                    decision.record().contact().contactClass().key())
                            .with("PREDICTION_ID", row.getID())
                            .with("MADE_AT", now)
                            .with("BODY", decision.record().toJson())
                            .map());
        }
        return new StoredPrediction(row.getID(), issueId, Instant.ofEpochMilli(now), prediction);
    }

    public Optional<StoredPrediction> newest(long issueId) {
        PredictionRow[] rows = ao.find(
                PredictionRow.class,
                Query.select().where("ISSUE_ID = ?", issueId).order("ID DESC").limit(1));
        return Arrays.stream(rows).findFirst().map(Predictions::stored);
    }

    /** The prediction of a number; empty if it is no longer kept. */
    public Optional<StoredPrediction> numbered(int id) {
        return Arrays.stream(ao.find(PredictionRow.class, Query.select().where("ID = ?", id)))
                .findFirst()
                .map(Predictions::stored);
    }

    private static StoredPrediction stored(PredictionRow row) {
        return new StoredPrediction(
                row.getID(),
                row.getIssueId(),
                Instant.ofEpochMilli(row.getMadeAt()),
                Json.read(row.getBody(), Prediction.class));
    }

    /** The newest predictions of a project since a moment, newest first, one for each issue. */
    public List<Prediction> newestOfProject(long projectId, Instant since, int most) {
        List<Prediction> found = new ArrayList<>();
        Set<Long> issues = new HashSet<>();
        for (PredictionRow row : ao.find(
                PredictionRow.class,
                Query.select()
                        .where("PROJECT_ID = ? AND MADE_AT >= ?", projectId, since.toEpochMilli())
                        .order("ID DESC")
                        .limit(most))) {
            if (issues.add(row.getIssueId())) {
                found.add(Json.read(row.getBody(), Prediction.class));
            }
        }
        return found;
    }

    /** The newest decision record of an issue. */
    public Optional<RoutingRecord> newestDecision(long issueId) {
        DecisionRow[] rows = ao.find(
                DecisionRow.class,
                Query.select().where("ISSUE_ID = ?", issueId).order("ID DESC").limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(RoutingRecord.ofJson(rows[0].getBody()));
    }

    /** Decisions of a project since a moment, by the class of their contact. */
    public Map<ContactClass, Integer> classes(long projectId, Instant since) {
        Map<ContactClass, Integer> counts = new EnumMap<>(ContactClass.class);
        for (ContactClass contactClass : ContactClass.values()) {
            counts.put(
                    contactClass,
                    ao.count(
                            DecisionRow.class,
                            Query.select()
                                    .where(
                                            "PROJECT_ID = ? AND CONTACT_CLASS = ? AND MADE_AT >= ?",
                                            projectId,
                                            contactClass.key(),
                                            since.toEpochMilli())));
        }
        return counts;
    }

    /** How many decisions there were about an issue. */
    public int decisions(long issueId) {
        return ao.count(DecisionRow.class, Query.select().where("ISSUE_ID = ?", issueId));
    }

    /** Contacts that took a place on a channel of the project since a moment. */
    public int taken(long projectId, String slug, Instant since) {
        return ao.count(
                DecisionRow.class,
                Query.select()
                        .where("PROJECT_ID = ? AND TAKEN = ? AND MADE_AT >= ?", projectId, slug, since.toEpochMilli()));
    }

    public int count() {
        return ao.count(PredictionRow.class);
    }
}
