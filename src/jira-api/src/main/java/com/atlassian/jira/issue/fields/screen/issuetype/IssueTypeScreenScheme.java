package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;

// Evidence: USAGE
public interface IssueTypeScreenScheme {
    Long getId();

    FieldScreenScheme getEffectiveFieldScreenScheme(IssueType issueType);
}
