package com.heed.jira.overview;

import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.project.ProjectPageVisible;
import com.heed.jira.store.ErrorLog;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the overview's template its content. */
@Component
public class OverviewContext extends AbstractJiraContextProvider {
    private final Overviews overviews;
    private final ProjectPageVisible visible;
    private final ErrorLog errors;

    public OverviewContext(Overviews overviews, ProjectPageVisible visible, ErrorLog errors) {
        this.overviews = overviews;
        this.visible = visible;
        this.errors = errors;
    }

    @Override
    public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
        @Nullable Project project = helper.getProject();
        try {
            // The second lock: a host may ask for the panel without asking the condition.
            String html = project != null && visible.isVisible(project) ? overviews.page(project) : "";
            return Map.of("heedOverview", new OverviewPage(html));
        } catch (RuntimeException e) {
            errors.add("overview", null, e);
            return Map.of("heedOverview", new OverviewPage(""));
        }
    }
}
