package com.heed.jira.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.Mode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AccessTest {
    private static final MutableIssue ISSUE = Fake.of(MutableIssue.class)
            .with("getProjectObject", Fake.silent(Project.class))
            .make();

    private static Access access(@Nullable ApplicationUser user, Optional<Boolean> agent, String... permissions) {
        Set<String> held = Set.of(permissions);
        return new Access(
                Fake.of(JiraAuthenticationContext.class)
                        .with("getLoggedInUser", user)
                        .make(),
                Fake.of(PermissionManager.class)
                        .answering(
                                "hasPermission",
                                args -> held.contains(((ProjectPermissionKey) args[0]).permissionKey()))
                        .make(),
                Fake.of(GlobalPermissionManager.class)
                        .with("hasPermission", held.contains("ADMINISTER"))
                        .make(),
                Fake.of(IssueManager.class).with("getIssueByCurrentKey", ISSUE).make(),
                Fake.silent(ProjectManager.class),
                new Desk() {
                    @Override
                    public Optional<Boolean> isAgent(ApplicationUser who, Project project) {
                        return agent;
                    }
                });
    }

    @Test
    void anIssueThatMayNotBeBrowsedIsNotThereNotEvenForAgents() {
        Access access = access(People.ANA, Optional.of(true), "EDIT_ISSUES");

        assertThat(access.issue("SUP-1")).isEmpty();
        assertThat(access.seesPredictions(ISSUE, Mode.ACT)).isFalse();
    }

    @Test
    void visitorsAndCustomersNeverSeePredictions() {
        assertThat(access(null, Optional.of(true), "BROWSE_PROJECTS").seesPredictions(ISSUE, Mode.ACT))
                .isFalse();
        assertThat(access(People.MEI, Optional.of(false), "BROWSE_PROJECTS", "EDIT_ISSUES")
                        .seesPredictions(ISSUE, Mode.ACT))
                .isFalse();
    }

    @Test
    void agentsSeeThemOnceTheProjectSuggestsAndAdministratorsBefore() {
        Access agent = access(People.ANA, Optional.of(true), "BROWSE_PROJECTS");
        Access lead = access(People.ANA, Optional.of(false), "BROWSE_PROJECTS", "ADMINISTER_PROJECTS");

        for (Mode mode : Mode.values()) {
            boolean open = mode == Mode.SUGGEST || mode == Mode.ACT || mode == Mode.OFF;
            assertThat(agent.seesPredictions(ISSUE, mode)).as(mode.key()).isEqualTo(open);
            assertThat(lead.seesPredictions(ISSUE, mode)).as(mode.key()).isTrue();
        }
    }

    @Test
    void withoutServiceManagementWhoeverMayEditHandlesRequests() {
        assertThat(access(People.ANA, Optional.empty(), "BROWSE_PROJECTS", "EDIT_ISSUES")
                        .seesPredictions(ISSUE, Mode.SUGGEST))
                .isTrue();
        assertThat(access(People.ANA, Optional.empty(), "BROWSE_PROJECTS").seesPredictions(ISSUE, Mode.SUGGEST))
                .isFalse();
    }

    @Test
    void whatIsFoundOverAllContactsIsSeenByThoseWhoHandleRequests() {
        Project project = Fake.silent(Project.class);

        for (Mode mode : Mode.values()) {
            boolean open = mode == Mode.SUGGEST || mode == Mode.ACT || mode == Mode.OFF;
            assertThat(access(People.ANA, Optional.of(true), "BROWSE_PROJECTS").seesFindings(project, mode))
                    .as(mode.key())
                    .isEqualTo(open);
            assertThat(access(People.ANA, Optional.of(false), "BROWSE_PROJECTS", "ADMINISTER_PROJECTS")
                            .seesFindings(project, mode))
                    .isTrue();
            assertThat(access(People.MEI, Optional.of(false), "BROWSE_PROJECTS", "EDIT_ISSUES")
                            .seesFindings(project, mode))
                    .as("a customer")
                    .isFalse();
            assertThat(access(People.ANA, Optional.of(true), "EDIT_ISSUES").seesFindings(project, mode))
                    .as("an agent of another project")
                    .isFalse();
            assertThat(access(null, Optional.of(true), "BROWSE_PROJECTS").seesFindings(project, mode))
                    .isFalse();
        }
    }

    @Test
    void onlyEditorsMayChangeAndOnlyAdministratorsAdminister() {
        assertThat(access(People.ANA, Optional.of(true), "BROWSE_PROJECTS").mayChange(ISSUE))
                .isFalse();
        assertThat(access(People.ANA, Optional.of(true), "EDIT_ISSUES").mayChange(ISSUE))
                .isTrue();
        assertThat(access(People.ANA, Optional.of(true), "BROWSE_PROJECTS").isAdministrator())
                .isFalse();
        assertThat(access(null, Optional.empty(), "ADMINISTER").isAdministrator())
                .isFalse();
    }
}
