package com.heed.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.project.component.ProjectComponentManager;
import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.mail.queue.MailQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Host components that are not offered as services to import. Looked up at each use: nothing is held over a restart of the host's own parts. */
@Component
public class HostComponents {
    public OptionsManager options() {
        return ComponentAccessor.getComponent(OptionsManager.class);
    }

    public UserService userService() {
        return ComponentAccessor.getComponent(UserService.class);
    }

    public UserSearchService userSearch() {
        return ComponentAccessor.getComponent(UserSearchService.class);
    }

    public IssueTypeScreenSchemeManager screenSchemes() {
        return ComponentAccessor.getComponent(IssueTypeScreenSchemeManager.class);
    }

    public IssueService issueService() {
        return ComponentAccessor.getComponent(IssueService.class);
    }

    public IssueIndexingService indexing() {
        return ComponentAccessor.getComponent(IssueIndexingService.class);
    }

    public ConstantsManager constants() {
        return ComponentAccessor.getComponent(ConstantsManager.class);
    }

    public GroupManager groups() {
        return ComponentAccessor.getComponent(GroupManager.class);
    }

    public ProjectComponentManager components() {
        return ComponentAccessor.getComponent(ProjectComponentManager.class);
    }

    public MailQueue mailQueue() {
        return ComponentAccessor.getMailQueue();
    }

    /** Identity of this node; a fixed word on a Jira that is not clustered. */
    public String node() {
        @Nullable ClusterManager cluster = ComponentAccessor.getComponent(ClusterManager.class);
        @Nullable String node = cluster == null ? null : cluster.getNodeId();
        return node == null ? "single" : node;
    }
}
