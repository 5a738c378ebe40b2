package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which issues were to get an answer at once, and which got one. */
@Component
public class InstantLog {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public InstantLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    InstantLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** An answer that was sent. */
    public record Sent(long issueId, String answerId, double probability, Instant at) {}

    /** Notes that a workflow asks for an answer. */
    public void wish(long issueId) {
        ao.create(
                InstantWishRow.class,
                new Columns()
                        .with("ISSUE_ID", issueId)
                        .with("MADE_AT", clock.millis())
                        .map());
    }

    /** Whether an answer was asked for and none was sent. */
    public boolean isOpen(long issueId) {
        return ao.count(InstantWishRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0 && !isSent(issueId);
    }

    private boolean isSent(long issueId) {
        return ao.count(InstantAnswerRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0;
    }

    /** Takes the only place of a contact, before anything is sent: what fails afterwards is not tried again, since nobody knows how far it got. @return false if it was taken */
    public boolean claim(long issueId, long projectId, String answerId, double probability) {
        if (isSent(issueId)) {
            return false;
        }
        try {
            ao.create(
                    InstantAnswerRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("PROJECT_ID", projectId)
                            .with("ANSWER_ID", answerId)
                            .with("PROBABILITY", probability)
                            .with("MADE_AT", clock.millis())
                            .map());
            return true;
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (isSent(issueId)) {
                return false;
            }
            throw e;
        }
    }

    /** What was sent in a project in [from, to), newest first, at most so many. */
    public List<Sent> ofProject(long projectId, Instant from, Instant to, int most) {
        List<Sent> found = new ArrayList<>();
        for (InstantAnswerRow row : ao.find(
                InstantAnswerRow.class,
                Query.select()
                        .where(
                                "PROJECT_ID = ? AND MADE_AT >= ? AND MADE_AT < ?",
                                projectId,
                                from.toEpochMilli(),
                                to.toEpochMilli())
                        .order("ID DESC")
                        .limit(most))) {
            found.add(new Sent(
                    row.getIssueId(), row.getAnswerId(), row.getProbability(), Instant.ofEpochMilli(row.getMadeAt())));
        }
        return found;
    }
}
