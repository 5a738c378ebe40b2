package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What customers said about answers on the portal, and who wants none. What they typed is not here. */
@Component
public class PortalLog {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public PortalLog(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    PortalLog(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Notes that an answer solved it for a person. @return false if this person said so before */
    public boolean solved(long projectId, String answerId, String user) {
        // The person cannot be told from it: only whether the same one says so again.
        String id = UUID.nameUUIDFromBytes((projectId + "|" + answerId + "|" + user).getBytes(StandardCharsets.UTF_8))
                .toString();
        if (has(id)) {
            return false;
        }
        try {
            ao.create(
                    PortalSolvedRow.class,
                    new Columns()
                            .with("EVENT_ID", id)
                            .with("PROJECT_ID", projectId)
                            .with("ANSWER_ID", answerId)
                            .with("MADE_AT", clock.millis())
                            .map());
            return true;
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (has(id)) {
                return false;
            }
            throw e;
        }
    }

    private boolean has(String id) {
        return ao.count(PortalSolvedRow.class, Query.select().where("EVENT_ID = ?", id)) > 0;
    }

    /** How many people each of some answers helped; those that helped nobody are left out. */
    public Map<String, Integer> helped(long projectId, Iterable<String> answerIds) {
        Map<String, Integer> counts = new HashMap<>();
        for (String answer : answerIds) {
            int count = ao.count(
                    PortalSolvedRow.class, Query.select().where("PROJECT_ID = ? AND ANSWER_ID = ?", projectId, answer));
            if (count > 0) {
                counts.put(answer, count);
            }
        }
        return counts;
    }

    /** Whether a person wants no suggested answers. */
    public boolean isOptedOut(String user) {
        OptOutRow[] rows = ao.find(
                OptOutRow.class,
                Query.select().where("USER_KEY = ?", user).order("ID DESC").limit(1));
        return rows.length > 0 && rows[0].isOptedOut();
    }

    public void optOut(String user, boolean out) {
        if (isOptedOut(user) != out) {
            ao.create(
                    OptOutRow.class,
                    new Columns()
                            .with("USER_KEY", user)
                            .with("OPTED_OUT", out)
                            .with("MADE_AT", clock.millis())
                            .map());
        }
    }
}
