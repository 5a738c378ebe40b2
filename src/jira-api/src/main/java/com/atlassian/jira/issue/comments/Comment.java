package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

// Evidence: USAGE 11 (id, body, dates, levels), JAVADOC 7.0 (author, issue)
public interface Comment {
    Long getId();

    String getBody();

    Date getCreated();

    Date getUpdated();

    String getGroupLevel();

    Long getRoleLevelId();

    ApplicationUser getAuthorApplicationUser();

    Issue getIssue();
}
