package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Issues waiting to be read, shared by all nodes. An item is claimed by inserting a lease into a unique column: ActiveObjects has no UPDATE,
 * and of two inserts the database lets one through. An item is deleted after its work is done, so a node that dies loses nothing: its lease
 * ends and another node takes over.
 */
@Component
public class WorkQueue {
    /** Above this many waiting items, automatic work is put off so that people's requests stay quick. */
    static final int FULL = 10_000;

    static final Duration PUT_OFF = Duration.ofMinutes(10);
    static final int MOST_ATTEMPTS = 5;

    /** Who asked: an event, or a person who waits. */
    public enum Urgency {
        AUTOMATIC,
        ASKED
    }

    /**
     * One issue in the hands of one worker.
     *
     * @param lastWork  items up to this id are covered by the claim
     * @param writes    fields asked for: {@code sentiment}, {@code channel}
     * @param threshold asked for by a post-function, or null for the project's
     */
    public record Claim(
            long issueId,
            String holder,
            int lastWork,
            Set<String> writes,
            @Nullable Double threshold,
            int attempt) {}

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public WorkQueue(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    WorkQueue(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Queues an issue unless the same request is already waiting. */
    public void add(long issueId, Urgency urgency, Set<String> writes, @Nullable Double threshold, Duration delay) {
        String fields = String.join(",", new TreeSet<>(writes));
        boolean held = ao.count(LeaseRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0;
        if (!held && threshold == null && waitingAlike(issueId, urgency, fields)) {
            return;
        }
        boolean full = urgency == Urgency.AUTOMATIC && waiting() >= FULL;
        insert(issueId, urgency.ordinal(), fields, threshold, clock.millis() + (full ? PUT_OFF : delay).toMillis(), 1);
    }

    private boolean waitingAlike(long issueId, Urgency urgency, String fields) {
        return ao.count(
                        WorkRow.class,
                        Query.select()
                                .where(
                                        "ISSUE_ID = ? AND URGENCY >= ? AND WRITES = ? AND ATTEMPT = ?",
                                        issueId,
                                        urgency.ordinal(),
                                        fields,
                                        1))
                > 0;
    }

    /** Takes the most urgent item that is due and that nobody holds. */
    public Optional<Claim> claim(String holder, Duration lease) {
        long now = clock.millis();
        WorkRow[] due = ao.find(
                WorkRow.class,
                Query.select()
                        .where("DUE_AT <= ?", now)
                        .order("URGENCY DESC, DUE_AT ASC")
                        .limit(20));
        for (WorkRow row : due) {
            Optional<Claim> claim = claim(row.getIssueId(), holder, now, lease);
            if (claim.isPresent()) {
                return claim;
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> claim(long issueId, String holder, long now, Duration lease) {
        ao.deleteWithSQL(LeaseRow.class, "ISSUE_ID = ? AND ENDS_AT < ?", issueId, now);
        if (ao.count(LeaseRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0) {
            return Optional.empty();
        }
        try {
            ao.create(
                    LeaseRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("HOLDER", holder)
                            .with("ENDS_AT", now + lease.toMillis())
                            .map());
        } catch (RuntimeException e) {
            // Another worker's insert came first; the driver's exception has no common type.
            return Optional.empty();
        }
        Set<String> writes = new TreeSet<>();
        Double threshold = null;
        int last = 0;
        int attempt = 1;
        for (WorkRow row : ao.find(WorkRow.class, Query.select().where("ISSUE_ID = ? AND DUE_AT <= ?", issueId, now))) {
            last = Math.max(last, row.getID());
            attempt = Math.max(attempt, row.getAttempt());
            if (!row.getWrites().isEmpty()) {
                writes.addAll(Set.of(row.getWrites().split(",")));
            }
            threshold = row.getThreshold() == null ? threshold : row.getThreshold();
        }
        Claim claim = new Claim(issueId, holder, last, Set.copyOf(writes), threshold, attempt);
        if (last == 0) {
            // Done by another worker between our look and our claim.
            release(claim);
            return Optional.empty();
        }
        return Optional.of(claim);
    }

    public void done(Claim claim) {
        ao.deleteWithSQL(WorkRow.class, "ISSUE_ID = ? AND ID <= ?", claim.issueId(), claim.lastWork());
        release(claim);
    }

    /** Queues the work again after a pause that doubles with each attempt. @return false if it was given up */
    public boolean retry(Claim claim) {
        boolean again = claim.attempt() < MOST_ATTEMPTS;
        if (again) {
            long pause = Duration.ofSeconds(5L << claim.attempt()).toMillis();
            insert(
                    claim.issueId(),
                    Urgency.AUTOMATIC.ordinal(),
                    String.join(",", new TreeSet<>(claim.writes())),
                    claim.threshold(),
                    clock.millis() + pause,
                    claim.attempt() + 1);
        }
        done(claim);
        return again;
    }

    /** Gives the item back untouched, for any worker to take. */
    public void release(Claim claim) {
        ao.deleteWithSQL(LeaseRow.class, "ISSUE_ID = ? AND HOLDER = ?", claim.issueId(), claim.holder());
    }

    /** Ends the leases whose time is over. @return how many there were */
    public int releaseEnded() {
        return ao.deleteWithSQL(LeaseRow.class, "ENDS_AT < ?", clock.millis());
    }

    public int waiting() {
        return ao.count(WorkRow.class);
    }

    public boolean waitingFor(long issueId) {
        return ao.count(WorkRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0;
    }

    /** Whether the last attempts on this issue failed and another is planned. */
    public boolean failing(long issueId) {
        return ao.count(WorkRow.class, Query.select().where("ISSUE_ID = ? AND ATTEMPT > ?", issueId, 1)) > 0;
    }

    private void insert(long issueId, int urgency, String fields, @Nullable Double threshold, long dueAt, int attempt) {
        ao.create(
                WorkRow.class,
                new Columns()
                        .with("ISSUE_ID", issueId)
                        .with("URGENCY", urgency)
                        .with("WRITES", fields)
                        .with("THRESHOLD", threshold)
                        .with("DUE_AT", dueAt)
                        .with("ATTEMPT", attempt)
                        .map());
    }
}
