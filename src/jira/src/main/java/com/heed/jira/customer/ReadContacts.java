package com.heed.jira.customer;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.store.ProjectSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Contacts that were read a short while ago on this node, so that the profiles of two customers of a project do not read the same issues twice. Who may see an issue is never kept, only what stands in it, for ten
 * minutes and as long as Jira says it was not changed.
 */
@Component
class ReadContacts {
    static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 4000;

    private final ContactProfiling profiling;
    private final Clock clock;
    private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    ReadContacts(ContactProfiling profiling) {
        this(profiling, Clock.systemUTC());
    }

    ReadContacts(ContactProfiling profiling, Clock clock) {
        this.profiling = profiling;
        this.clock = clock;
    }

    private record Kept(@Nullable Timestamp updated, Instant until, ContactProfiling.Read read) {}

    ContactProfiling.Read of(Issue issue, ProjectSettings project) {
        Instant now = clock.instant();
        Timestamp updated = issue.getUpdated();
        synchronized (kept) {
            Kept known = kept.get(issue.getId());
            if (known != null && now.isBefore(known.until) && same(known.updated, updated)) {
                return known.read;
            }
        }
        ContactProfiling.Read read = profiling.read(issue, project);
        synchronized (kept) {
            kept.values().removeIf(each -> !now.isBefore(each.until));
            kept.put(issue.getId(), new Kept(updated, now.plus(KEPT), read));
            while (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return read;
    }

    private static boolean same(@Nullable Timestamp one, @Nullable Timestamp other) {
        return one != null && one.equals(other);
    }
}
