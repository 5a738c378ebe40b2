package com.heed.jira.work;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Settings;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queues an issue that was created, or whose conversation went on. Runs inside the person's request: it must be quick and must not fail. */
@Component
public class IssueEvents {
    private static final Set<Long> READ_AFTER =
            Set.of(EventType.ISSUE_CREATED_ID, EventType.ISSUE_COMMENTED_ID, EventType.ISSUE_COMMENT_EDITED_ID);

    private final EventPublisher events;
    private final ReadRequests requests;
    private final Settings settings;
    private final ErrorLog errors;

    public IssueEvents(EventPublisher events, ReadRequests requests, Settings settings, ErrorLog errors) {
        this.events = events;
        this.requests = requests;
        this.settings = settings;
        this.errors = errors;
    }

    public void start() {
        events.register(this);
    }

    public void stop() {
        events.unregister(this);
    }

    @EventListener
    public void onIssueEvent(IssueEvent event) {
        Issue issue = event.getIssue();
        if (issue == null || issue.getId() == null || !READ_AFTER.contains(event.getEventTypeId())) {
            return;
        }
        try {
            if (!byHeed(event.getUser())) {
                requests.afterEvent(issue.getId());
            }
        } catch (RuntimeException | LinkageError e) {
            errors.add("event", issue.getId(), e);
        }
    }

    private boolean byHeed(@Nullable ApplicationUser user) {
        return user != null && user.getKey().equals(settings.ofInstance().userKey());
    }
}
