package com.heed.jira.project;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.Mode;
import com.heed.jira.store.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the page and its link in service projects that Heed reads, to people who may see what it finds. */
@Component
public class ProjectPageVisible extends AbstractWebCondition {
    private final Access access;
    private final Settings settings;
    private final Desk desk;

    public ProjectPageVisible(Access access, Settings settings, Desk desk) {
        this.access = access;
        this.settings = settings;
        this.desk = desk;
    }

    @Override
    public boolean shouldDisplay(@Nullable ApplicationUser user, JiraHelper helper) {
        @Nullable Project project = helper.getProject();
        return project != null && isVisible(project);
    }

    /** Whether the person asking may see the pages of a project. */
    public boolean isVisible(Project project) {
        Mode mode = settings.ofProject(project.getId()).mode();
        return mode.predicts() && desk.isServiceProject(project) && access.seesFindings(project, mode);
    }
}
