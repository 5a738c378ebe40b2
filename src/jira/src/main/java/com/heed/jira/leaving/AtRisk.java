package com.heed.jira.leaving;

import com.atlassian.jira.issue.Issue;
import java.time.Instant;
import java.util.List;

/**
 * A customer of the list.
 *
 * @param key    of the person or organisation
 * @param name   as people see it
 * @param issues newest first, those the reader may browse; one at least
 */
public record AtRisk(String key, String name, LeavingView view, List<Issue> issues) {
    public AtRisk {
        issues = List.copyOf(issues);
    }

    /** When the newest of the issues was made. */
    public Instant last() {
        return issues.getFirst().getCreated().toInstant();
    }
}
