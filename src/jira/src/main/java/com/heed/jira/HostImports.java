package com.heed.jira;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.properties.IssuePropertyService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.scheduler.SchedulerService;
import org.springframework.stereotype.Component;

/**
 * Every service Heed takes from the host, on one page ({@code ActiveObjects} is imported where it is used, in {@code store}).
 * The annotations put them into the index; other classes then ask for the type alone. What only the host's own accessor
 * hands out is in {@link HostComponents}; optional products are in {@code desk}.
 */
@Component
@SuppressWarnings("UnusedVariable")
public class HostImports {
    public HostImports(
            @ComponentImport EventPublisher events,
            @ComponentImport ClusterLockService locks,
            @ComponentImport SchedulerService scheduler,
            @ComponentImport I18nResolver texts,
            @ComponentImport IssueManager issues,
            @ComponentImport CommentManager comments,
            @ComponentImport AttachmentManager attachments,
            @ComponentImport ChangeHistoryManager histories,
            @ComponentImport CustomFieldManager fields,
            @ComponentImport PermissionManager permissions,
            @ComponentImport GlobalPermissionManager globalPermissions,
            @ComponentImport ProjectManager projects,
            @ComponentImport UserManager users,
            @ComponentImport JiraAuthenticationContext authentication,
            @ComponentImport IssuePropertyService issueProperties,
            @ComponentImport JsonEntityPropertyManager properties,
            @ComponentImport SearchService search,
            @ComponentImport JiraHome home) {}
}
