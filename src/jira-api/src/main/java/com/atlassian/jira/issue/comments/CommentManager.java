package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

// Evidence: USAGE (getComments on Jira 8 and 9)
public interface CommentManager {
    List<Comment> getComments(Issue issue);

    // Evidence: USAGE (this form with the mark of Service Management in scripts and plugins for Jira 8 and 9), JAVADOC
    // 4.0 (a form without properties)
    Comment create(
            Issue issue,
            @Nullable ApplicationUser author,
            String body,
            @Nullable String groupLevel,
            @Nullable Long roleLevelId,
            Date created,
            Map<String, JSONObject> commentProperties,
            boolean dispatchEvent);
}
