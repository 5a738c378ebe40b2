package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

// Evidence: USAGE 11
public abstract class AbstractIssueWebCondition extends AbstractWebCondition {
    @Override
    public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
        Object issue = helper.getContextParams().get("issue");
        return issue instanceof Issue found && shouldDisplay(user, found, helper);
    }

    public abstract boolean shouldDisplay(ApplicationUser user, Issue issue, JiraHelper helper);
}
