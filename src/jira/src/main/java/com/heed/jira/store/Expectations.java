package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What projects' pasts taught; the newest few of each are kept. */
@Component
public class Expectations {
    static final int KEPT = 3;

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Expectations(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Expectations(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** An expectation with the moment it was learned. */
    public record Made(Instant at, Expectation expectation) {}

    public void add(long projectId, Expectation expectation) {
        ao.create(
                ExpectationRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("MADE_AT", clock.millis())
                        .with("BODY", Json.write(expectation))
                        .map());
        ExpectationRow[] all = ao.find(
                ExpectationRow.class,
                Query.select("ID").where("PROJECT_ID = ?", projectId).order("ID DESC"));
        if (all.length > KEPT) {
            ao.deleteWithSQL(ExpectationRow.class, "PROJECT_ID = ? AND ID < ?", projectId, all[KEPT - 1].getID());
        }
    }

    public Optional<Made> newest(long projectId) {
        ExpectationRow[] rows = ao.find(ExpectationRow.class, newestOf("*", projectId));
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(new Made(
                        Instant.ofEpochMilli(rows[0].getMadeAt()), Json.read(rows[0].getBody(), Expectation.class)));
    }

    /** Number of the newest one, to tell cheaply whether there is a newer. */
    public OptionalInt newestId(long projectId) {
        ExpectationRow[] rows = ao.find(ExpectationRow.class, newestOf("ID", projectId));
        return rows.length == 0 ? OptionalInt.empty() : OptionalInt.of(rows[0].getID());
    }

    private static Query newestOf(String columns, long projectId) {
        Query query = columns.equals("*") ? Query.select() : Query.select(columns);
        return query.where("PROJECT_ID = ?", projectId).order("ID DESC").limit(1);
    }
}
