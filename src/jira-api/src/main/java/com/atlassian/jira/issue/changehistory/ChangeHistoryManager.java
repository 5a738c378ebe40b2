package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.Issue;
import java.util.List;

// Evidence: USAGE (getChangeHistories in an open plugin for Jira 8 and 9); importable as a service (imports of JSM
// 5.12.2)
public interface ChangeHistoryManager {
    List<ChangeHistory> getChangeHistories(Issue issue);
}
