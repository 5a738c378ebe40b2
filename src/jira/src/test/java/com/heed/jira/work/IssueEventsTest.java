package com.heed.jira.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class IssueEventsTest {
    private final List<Long> queued = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private boolean databaseAway;

    @SuppressWarnings("NullAway") // nothing of it is used: every call is answered here
    private final ReadRequests requests = new ReadRequests(null, null, null) {
        @Override
        public void afterEvent(long issueId) {
            if (databaseAway) {
                throw new IllegalStateException("the database is away");
            }
            queued.add(issueId);
        }
    };

    private final Settings settings = new Settings(Fake.silent(ActiveObjects.class)) {
        @Override
        public InstanceSettings ofInstance() {
            return new InstanceSettings("heed", 0);
        }
    };

    private final ErrorLog errors = new ErrorLog(Fake.silent(ActiveObjects.class)) {
        @Override
        public void add(String place, @Nullable Long issueId, Throwable failure) {
            failures.add(place);
        }
    };

    private final IssueEvents events = new IssueEvents(Fake.silent(EventPublisher.class), requests, settings, errors);

    private void happens(Long type, ApplicationUser user) {
        events.onIssueEvent(
                new IssueEvent(Fake.of(Issue.class).with("getId", 10L).make(), user, null, type));
    }

    @Test
    void aNewIssueAndEachCommentAreQueued() {
        happens(EventType.ISSUE_CREATED_ID, People.MEI);
        happens(EventType.ISSUE_COMMENTED_ID, People.MEI);
        happens(EventType.ISSUE_COMMENT_EDITED_ID, People.ANA);

        assertThat(queued).hasSize(3);
    }

    /** An update that Heed itself wrote must not be read again, or it would never end. */
    @Test
    void whatHeedDoesAndPlainUpdatesAreNot() {
        happens(EventType.ISSUE_UPDATED_ID, People.MEI);
        happens(EventType.ISSUE_COMMENTED_ID, People.HEED);

        assertThat(queued).isEmpty();
    }

    @Test
    void aFaultOfOursDoesNotReachThePersonsRequest() {
        databaseAway = true;

        happens(EventType.ISSUE_CREATED_ID, People.MEI);

        assertThat(failures).containsExactly("event");
    }
}
