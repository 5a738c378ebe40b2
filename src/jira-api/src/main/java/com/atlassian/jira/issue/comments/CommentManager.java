package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import java.util.List;

// Evidence: USAGE (getComments on Jira 8 and 9)
public interface CommentManager {
    List<Comment> getComments(Issue issue);
}
