package com.heed.jira.work;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.store.Learning;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.urgency.CustomerHistory;
import com.heed.urgency.PastContact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Earlier contacts of a customer in a project, seen with the eyes of the person who gave the consent: the model learned from what they see. */
@Component
class EarlierContacts {
    private final IssueSearch search;
    private final UserManager users;
    private final Predictions predictions;
    private final ChangeLogs logs;

    EarlierContacts(IssueSearch search, UserManager users, Predictions predictions, ChangeLogs logs) {
        this.search = search;
        this.users = users;
        this.predictions = predictions;
        this.logs = logs;
    }

    /**
     * The newest of those that came in before an issue.
     *
     * @throws IllegalStateException if Jira's search fails
     */
    List<PastContact> before(Issue issue, ProjectSettings project) {
        Learning learning = project.learning();
        ApplicationUser customer = issue.getReporter();
        ApplicationUser reader = learning == null ? null : users.getUserByKey(learning.consentBy());
        if (customer == null || reader == null) {
            return List.of();
        }
        List<PastContact> past = new ArrayList<>();
        // Some of them are newer than the issue when it is read again.
        for (Issue each : search.newest(
                reader, IssueSearch.of(issue.getProjectObject(), customer), 2 * CustomerHistory.MOST_CONTACTS)) {
            if (past.size() < CustomerHistory.MOST_CONTACTS
                    && each.getCreated().before(issue.getCreated())
                    && each.getSecurityLevelId() == null) {
                past.add(new PastContact(
                        each.getCreated().toInstant(),
                        score(each.getId()),
                        logs.of(each).reopened().orElse(null)));
            }
        }
        return past;
    }

    /** Of its opening, as Heed read it. */
    private @Nullable Double score(long issueId) {
        return predictions
                .newest(issueId)
                .map(stored -> stored.prediction().sentiment())
                .filter(sentiment -> !sentiment.scores().isEmpty())
                .map(sentiment -> sentiment.scores().get(0))
                .orElse(null);
    }
}
