package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/** Moods of openings that the models have told once: a text is not read again each night. */
@Component
public class OpeningMoods {
    private final ActiveObjects ao;

    public OpeningMoods(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    /**
     * Those that are known.
     *
     * @param issues a page of them, not thousands
     * @return by issue, from -1 to 1; not a number where nobody can tell
     */
    public Map<Long, Double> known(Collection<Long> issues) {
        Map<Long, Double> known = new HashMap<>();
        if (!issues.isEmpty()) {
            String places = String.join(", ", Collections.nCopies(issues.size(), "?"));
            for (OpeningMoodRow row : ao.find(
                    OpeningMoodRow.class, Query.select().where("ISSUE_ID IN (" + places + ")", issues.toArray()))) {
                known.put(row.getIssueId(), row.getMood() == null ? Double.NaN : row.getMood());
            }
        }
        return known;
    }

    /** Keeps what the models told; of two nodes that tell the same contact at once, one does. @param mood not a number where nobody can tell */
    public void put(long issueId, long projectId, double mood) {
        try {
            ao.create(
                    OpeningMoodRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("PROJECT_ID", projectId)
                            .with("MOOD", Double.isNaN(mood) ? null : mood)
                            .map());
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (ao.count(OpeningMoodRow.class, Query.select().where("ISSUE_ID = ?", issueId)) == 0) {
                throw e;
            }
        }
    }
}
