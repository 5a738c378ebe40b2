package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.heed.routing.ContactClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/** Classes of contacts of the past: as Heed routed them when they came, or else as the models told once from their opening. A contact that was told is not told again, however often its project is read. */
@Component
public class ContactClasses {
    /** A decision this long after the arrival had seen more than the opening. */
    private static final Duration AT_ARRIVAL = Duration.ofHours(1);

    private static final Map<String, ContactClass> BY_KEY = byKey();

    private final ActiveObjects ao;

    public ContactClasses(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    private static Map<String, ContactClass> byKey() {
        Map<String, ContactClass> all = new HashMap<>();
        Arrays.stream(ContactClass.values()).forEach(each -> all.put(each.key(), each));
        return Map.copyOf(all);
    }

    /**
     * Those that are known.
     *
     * @param arrivals when the contacts of some issues came, by the issues' ids; a page of them, not thousands
     * @return by issue
     */
    public Map<Long, ContactClass> known(Map<Long, Instant> arrivals) {
        Map<Long, ContactClass> known = new HashMap<>();
        if (arrivals.isEmpty()) {
            return known;
        }
        for (ContactClassRow row : ao.find(ContactClassRow.class, among(arrivals.keySet()))) {
            ContactClass told = BY_KEY.get(row.getContactClass());
            if (told != null) {
                known.put(row.getIssueId(), told);
            }
        }
        // The first decision of an issue is the one at its arrival, if any is.
        for (DecisionRow row :
                ao.find(DecisionRow.class, among(arrivals.keySet()).order("ID DESC"))) {
            ContactClass decided = row.getContactClass() == null ? null : BY_KEY.get(row.getContactClass());
            Instant arrived = arrivals.get(row.getIssueId());
            if (decided != null
                    && arrived != null
                    && !Instant.ofEpochMilli(row.getMadeAt()).isAfter(arrived.plus(AT_ARRIVAL))) {
                known.put(row.getIssueId(), decided);
            }
        }
        return known;
    }

    private static Query among(Collection<Long> issues) {
        return Query.select()
                .where(
                        "ISSUE_ID IN (" + String.join(", ", Collections.nCopies(issues.size(), "?")) + ")",
                        issues.toArray());
    }

    /** Keeps what the models told; of two nodes that tell the same contact at once, one does. */
    public void put(long issueId, long projectId, ContactClass told) {
        try {
            ao.create(
                    ContactClassRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("PROJECT_ID", projectId)
                            .with("CONTACT_CLASS", told.key())
                            .map());
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (ao.count(ContactClassRow.class, Query.select().where("ISSUE_ID = ?", issueId)) == 0) {
                throw e;
            }
        }
    }
}
