package com.heed.jira.routing;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.heed.jira.store.ErrorLog;
import org.springframework.stereotype.Component;

/** Tells the desk what happens to issues. Runs inside the person's request: one row is looked at, and whatever goes wrong, the request goes on. */
@Component
public class DeskEvents {
    private final EventPublisher events;
    private final OpenDesk desk;
    private final ErrorLog errors;

    public DeskEvents(EventPublisher events, OpenDesk desk, ErrorLog errors) {
        this.events = events;
        this.desk = desk;
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
        if (issue == null || issue.getId() == null) {
            return;
        }
        try {
            desk.changed(issue);
        } catch (RuntimeException | LinkageError e) {
            errors.add("event", issue.getId(), e);
        }
    }
}
