package com.heed.sandbox.project;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.ServiceDesk;
import com.atlassian.servicedesk.api.ServiceDeskManager;
import com.atlassian.servicedesk.api.permission.ServiceDeskPermissionService;
import com.atlassian.servicedesk.api.portal.PortalManager;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.services.HostServices;
import java.util.List;
import java.util.Optional;

/** The host's services about projects, over {@link Projects}. */
public final class HostProjects {
    private HostProjects() {}

    /** Offers {@code ProjectManager}, {@code PermissionManager} and the services of Service Management the app looks for. */
    public static void offer(HostServices services, Projects projects, Permissions permissions) {
        services.put(ProjectManager.class, new Manager(projects))
                .put(PermissionManager.class, permissions)
                .put(ServiceDeskManager.class, project -> new Desk(project.getId(), project.getName()))
                .put(PortalManager.class, project -> () -> Math.toIntExact(project.getId()))
                .put(ServiceDeskPermissionService.class, new People(projects));
    }

    private record Manager(Projects projects) implements ProjectManager {
        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public Project getProjectObj(Long id) {
            return id == null ? null : projects.byId(id).orElse(null);
        }

        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for none
        public Project getProjectByCurrentKey(String key) {
            return key == null ? null : projects.byKey(key).orElse(null);
        }

        @Override
        public List<Project> getProjectObjects() {
            return List.copyOf(projects.all());
        }
    }

    /** Here a service desk has its project's number. */
    private record Desk(long projectId, String name) implements ServiceDesk {
        @Override
        public int getId() {
            return Math.toIntExact(projectId);
        }

        @Override
        public long getProjectId() {
            return projectId;
        }

        @Override
        public String getProjectName() {
            return name;
        }
    }

    private record People(Projects projects) implements ServiceDeskPermissionService {
        @Override
        public boolean isAgent(ApplicationUser user, ServiceDesk serviceDesk) {
            return role(user, serviceDesk.getProjectId())
                    .filter(role -> role != Role.CUSTOMER)
                    .isPresent();
        }

        @Override
        public boolean isCustomer(ApplicationUser user, Issue issue) {
            return role(user, issue.getProjectId())
                    .filter(role -> role == Role.CUSTOMER)
                    .isPresent();
        }

        private Optional<Role> role(ApplicationUser user, long projectId) {
            return user instanceof Person person ? projects.role(projectId, person) : Optional.empty();
        }
    }
}
