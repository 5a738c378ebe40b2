package com.heed.jira.intake;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.store.HandedContacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The issue of a contact whose making was broken off: a node may die between Jira's commit and our note of it. */
@Component
class HalfMade {
    /** Reporters do not make more requests while a node restarts. */
    private static final int LOOKED_AT = 500;

    private final IssueSearch search;
    private final IssueManager issues;
    private final HandedContacts handed;
    private final Clock clock;

    @Autowired
    HalfMade(IssueSearch search, IssueManager issues, HandedContacts handed) {
        this(search, issues, handed, Clock.systemUTC());
    }

    HalfMade(IssueSearch search, IssueManager issues, HandedContacts handed, Clock clock) {
        this.search = search;
        this.issues = issues;
        this.handed = handed;
        this.clock = clock;
    }

    /**
     * The reporter's issue of these very words that came after the contact was taken up and is no other contact's.
     *
     * @param person   who asks; sees what they may see
     * @param claimed  when the contact was taken up
     */
    Optional<MutableIssue> find(
            ApplicationUser person,
            Project project,
            ApplicationUser reporter,
            String summary,
            String description,
            Instant claimed) {
        long minutes = Duration.between(claimed, clock.instant()).toMinutes() + 2;
        String jql = IssueSearch.of(project, reporter) + " AND created >= \"-" + minutes
                + "m\" ORDER BY created ASC, key ASC";
        for (Issue each : search.page(person, jql, 0, LOOKED_AT).getResults()) {
            if (!each.getCreated().toInstant().isBefore(claimed)
                    && summary.equals(each.getSummary())
                    && description.equals(Objects.toString(each.getDescription(), ""))
                    && !handed.isHanded(each.getId())) {
                return Optional.ofNullable(issues.getIssueObject(each.getId()));
            }
        }
        return Optional.empty();
    }
}
