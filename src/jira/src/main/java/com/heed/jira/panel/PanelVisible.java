package com.heed.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Access;
import com.heed.jira.store.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the panel away from people who may not see predictions, so that no empty box stands on their page. One indexed query. */
@Component
public class PanelVisible extends AbstractIssueWebCondition {
    private final Access access;
    private final Settings settings;

    public PanelVisible(Access access, Settings settings) {
        this.access = access;
        this.settings = settings;
    }

    @Override
    public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
        return access.seesPredictions(
                issue, settings.ofProject(issue.getProjectId()).mode());
    }
}
