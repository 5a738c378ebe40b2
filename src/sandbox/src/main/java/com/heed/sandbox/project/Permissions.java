package com.heed.sandbox.project;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.sandbox.people.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. One scheme for every project: agents and administrators do everything an agent does, administrators administer, a customer
 * sees, makes and comments on requests of their own and of nobody else. An issue that is kept to some people is there for nobody else, administrators of the site included.
 */
public final class Permissions implements PermissionManager {
    private static final Set<ProjectPermissionKey> OF_CUSTOMERS = Set.of(
            ProjectPermissions.BROWSE_PROJECTS, ProjectPermissions.ADD_COMMENTS, ProjectPermissions.CREATE_ISSUES);
    private static final Set<ProjectPermissionKey> OF_AGENTS = Set.of(
            ProjectPermissions.BROWSE_PROJECTS,
            ProjectPermissions.ADD_COMMENTS,
            ProjectPermissions.CREATE_ISSUES,
            ProjectPermissions.EDIT_ISSUES,
            new ProjectPermissionKey("SERVICEDESK_AGENT"));

    private final Projects projects;
    private final IssueSecurity security;

    public Permissions(Projects projects, IssueSecurity security) {
        this.projects = projects;
        this.security = security;
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permission, Issue issue, @Nullable ApplicationUser user) {
        Optional<Role> role = role(issue.getProjectId(), user);
        if (role.isEmpty() || user == null || !security.lets(issue.getId(), user.getKey())) {
            return false;
        }
        if (role.get() == Role.CUSTOMER) {
            return user.getKey().equals(issue.getReporterId()) && OF_CUSTOMERS.contains(permission);
        }
        return staffMay(permission, role.get());
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permission, Project project, @Nullable ApplicationUser user) {
        return role(project.getId(), user)
                .map(role -> role == Role.CUSTOMER ? OF_CUSTOMERS.contains(permission) : staffMay(permission, role))
                .orElse(false);
    }

    private static boolean staffMay(ProjectPermissionKey permission, Role role) {
        return OF_AGENTS.contains(permission)
                || (role == Role.ADMINISTRATOR && permission.equals(ProjectPermissions.ADMINISTER_PROJECTS));
    }

    private Optional<Role> role(long projectId, @Nullable ApplicationUser user) {
        return user instanceof Person person && person.active() ? projects.role(projectId, person) : Optional.empty();
    }

    @Override
    public Collection<Project> getProjects(ProjectPermissionKey permission, @Nullable ApplicationUser user) {
        return List.copyOf(projects.all().stream()
                .filter(project -> hasPermission(permission, project, user))
                .toList());
    }
}
