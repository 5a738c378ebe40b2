package com.atlassian.jira.issue;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

// Evidence: USAGE 11 (get, update), JAVADOC 7.0 (per project)
public interface IssueManager {
    MutableIssue getIssueObject(Long id);

    MutableIssue getIssueByCurrentKey(String key);

    Issue updateIssue(ApplicationUser user, MutableIssue issue, UpdateIssueRequest request);

    Collection<Long> getIssueIdsForProject(Long projectId);

    long getIssueCountForProject(Long projectId);
}
