package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which contacts are kept for which agent. */
@Component
public class Reservations {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Reservations(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Reservations(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Keeps a contact for an agent. @return false if it is kept for another */
    public boolean reserve(long projectId, long issueId, String agent, Duration kept) {
        long now = clock.millis();
        ao.deleteWithSQL(ReservationRow.class, "ISSUE_ID = ? AND ENDS_AT < ?", issueId, now);
        if (ao.count(ReservationRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0) {
            return false;
        }
        try {
            ao.create(
                    ReservationRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("PROJECT_ID", projectId)
                            .with("AGENT", agent)
                            .with("ENDS_AT", now + kept.toMillis())
                            .map());
            return true;
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (ao.count(ReservationRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0) {
                return false;
            }
            throw e;
        }
    }

    /** Agents by the issue that is kept for them now. */
    public Map<Long, String> ofProject(long projectId) {
        Map<Long, String> agents = new HashMap<>();
        for (ReservationRow row : ao.find(
                ReservationRow.class,
                Query.select().where("PROJECT_ID = ? AND ENDS_AT >= ?", projectId, clock.millis()))) {
            agents.put(row.getIssueId(), row.getAgent());
        }
        return agents;
    }

    public void release(long issueId) {
        ao.deleteWithSQL(ReservationRow.class, "ISSUE_ID = ?", issueId);
    }
}
