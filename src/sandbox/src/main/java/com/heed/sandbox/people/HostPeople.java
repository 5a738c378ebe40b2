package com.heed.sandbox.people;

import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.exception.PermissionException;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.services.HostServices;
import com.heed.sandbox.services.Problems;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The host's services about people, over {@link People}. */
public final class HostPeople {
    private static final int SHORTEST_PASSWORD = 8;

    private HostPeople() {}

    /** Offers {@code UserManager}, {@code UserService}, {@code UserSearchService} and {@code GlobalPermissionManager}. */
    public static void offer(HostServices services, People people) {
        services.put(UserManager.class, new Manager(people))
                .put(UserService.class, new Service(people))
                .put(UserSearchService.class, email -> List.copyOf(people.byEmail(email)))
                .put(GlobalPermissionManager.class, (permission, user) -> mayGlobally(permission, user));
    }

    private static boolean mayGlobally(GlobalPermissionKey permission, @Nullable ApplicationUser user) {
        Standing needed = permission.equals(GlobalPermissionKey.SYSTEM_ADMIN)
                ? Standing.SYSTEM_ADMIN
                : permission.equals(GlobalPermissionKey.ADMINISTER) ? Standing.ADMIN : Standing.LICENSED;
        return user instanceof Person person
                && person.active()
                && person.standing().isAtLeast(needed);
    }

    private record Manager(People people) implements UserManager {
        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for nobody
        public ApplicationUser getUserByKey(@Nullable String key) {
            return key == null ? null : people.byKey(key).orElse(null);
        }

        @Override
        @SuppressWarnings("NullAway") // Jira's contract: null for nobody
        public ApplicationUser getUserByName(@Nullable String name) {
            return name == null ? null : people.byName(name).orElse(null);
        }
    }

    private record Service(People people) implements UserService {
        @Override
        public CreateUserValidationResult validateCreateUser(CreateUserRequest request) {
            Problems problems = new Problems();
            if (!mayGlobally(GlobalPermissionKey.ADMINISTER, request.getLoggedInUser())) {
                problems.addErrorMessage("Only an administrator may create users.");
            }
            if (request.getUsername() == null || request.getUsername().isBlank()) {
                problems.addError("username", "You must specify a username.");
            } else if (people.byName(request.getUsername()).isPresent()) {
                problems.addError("username", "A user with that username already exists.");
            }
            if (request.getPassword() == null || request.getPassword().length() < SHORTEST_PASSWORD) {
                problems.addError("password", "The password is too short.");
            }
            if (request.getEmailAddress() == null || !request.getEmailAddress().contains("@")) {
                problems.addError("email", "You must specify a valid email address.");
            }
            return new CreateUserValidationResult(request, problems);
        }

        @Override
        public ApplicationUser createUser(CreateUserValidationResult result)
                throws PermissionException, CreateException {
            if (!result.isValid()) {
                throw new IllegalStateException("an invalid result cannot create a user");
            }
            CreateUserRequest request = result.getCreateUserRequest();
            try {
                return people.add(new NewPerson(
                        request.getUsername(),
                        request.getDisplayName(),
                        request.getEmailAddress(),
                        request.getPassword(),
                        request.requireDefaultApplicationAccess() ? Standing.LICENSED : Standing.CUSTOMER,
                        Locale.ENGLISH,
                        null));
            } catch (IllegalArgumentException e) {
                throw new CreateException(e);
            }
        }
    }
}
