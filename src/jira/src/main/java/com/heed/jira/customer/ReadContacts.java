package com.heed.jira.customer;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.store.ProjectSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Contacts that were read a short while ago on this node, so that the profiles of two customers of a project do not read the same issues twice. Who may see an issue is never kept, only what stands in it, for ten
 * minutes and as long as Jira says it was not changed; of an issue that was changed just now for seconds, since Heed is about to read it.
 */
@Component
class ReadContacts {
    static final Duration KEPT = Duration.ofMinutes(10);
    static final Duration KEPT_WHEN_NEW = Duration.ofSeconds(10);
    private static final int MOST = 4000;

    private final BiFunction<Issue, ProjectSettings, ContactProfiling.Read> reading;
    private final InstantSource clock;
    private final Map<Long, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    ReadContacts(ContactProfiling profiling) {
        this(profiling::read, Clock.systemUTC());
    }

    ReadContacts(BiFunction<Issue, ProjectSettings, ContactProfiling.Read> reading, InstantSource clock) {
        this.reading = reading;
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
        ContactProfiling.Read read = reading.apply(issue, project);
        synchronized (kept) {
            kept.values().removeIf(each -> !now.isBefore(each.until));
            kept.put(issue.getId(), new Kept(updated, now.plus(kept(updated, now)), read));
            while (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return read;
    }

    private static Duration kept(@Nullable Timestamp updated, Instant now) {
        return updated != null && updated.toInstant().isBefore(now.minus(KEPT)) ? KEPT : KEPT_WHEN_NEW;
    }

    private static boolean same(@Nullable Timestamp one, @Nullable Timestamp other) {
        return one != null && one.equals(other);
    }
}
