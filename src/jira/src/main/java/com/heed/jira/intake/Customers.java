package com.heed.jira.intake;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.HostComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a customer is in Jira. */
@Component
class Customers {
    private final UserManager users;
    private final HostComponents host;

    Customers(UserManager users, HostComponents host) {
        this.users = users;
        this.host = host;
    }

    /** The active account with this user name, key or e-mail address. Empty where there is none, and where several share the address: nobody is guessed. */
    Optional<ApplicationUser> find(@Nullable String said) {
        if (said == null) {
            return Optional.empty();
        }
        ApplicationUser named = users.getUserByName(said);
        ApplicationUser found = named == null ? users.getUserByKey(said) : named;
        if (found == null && said.contains("@")) {
            found = byEmail(said);
        }
        return Optional.ofNullable(found).filter(ApplicationUser::isActive);
    }

    private @Nullable ApplicationUser byEmail(String address) {
        List<ApplicationUser> found = new ArrayList<>();
        for (ApplicationUser user : host.userSearch().findUsersByEmail(address)) {
            if (user.isActive() && address.equalsIgnoreCase(user.getEmailAddress())) {
                found.add(user);
            }
        }
        return found.size() == 1 ? found.get(0) : null;
    }
}
