package com.atlassian.jira.config;

import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import java.util.Collection;

// Evidence: JAVADOC 8.0 to 11.3 (getStatuses), USAGE (getPriorities)
public interface ConstantsManager {
    Collection<Status> getStatuses();

    Collection<Priority> getPriorities();
}
