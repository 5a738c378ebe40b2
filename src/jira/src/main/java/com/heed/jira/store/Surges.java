package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Alarms, and what became of them. */
@Component
public class Surges {
    static final int LONGEST_SUBJECT = 450;
    private static final String DISMISSED = "dismissed";
    private static final String ISSUE = "issue";

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Surges(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Surges(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** What an alarm says; see {@link StoredSurge}. */
    public record Figures(int contacts, double expected, double chance, Instant from, Instant to) {}

    /**
     * Keeps an alarm.
     *
     * @param day of the desk's calendar: there is one alarm of a subject a day
     * @return empty if there is one of that day already
     */
    public Optional<StoredSurge> add(long projectId, String subject, Figures figures, Instant at, LocalDate day) {
        String once = projectId + ":" + day + ":" + UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
        if (taken(SurgeRow.class, once)) {
            return Optional.empty();
        }
        try {
            SurgeRow row = ao.create(
                    SurgeRow.class,
                    new Columns()
                            .with("ONCE_KEY", once)
                            .with("PROJECT_ID", projectId)
                            .withText("SUBJECT", subject, LONGEST_SUBJECT)
                            .with("CONTACTS", figures.contacts())
                            .with("EXPECTED", figures.expected())
                            .with("CHANCE", figures.chance())
                            .with("BEGINS_AT", figures.from().toEpochMilli())
                            .with("ENDS_AT", figures.to().toEpochMilli())
                            .with("MADE_AT", at.toEpochMilli())
                            .map());
            return Optional.of(read(row));
        } catch (RuntimeException e) {
            // Another node's insert came first; the driver's exception has no common type.
            if (taken(SurgeRow.class, once)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private boolean taken(Class<? extends net.java.ao.RawEntity<Integer>> table, String once) {
        return ao.count(table, Query.select().where("ONCE_KEY = ?", once)) > 0;
    }

    /** Alarms of a project at or after a moment, newest first, dismissed ones too; at most 100. */
    public List<StoredSurge> since(long projectId, Instant since) {
        return Arrays.stream(ao.find(
                        SurgeRow.class,
                        Query.select()
                                .where("PROJECT_ID = ? AND MADE_AT >= ?", projectId, since.toEpochMilli())
                                .order("ID DESC")
                                .limit(100)))
                .map(this::read)
                .toList();
    }

    /** Alarm of a project by its number. */
    public Optional<StoredSurge> find(long projectId, int id) {
        SurgeRow[] rows = ao.find(SurgeRow.class, Query.select().where("ID = ? AND PROJECT_ID = ?", id, projectId));
        return rows.length == 0 ? Optional.empty() : Optional.of(read(rows[0]));
    }

    /** Takes an alarm off the pages. @return false if somebody else was first */
    public boolean dismiss(int id, String author) {
        return note(id, DISMISSED, author, null);
    }

    /** Notes the issue that was made of an alarm. */
    public boolean madeIssue(int id, long issueId) {
        return note(id, ISSUE, null, issueId);
    }

    private boolean note(int id, String kind, @Nullable String author, @Nullable Long issueId) {
        String once = id + ":" + kind;
        if (taken(SurgeNoteRow.class, once)) {
            return false;
        }
        try {
            ao.create(
                    SurgeNoteRow.class,
                    new Columns()
                            .with("ONCE_KEY", once)
                            .with("SURGE_ID", id)
                            .with("KIND", kind)
                            .with("AUTHOR", author)
                            .with("ISSUE_ID", issueId)
                            .with("MADE_AT", clock.millis())
                            .map());
            return true;
        } catch (RuntimeException e) {
            // The unique column decides a race.
            if (taken(SurgeNoteRow.class, once)) {
                return false;
            }
            throw e;
        }
    }

    private StoredSurge read(SurgeRow row) {
        Long issueId = null;
        StoredSurge.Dismissal dismissed = null;
        for (SurgeNoteRow note : ao.find(SurgeNoteRow.class, Query.select().where("SURGE_ID = ?", row.getID()))) {
            if (note.getKind().equals(ISSUE)) {
                issueId = note.getIssueId();
            } else {
                dismissed = new StoredSurge.Dismissal(note.getAuthor(), Instant.ofEpochMilli(note.getMadeAt()));
            }
        }
        return new StoredSurge(
                row.getID(),
                row.getProjectId(),
                row.getSubject(),
                row.getContacts(),
                row.getExpected(),
                row.getChance(),
                Instant.ofEpochMilli(row.getBeginsAt()),
                Instant.ofEpochMilli(row.getEndsAt()),
                Instant.ofEpochMilli(row.getMadeAt()),
                issueId,
                dismissed);
    }
}
