package com.heed.jira.sequence;

import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.project.ProjectPageVisible;
import com.heed.jira.store.ErrorLog;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the page's template its content. */
@Component
public class NextPageContext extends AbstractJiraContextProvider {
    private final NextPages pages;
    private final ProjectPageVisible visible;
    private final ErrorLog errors;

    public NextPageContext(NextPages pages, ProjectPageVisible visible, ErrorLog errors) {
        this.pages = pages;
        this.visible = visible;
        this.errors = errors;
    }

    @Override
    public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
        @Nullable Project project = helper.getProject();
        try {
            // The second lock: a host may ask for the panel without asking the condition.
            String html = project != null && visible.isVisible(project) ? pages.of(project) : "";
            return Map.of("heedNext", new NextPage(html));
        } catch (RuntimeException e) {
            errors.add("next", null, e);
            return Map.of("heedNext", new NextPage(""));
        }
    }
}
