package com.atlassian.jira.bc.user;

import com.atlassian.jira.bc.ServiceResult;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.exception.PermissionException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

// Evidence: USAGE 7 to 10 (eight plugins and scripts)
public interface UserService {
    CreateUserValidationResult validateCreateUser(CreateUserRequest request);

    ApplicationUser createUser(CreateUserValidationResult result) throws PermissionException, CreateException;

    class CreateUserRequest {
        private final ApplicationUser loggedInUser;
        private final String username;
        private final String password;
        private final String emailAddress;
        private final String displayName;
        private boolean applicationAccess = true;
        private boolean notify = true;

        private CreateUserRequest(
                ApplicationUser loggedInUser,
                String username,
                String password,
                String emailAddress,
                String displayName) {
            this.loggedInUser = loggedInUser;
            this.username = username;
            this.password = password;
            this.emailAddress = emailAddress;
            this.displayName = displayName;
        }

        public static CreateUserRequest withUserDetails(
                ApplicationUser loggedInUser,
                String username,
                String password,
                String emailAddress,
                String displayName) {
            return new CreateUserRequest(loggedInUser, username, password, emailAddress, displayName);
        }

        public CreateUserRequest withNoApplicationAccess() {
            this.applicationAccess = false;
            return this;
        }

        public CreateUserRequest sendNotification(boolean shouldSendNotification) {
            this.notify = shouldSendNotification;
            return this;
        }

        public ApplicationUser getLoggedInUser() {
            return loggedInUser;
        }

        public String getUsername() {
            return username;
        }

        public String getPassword() {
            return password;
        }

        public String getEmailAddress() {
            return emailAddress;
        }

        public String getDisplayName() {
            return displayName;
        }

        public boolean requireDefaultApplicationAccess() {
            return applicationAccess;
        }

        public boolean shouldSendNotification() {
            return notify;
        }
    }

    class CreateUserValidationResult implements ServiceResult {
        private final CreateUserRequest request;
        private final ErrorCollection errors;

        public CreateUserValidationResult(CreateUserRequest request, ErrorCollection errors) {
            this.request = request;
            this.errors = errors;
        }

        public CreateUserRequest getCreateUserRequest() {
            return request;
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
