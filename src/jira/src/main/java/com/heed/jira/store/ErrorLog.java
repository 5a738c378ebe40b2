package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The newest failures, bounded; no text of a customer is ever in a message. */
@Component
public class ErrorLog {
    static final int KEPT = 200;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorLog.class);

    /** One failure. */
    public record Entry(Instant at, String place, @Nullable Long issueId, String message) {}

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public ErrorLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    ErrorLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Never throws: a failure to note a failure goes to the log file alone. */
    public void add(String place, @Nullable Long issueId, Throwable failure) {
        LOG.warn("{} failed for issue {}", place, issueId, failure);
        try {
            String message = failure.getClass().getSimpleName() + ": " + failure.getMessage();
            ErrorRow row = ao.create(
                    ErrorRow.class,
                    new Columns()
                            .with("MADE_AT", clock.millis())
                            .with("PLACE", place)
                            .with("ISSUE_ID", issueId)
                            .withText("MESSAGE", message, 450)
                            .map());
            ao.deleteWithSQL(ErrorRow.class, "ID <= ?", row.getID() - KEPT);
        } catch (RuntimeException e) {
            LOG.warn("the error log cannot be written", e);
        }
    }

    /** Newest first. */
    public List<Entry> newest(int most) {
        return Arrays.stream(
                        ao.find(ErrorRow.class, Query.select().order("ID DESC").limit(most)))
                .map(row -> new Entry(
                        Instant.ofEpochMilli(row.getMadeAt()), row.getPlace(), row.getIssueId(), row.getMessage()))
                .toList();
    }
}
