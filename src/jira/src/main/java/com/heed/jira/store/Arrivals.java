package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/** When contacts came in, by project. */
@Component
public class Arrivals {
    private static final String COLUMNS = "ID, ISSUE_ID, ARRIVED_AT, SUBJECTS";

    private final ActiveObjects ao;

    public Arrivals(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * Notes the first contact of an issue; later ones are passed over.
     *
     * @return whether it was the first
     */
    public boolean note(long issueId, long projectId, Instant at, Set<String> subjects) {
        if (known(issueId)) {
            return false;
        }
        try {
            ao.create(
                    ArrivalRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("PROJECT_ID", projectId)
                            .with("ARRIVED_AT", at.toEpochMilli())
                            .with("SUBJECTS", Json.write(new TreeSet<>(subjects)))
                            .map());
            return true;
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (known(issueId)) {
                return false;
            }
            throw e;
        }
    }

    private boolean known(long issueId) {
        return ao.count(ArrivalRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0;
    }

    /** Contacts of a project at or after a moment, how many. */
    public int count(long projectId, Instant since) {
        return ao.count(
                ArrivalRow.class,
                Query.select().where("PROJECT_ID = ? AND ARRIVED_AT >= ?", projectId, since.toEpochMilli()));
    }

    /** Contacts of a project at or after a moment, in no order. */
    public List<Arrival> since(long projectId, Instant since) {
        return Arrays.stream(ao.find(
                        ArrivalRow.class,
                        Query.select(COLUMNS)
                                .where("PROJECT_ID = ? AND ARRIVED_AT >= ?", projectId, since.toEpochMilli())))
                .map(Arrivals::read)
                .toList();
    }

    /** The last contact of a project before a moment. */
    public Optional<Arrival> lastBefore(long projectId, Instant moment) {
        ArrivalRow[] rows = ao.find(
                ArrivalRow.class,
                Query.select(COLUMNS)
                        .where("PROJECT_ID = ? AND ARRIVED_AT < ?", projectId, moment.toEpochMilli())
                        .order("ARRIVED_AT DESC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(read(rows[0]));
    }

    /** The first contact of a project at or after a moment. */
    public Optional<Arrival> firstSince(long projectId, Instant moment) {
        ArrivalRow[] rows = ao.find(
                ArrivalRow.class,
                Query.select(COLUMNS)
                        .where("PROJECT_ID = ? AND ARRIVED_AT >= ?", projectId, moment.toEpochMilli())
                        .order("ARRIVED_AT ASC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(read(rows[0]));
    }

    /** Deletes what came before a moment, except for the last of it: it says how far back the record reaches. */
    public int forget(long projectId, Instant before) {
        return lastBefore(projectId, before)
                .map(last -> ao.deleteWithSQL(
                        ArrivalRow.class,
                        "PROJECT_ID = ? AND ARRIVED_AT < ? AND ISSUE_ID <> ?",
                        projectId,
                        before.toEpochMilli(),
                        last.issueId()))
                .orElse(0);
    }

    private static Arrival read(ArrivalRow row) {
        return new Arrival(
                row.getIssueId(),
                Instant.ofEpochMilli(row.getArrivedAt()),
                Set.of(Json.read(row.getSubjects(), String[].class)));
    }
}
