package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What people said about predictions; later training reads it. */
@Component
public class FeedbackLog {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public FeedbackLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    FeedbackLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** @param correct the right value's stable key, or null when the prediction was right or nothing better was named */
    public void add(
            long issueId, int predictionId, String field, boolean right, @Nullable String correct, String author) {
        ao.create(
                FeedbackRow.class,
                new Columns()
                        .with("ISSUE_ID", issueId)
                        .with("PREDICTION_ID", predictionId)
                        .with("FIELD_NAME", field)
                        .with("CONFIRMED", right)
                        .with("CORRECT", correct)
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }

    /**
     * What a person said last about a field of an issue.
     *
     * @param predictionId of what they said it about
     * @param confirmed    whether that was right
     * @param correct      the right value's stable key; null if it was right
     */
    public record Said(
            int predictionId, boolean confirmed, @Nullable String correct, Instant at) {}

    /** What people said about a field by issue id, of several the last; “wrong” without the right value says nothing. */
    public Map<Long, Said> said(String field) {
        Map<Long, Said> found = new HashMap<>();
        for (FeedbackRow row : ao.find(
                FeedbackRow.class, Query.select().where("FIELD_NAME = ?", field).order("ID ASC"))) {
            if (row.getCorrect() != null || row.isConfirmed()) {
                found.put(
                        row.getIssueId(),
                        new Said(
                                row.getPredictionId(),
                                row.isConfirmed(),
                                row.getCorrect(),
                                Instant.ofEpochMilli(row.getMadeAt())));
            }
        }
        return found;
    }

    public int countFor(long issueId) {
        return ao.count(FeedbackRow.class, Query.select().where("ISSUE_ID = ?", issueId));
    }
}
