package com.heed.jira.answers;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the indexes that an issue ended, was opened again, had its comments changed or is gone. Runs inside the person's request: it only pokes. */
@Component
public class AnswerEvents {
    private static final Set<Long> GONE = Set.of(EventType.ISSUE_DELETED_ID, EventType.ISSUE_MOVED_ID);
    private static final Set<Long> CHANGED = Set.of(
            EventType.ISSUE_RESOLVED_ID,
            EventType.ISSUE_CLOSED_ID,
            EventType.ISSUE_REOPENED_ID,
            EventType.ISSUE_COMMENT_EDITED_ID,
            EventType.ISSUE_COMMENT_DELETED_ID);

    private final EventPublisher events;
    private final AnswerRuns runs;

    public AnswerEvents(EventPublisher events, AnswerRuns runs) {
        this.events = events;
        this.runs = runs;
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
        if (GONE.contains(event.getEventTypeId())) {
            runs.gone(issue.getId());
        } else if (CHANGED.contains(event.getEventTypeId())) {
            runs.poke();
        }
    }
}
