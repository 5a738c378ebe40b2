package com.heed.jira.intake;

import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.access.Accounts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a customer is in Jira. */
@Component
class Customers {
    private final Accounts accounts;

    Customers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The active account with this user name, key or e-mail address. Empty where there is none, and where several share the address: nobody is guessed. */
    Optional<ApplicationUser> find(@Nullable String said) {
        if (said == null) {
            return Optional.empty();
        }
        List<ApplicationUser> found =
                accounts.called(said).stream().filter(ApplicationUser::isActive).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
