package com.heed.sandbox.desk;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskIssueType;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.services.Problems;
import com.heed.sandbox.workflow.Transitions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and assigns issues for the app, as {@code IssueService} does: checks who may, and runs the workflow. */
@SuppressWarnings("NullAway") // Jira's contract: null where nothing was set
final class IssueMaking implements IssueService {
    private final Desk desk;

    IssueMaking(Desk desk) {
        this.desk = desk;
    }

    /** What an app wants. */
    private static final class Wanted implements IssueInputParameters {
        private @Nullable Long project;
        private @Nullable String type;
        private @Nullable String summary;
        private String description = "";
        private @Nullable String reporter;

        @Override
        public IssueInputParameters setProjectId(Long projectId) {
            project = projectId;
            return this;
        }

        @Override
        public IssueInputParameters setIssueTypeId(String issueTypeId) {
            type = issueTypeId;
            return this;
        }

        @Override
        public IssueInputParameters setSummary(String text) {
            summary = text;
            return this;
        }

        @Override
        public IssueInputParameters setDescription(String text) {
            description = text;
            return this;
        }

        /** Jira takes the user name, which is the key of nobody but here. */
        @Override
        public IssueInputParameters setReporterId(String reporterId) {
            reporter = reporterId;
            return this;
        }
    }

    @Override
    public IssueInputParameters newIssueInputParameters() {
        return new Wanted();
    }

    @Override
    public CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters parameters) {
        Problems problems = new Problems();
        if (!(parameters instanceof Wanted wanted)) {
            problems.addErrorMessage("These parameters were not made by newIssueInputParameters().");
            return new CreateValidationResult(parameters, problems);
        }
        Optional<DeskProject> project = desk.projects().byId(wanted.project == null ? -1 : wanted.project);
        if (project.isEmpty()) {
            problems.addError("project", "There is no such project.");
        } else if (!desk.permissions().hasPermission(ProjectPermissions.CREATE_ISSUES, project.get(), user)) {
            problems.addErrorMessage(
                    "You may not create issues in the project " + project.get().key() + ".");
        } else if (type(project.get(), wanted).isEmpty()) {
            problems.addError("issuetype", "The project has no type " + wanted.type + ".");
        }
        if (wanted.summary == null || wanted.summary.isBlank()) {
            problems.addError("summary", "You must specify a summary of the issue.");
        } else if (wanted.summary.length() > NewIssue.LONGEST_SUMMARY
                || wanted.summary.lines().count() > 1) {
            problems.addError("summary", "Summary must be one line of at most 255 characters.");
        }
        return new CreateValidationResult(parameters, problems);
    }

    private static Optional<DeskIssueType> type(DeskProject project, Wanted wanted) {
        return project.issueTypes().stream()
                .filter(type -> type.getId().equals(wanted.type))
                .findFirst();
    }

    @Override
    public IssueResult create(ApplicationUser user, CreateValidationResult result) {
        if (!result.isValid() || !(result.parameters() instanceof Wanted wanted) || !(user instanceof Person person)) {
            throw new IllegalStateException("an invalid result makes no issue");
        }
        DeskProject project = desk.projects().byId(wanted.project).orElseThrow();
        NewIssue issue = new NewIssue(
                project.id(),
                type(project, wanted).orElseThrow().name(),
                null,
                wanted.summary,
                wanted.description,
                null,
                wanted.reporter == null ? person.key() : wanted.reporter,
                null);
        Problems problems = new Problems();
        try {
            return new IssueResult(desk.transitions().create(issue, person), problems);
        } catch (Transitions.Refused refused) {
            problems.addErrorMessage(refused.getMessage());
            return new IssueResult(null, problems);
        }
    }

    @Override
    public AssignValidationResult validateAssign(ApplicationUser user, Long issueId, String assigneeUsername) {
        Problems problems = new Problems();
        DeskIssue issue = desk.issues().byId(issueId).orElse(null);
        if (issue == null) {
            problems.addErrorMessage("There is no issue with the number " + issueId + ".");
        } else if (!desk.permissions().hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user)) {
            problems.addErrorMessage("You may not assign the issue " + issue.getKey() + ".");
        } else if (desk.people()
                .byName(assigneeUsername)
                .filter(person -> desk.permissions().hasPermission(ProjectPermissions.EDIT_ISSUES, issue, person))
                .isEmpty()) {
            problems.addError("assignee", "The issue cannot be assigned to " + assigneeUsername + ".");
        }
        return new AssignValidationResult(issue, problems, assigneeUsername);
    }

    @Override
    public IssueResult assign(ApplicationUser user, AssignValidationResult result) {
        if (!result.isValid() || !(user instanceof Person person) || !(result.getIssue() instanceof DeskIssue issue)) {
            throw new IllegalStateException("an invalid result assigns nobody");
        }
        String key = desk.people().byName(result.getAssigneeId()).orElseThrow().key();
        desk.conversation().update(issue.edit(row -> row.withAssignee(key)), person);
        return new IssueResult(desk.issues().byId(issue.getId()).orElseThrow(), new Problems());
    }
}
