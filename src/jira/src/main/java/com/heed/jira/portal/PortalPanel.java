package com.heed.jira.portal;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.reply.PortalAnswers;
import com.heed.jira.store.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the place for answers away from portals whose administrator did not ask for them, and from people who want none. */
@Component
public class PortalPanel extends AbstractWebCondition {
    private final PortalAnswers answers;
    private final Settings settings;

    public PortalPanel(PortalAnswers answers, Settings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    @Override
    public boolean shouldDisplay(@Nullable ApplicationUser user, JiraHelper helper) {
        @Nullable Project project = helper.getProject();
        return user != null && project != null && isOpen(project, user);
    }

    /** Whether answers may be offered on the portal of a project to this person. */
    public boolean isOpen(Project project, ApplicationUser user) {
        return settings.ofProject(project.getId()).mode().predicts() && answers.offers(project, user);
    }
}
