package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
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

    /** The right values that people named for a field, by issue id; of several the newest. */
    public Map<Long, String> corrections(String field) {
        Map<Long, String> found = new HashMap<>();
        for (FeedbackRow row : ao.find(
                FeedbackRow.class, Query.select().where("FIELD_NAME = ?", field).order("ID ASC"))) {
            if (row.getCorrect() != null) {
                found.put(row.getIssueId(), row.getCorrect());
            } else if (row.isConfirmed()) {
                // What was said to be right after all is no longer corrected.
                found.remove(row.getIssueId());
            }
        }
        return found;
    }

    public int countFor(long issueId) {
        return ao.count(FeedbackRow.class, Query.select().where("ISSUE_ID = ?", issueId));
    }
}
