package com.heed.jira.write;

import com.atlassian.jira.bc.user.UserService;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.exception.PermissionException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.HostComponents;
import com.heed.jira.store.Settings;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The account Heed writes under: made by the set-up without application access, or named by the administrator. */
@Component
public class MachineUser {
    static final String NAME = "heed";
    private static final String DISPLAY_NAME = "Heed";
    /** A reserved domain: no mail can ever be delivered there. */
    private static final String MAIL = "heed@heed.invalid";

    private final UserManager users;
    private final HostComponents host;
    private final Settings settings;

    public MachineUser(UserManager users, HostComponents host, Settings settings) {
        this.users = users;
        this.host = host;
        this.settings = settings;
    }

    /** There is no such account, or the directory did not make one; the message is a sentence for the administrator. */
    public static final class NotMade extends Exception {
        private static final long serialVersionUID = 1L;

        public NotMade(String message) {
            super(message);
        }
    }

    /** Empty before set-up, or when the account is gone or inactive: then Heed writes nothing. */
    public Optional<ApplicationUser> find() {
        String key = settings.ofInstance().userKey();
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(users.getUserByKey(key)).filter(ApplicationUser::isActive);
    }

    public Optional<ApplicationUser> named(String name) {
        return Optional.ofNullable(users.getUserByName(name));
    }

    /**
     * The account {@code heed}, made if there is none.
     *
     * @throws NotMade if the directory refuses, as one that is read-only does
     */
    public ApplicationUser make(@Nullable ApplicationUser administrator) throws NotMade {
        Optional<ApplicationUser> existing = named(NAME);
        if (existing.isPresent()) {
            return existing.get();
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        // Nobody ever logs in with it: the password is thrown away here.
        UserService.CreateUserRequest request = UserService.CreateUserRequest.withUserDetails(
                        administrator, NAME, HexFormat.of().formatHex(random) + "aA1!", MAIL, DISPLAY_NAME)
                .withNoApplicationAccess()
                .sendNotification(false);
        UserService.CreateUserValidationResult result = host.userService().validateCreateUser(request);
        if (!result.isValid()) {
            throw new NotMade(sentence(result));
        }
        try {
            return host.userService().createUser(result);
        } catch (PermissionException | CreateException e) {
            throw new NotMade(String.valueOf(e.getMessage()));
        }
    }

    private static String sentence(UserService.CreateUserValidationResult result) {
        String messages = String.join(" ", result.getErrorCollection().getErrorMessages());
        String fields = String.join(" ", result.getErrorCollection().getErrors().values());
        return (messages + " " + fields).strip();
    }
}
