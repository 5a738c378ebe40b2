package com.heed.jira.access;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.Mode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is asking, and what they may see and do. Nobody learns of an issue or project they may not browse. */
@Component
public class Access {
    private final JiraAuthenticationContext authentication;
    private final PermissionManager permissions;
    private final GlobalPermissionManager globalPermissions;
    private final IssueManager issues;
    private final ProjectManager projects;
    private final Desk desk;

    public Access(
            JiraAuthenticationContext authentication,
            PermissionManager permissions,
            GlobalPermissionManager globalPermissions,
            IssueManager issues,
            ProjectManager projects,
            Desk desk) {
        this.authentication = authentication;
        this.permissions = permissions;
        this.globalPermissions = globalPermissions;
        this.issues = issues;
        this.projects = projects;
        this.desk = desk;
    }

    /** The person asking; null for a visitor. */
    public @Nullable ApplicationUser user() {
        return authentication.getLoggedInUser();
    }

    public Locale locale() {
        return authentication.getLocale();
    }

    /** The issue, if it exists and the person asking may browse it. */
    public Optional<Issue> issue(String key) {
        Issue issue = issues.getIssueByCurrentKey(key);
        return issue != null && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user())
                ? Optional.of(issue)
                : Optional.empty();
    }

    /** The project, if it exists and the person asking may browse it. */
    public Optional<Project> project(String key) {
        Project project = projects.getProjectByCurrentKey(key);
        return project != null && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user())
                ? Optional.of(project)
                : Optional.empty();
    }

    /** The service project, if it exists and the person asking may send a request to it. */
    public Optional<Project> portalProject(String key) {
        Project project = projects.getProjectByCurrentKey(key);
        ApplicationUser user = user();
        return project != null
                        && user != null
                        && desk.isServiceProject(project)
                        && permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project, user)
                ? Optional.of(project)
                : Optional.empty();
    }

    public boolean isAdministrator() {
        ApplicationUser user = user();
        return user != null && globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
    }

    /** Whether the person asking administers the project, or all of Jira. */
    public boolean administers(Project project) {
        ApplicationUser user = user();
        return user != null
                && (isAdministrator()
                        || permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user));
    }

    /** Whether the person asking may see predictions of this issue while its project is in this mode. */
    public boolean seesPredictions(Issue issue, Mode mode) {
        ApplicationUser user = user();
        if (user == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
            return false;
        }
        Project project = issue.getProjectObject();
        if (administers(project)) {
            return true;
        }
        return !mode.forAdministratorsOnly() && handles(issue, user);
    }

    /** Whether the person asking may see what Heed finds over all contacts of this project while it is in this mode. */
    public boolean seesFindings(Project project, Mode mode) {
        ApplicationUser user = user();
        if (user == null || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)) {
            return false;
        }
        return administers(project)
                || (!mode.forAdministratorsOnly()
                        && desk.isAgent(user, project)
                                .orElseGet(() ->
                                        permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, project, user)));
    }

    /** The issue of this number, if it exists and the person asking may browse it. */
    public Optional<Issue> issue(long id) {
        Issue issue = issues.getIssueObject(id);
        return issue != null && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user())
                ? Optional.of(issue)
                : Optional.empty();
    }

    /** Whether the person asking may change what Heed wrote into this issue. */
    public boolean mayChange(Issue issue) {
        ApplicationUser user = user();
        return user != null && permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user);
    }

    /** Agents handle requests; where Service Management does not say who they are, whoever may edit does. */
    private boolean handles(Issue issue, ApplicationUser user) {
        return desk.isAgent(user, issue.getProjectObject())
                .orElseGet(() -> permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user));
    }
}
