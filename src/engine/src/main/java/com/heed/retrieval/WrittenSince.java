package com.heed.retrieval;

import com.heed.reply.Answer;
import com.heed.reply.Origin;
import java.util.HashSet;
import java.util.Set;

/** What was written since a rebuild began: it is newer than what the rebuild brings. Belongs to whoever holds the lock for writing. */
public final class WrittenSince {
    private final Set<String> ids = new HashSet<>();
    private final Set<String> issues = new HashSet<>();

    /** Notes that an answer was written or removed. */
    public void id(String answer) {
        ids.add(answer);
    }

    /** Notes that all past answers of an issue were removed. */
    public void issue(String issue) {
        issues.add(issue);
    }

    /** Whether an answer was written or removed since. */
    public boolean holds(Answer answer) {
        return ids.contains(answer.id())
                || answer.origin() instanceof Origin.Past past && issues.contains(past.issue());
    }
}
