package com.heed.jira.project;

import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.canned.RepliesPages;
import com.heed.jira.customer.CustomerPages;
import com.heed.jira.overview.OverviewPages;
import com.heed.jira.sequence.NextPages;
import com.heed.jira.store.ErrorLog;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the templates of the project's pages their content. */
@Component
public class ProjectPageContext extends AbstractJiraContextProvider {
    private final ProjectPages feedback;
    private final OverviewPages overviews;
    private final NextPages next;
    private final RepliesPages replies;
    private final CustomerPages customers;
    private final ProjectPageVisible visible;
    private final ErrorLog errors;

    public ProjectPageContext(
            ProjectPages feedback,
            OverviewPages overviews,
            NextPages next,
            RepliesPages replies,
            CustomerPages customers,
            ProjectPageVisible visible,
            ErrorLog errors) {
        this.feedback = feedback;
        this.overviews = overviews;
        this.next = next;
        this.replies = replies;
        this.customers = customers;
        this.visible = visible;
        this.errors = errors;
    }

    @Override
    public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
        @Nullable Project project = helper.getProject();
        return Map.of(
                "heedPage",
                new ProjectPage(
                        () -> html("projectpage", project, feedback::of),
                        () -> html("overview", project, overviews::page),
                        () -> html("next", project, next::of),
                        () -> html("replies", project, replies::of),
                        () -> html("customers", project, customers::of)));
    }

    /** Nothing where something fails, and for those who may not see it: a host may ask for a panel without asking its condition. */
    private String html(String name, @Nullable Project project, Function<Project, String> page) {
        try {
            return project != null && visible.isVisible(project) ? page.apply(project) : "";
        } catch (RuntimeException e) {
            errors.add(name, null, e);
            return "";
        }
    }
}
