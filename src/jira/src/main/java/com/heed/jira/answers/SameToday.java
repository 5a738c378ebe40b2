package com.heed.jira.answers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.Contact;
import com.heed.jira.store.Learning;
import com.heed.jira.store.SameReports;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPrediction;
import com.heed.jira.work.AfterReading;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Looks for others that ask the same on the day an issue is made, once it was read, so that the panel can say how many there are. Where nobody allowed Heed to learn from the project, nothing is compared. */
@Component
public class SameToday implements AfterReading {
    private static final Duration DAY = Duration.ofHours(24);

    private final SimilarIssues similar;
    private final SameReports reports;
    private final Settings settings;
    private final UserManager users;
    private final Clock clock = Clock.systemUTC();

    public SameToday(SimilarIssues similar, SameReports reports, Settings settings, UserManager users) {
        this.similar = similar;
        this.reports = reports;
        this.settings = settings;
        this.users = users;
    }

    @Override
    public String name() {
        return "same reports";
    }

    @Override
    public void after(Issue issue, Contact contact, StoredPrediction stored) {
        Learning learning = settings.ofProject(issue.getProjectId()).learning();
        ApplicationUser reader = learning == null ? null : users.getUserByKey(learning.consentBy());
        if (reader == null
                || issue.getCreated().toInstant().isBefore(clock.instant().minus(DAY))) {
            return;
        }
        Set<Long> known = reports.of(issue.getId());
        Set<Long> fresh = new TreeSet<>();
        for (SimilarIssues.Same same : similar.today(issue, reader)) {
            if (!known.contains(same.issueId())) {
                fresh.add(same.issueId());
            }
        }
        if (!fresh.isEmpty()) {
            reports.add(issue.getId(), fresh);
        }
    }
}
