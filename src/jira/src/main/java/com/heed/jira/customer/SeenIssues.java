package com.heed.jira.customer;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.read.IssueSearch;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Settings;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The newest issues of a project that a person may browse now. Jira's search answers as that person, and what it finds is asked once more of Jira's permissions, since its index may lag behind them. Issues of customers
 * who are left out are not among them, nor those Heed made itself.
 */
@Component
class SeenIssues {
    /** Issues read at most; what is older is not counted. */
    static final int MOST = 500;

    private final IssueSearch search;
    private final PermissionManager permissions;
    private final LeftOutCustomers leftOut;
    private final Settings settings;

    SeenIssues(IssueSearch search, PermissionManager permissions, LeftOutCustomers leftOut, Settings settings) {
        this.search = search;
        this.permissions = permissions;
        this.leftOut = leftOut;
        this.settings = settings;
    }

    /** Of everybody. @throws IllegalStateException if Jira's search fails */
    List<Issue> ofProject(ApplicationUser asker, Project project) {
        return kept(found(asker, IssueSearch.of(project)));
    }

    /** Of one customer, who may be left out: then all are told, for the caller to say so. @throws IllegalStateException if Jira's search fails */
    List<Issue> ofCustomer(ApplicationUser asker, Project project, ApplicationUser customer) {
        return found(asker, IssueSearch.of(project, customer));
    }

    /** Those shared with an organisation. @param field number of the field that says so @throws IllegalStateException if Jira's search fails */
    List<Issue> ofOrganisation(ApplicationUser asker, Project project, long field, String name) {
        return kept(found(asker, IssueSearch.of(project) + " AND cf[" + field + "] = " + IssueSearch.quoted(name)));
    }

    private List<Issue> kept(List<Issue> issues) {
        return issues.stream().filter(issue -> !leftOut.holdsReporterOf(issue)).toList();
    }

    private List<Issue> found(ApplicationUser asker, String jql) {
        String own = settings.ofInstance().userKey();
        return search.newest(asker, jql, MOST).stream()
                .filter(issue -> own == null || !own.equals(issue.getReporterId()))
                .filter(issue -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, asker))
                .toList();
    }
}
