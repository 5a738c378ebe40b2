package com.heed.jira.surge;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.jira.event.SurgeEvent;
import com.heed.jira.store.Arrival;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredSurge;
import com.heed.jira.store.Surges;
import com.heed.jira.store.WatchSettings;
import com.heed.jira.store.WatchSettingsLog;
import com.heed.surge.SurgeOptions;
import com.heed.surge.SurgeReading.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One look at all projects that are watched: raises alarms, publishes them, has issues made of them and mails sent. One node of the cluster looks at a time. */
@Component
public class SurgeLook {
    static final String LOCK = "com.heed.jira.surge";
    /** Beyond what is compared, so that a change of the clocks or of the options loses nothing. */
    private static final Duration KEPT = Duration.ofDays(42);

    private final ClusterLockService locks;
    private final ProjectManager projects;
    private final IssueManager issues;
    private final Settings settings;
    private final WatchSettingsLog watched;
    private final Arrivals arrivals;
    private final Surges surges;
    private final SurgeIssue issue;
    private final SurgeMail mail;
    private final EventPublisher events;
    private final ErrorLog errors;
    private final SurgeReader reader;
    private final Clock clock;

    @Autowired
    public SurgeLook(
            ClusterLockService locks,
            ProjectManager projects,
            IssueManager issues,
            Settings settings,
            WatchSettingsLog watched,
            Arrivals arrivals,
            Surges surges,
            SurgeIssue issue,
            SurgeMail mail,
            EventPublisher events,
            ErrorLog errors) {
        this.locks = locks;
        this.projects = projects;
        this.issues = issues;
        this.settings = settings;
        this.watched = watched;
        this.arrivals = arrivals;
        this.surges = surges;
        this.issue = issue;
        this.mail = mail;
        this.events = events;
        this.errors = errors;
        this.clock = Clock.systemUTC();
        this.reader = new SurgeReader(SurgeOptions.DEFAULT, ZoneId.systemDefault());
    }

    /**
     * Looks now.
     *
     * @return alarms raised; 0 while another node looks
     */
    public int look() {
        ClusterLock lock = locks.getLockForName(LOCK);
        if (!lock.tryLock()) {
            return 0;
        }
        try {
            Instant now = clock.instant();
            int raised = 0;
            for (Project project : projects.getProjectObjects()) {
                try {
                    raised += look(project, now);
                } catch (RuntimeException e) {
                    // One project must not keep the others from being looked at.
                    errors.add("surge", null, e);
                }
            }
            return raised;
        } finally {
            lock.unlock();
        }
    }

    private int look(Project project, Instant now) {
        long id = project.getId();
        // Few contacts are no surge of any subject: most looks end here, with one indexed count.
        if (arrivals.count(id, reader.window(now)) < SurgeOptions.DEFAULT.least()) {
            return 0;
        }
        WatchSettings watch = watched.ofProject(id);
        if (!watch.surges() || !settings.ofProject(id).mode().predicts()) {
            return 0;
        }
        arrivals.forget(id, now.minus(KEPT));
        List<Arrival> contacts = arrivals.since(id, reader.earliest(now));
        Optional<Arrival> before = arrivals.lastBefore(id, reader.earliest(now));
        List<SurgeReader.Found> found = reader.read(contacts, before, told(id, now), now);
        if (found.isEmpty()
                || before.isEmpty()
                || !SurgeReader.isComplete(contacts, before.get(), issues.getIssueIdsForProject(id))) {
            return 0;
        }
        int raised = 0;
        for (SurgeReader.Found each : found) {
            raised += raise(project, watch, each, now) ? 1 : 0;
        }
        return raised;
    }

    private Map<String, Instant> told(long projectId, Instant now) {
        Map<String, Instant> told = new HashMap<>();
        for (StoredSurge surge : surges.since(projectId, now.minus(SurgeOptions.DEFAULT.silence()))) {
            told.merge(surge.subject(), surge.at(), (a, b) -> a.isAfter(b) ? a : b);
        }
        return told;
    }

    private boolean raise(Project project, WatchSettings watch, SurgeReader.Found found, Instant now) {
        Figures figures = found.figures();
        Optional<StoredSurge> stored = surges.add(
                project.getId(),
                Subjects.key(found.subject()),
                new Surges.Figures(figures.count(), figures.expected(), figures.p(), figures.from(), figures.to()),
                now,
                now.atZone(ZoneId.systemDefault()).toLocalDate());
        stored.ifPresent(surge -> {
            issue.make(project, watch, surge);
            mail.send(project, watch, surge);
            events.publish(event(project, surge));
        });
        return stored.isPresent();
    }

    private static SurgeEvent event(Project project, StoredSurge surge) {
        return new SurgeEvent(
                surge.id(),
                surge.projectId(),
                project.getKey(),
                surge.subject(),
                surge.contacts(),
                surge.expected(),
                surge.chance(),
                surge.from(),
                surge.to());
    }
}
