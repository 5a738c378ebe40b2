package com.atlassian.jira.bc.issue;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

// Evidence: JAVADOC 7.1 (create, assign), USAGE 8 (plugin). The constructors are host side
public interface IssueService {
    IssueInputParameters newIssueInputParameters();

    CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters parameters);

    IssueResult create(ApplicationUser user, CreateValidationResult result);

    AssignValidationResult validateAssign(ApplicationUser user, Long issueId, String assigneeUsername);

    IssueResult assign(ApplicationUser user, AssignValidationResult result);

    class AssignValidationResult implements ServiceResult {
        private final MutableIssue issue;
        private final ErrorCollection errors;
        private final String assignee;

        public AssignValidationResult(MutableIssue issue, ErrorCollection errors, String assignee) {
            this.issue = issue;
            this.errors = errors;
            this.assignee = assignee;
        }

        public MutableIssue getIssue() {
            return issue;
        }

        public String getAssigneeId() {
            return assignee;
        }

        @Override
        public boolean isValid() {
            return !errors.hasAnyErrors();
        }

        @Override
        public ErrorCollection getErrorCollection() {
            return errors;
        }
    }

    class CreateValidationResult implements ServiceResult {
        private final IssueInputParameters parameters;
        private final ErrorCollection errors;

        public CreateValidationResult(IssueInputParameters parameters, ErrorCollection errors) {
            this.parameters = parameters;
            this.errors = errors;
        }

        public IssueInputParameters parameters() {
            return parameters;
        }

        @Override
        public boolean isValid() {
            return !errors.hasAnyErrors();
        }

        @Override
        public ErrorCollection getErrorCollection() {
            return errors;
        }
    }

    class IssueResult implements ServiceResult {
        private final MutableIssue issue;
        private final ErrorCollection errors;

        public IssueResult(MutableIssue issue, ErrorCollection errors) {
            this.issue = issue;
            this.errors = errors;
        }

        public MutableIssue getIssue() {
            return issue;
        }

        @Override
        public boolean isValid() {
            return !errors.hasAnyErrors();
        }

        @Override
        public ErrorCollection getErrorCollection() {
            return errors;
        }
    }
}
