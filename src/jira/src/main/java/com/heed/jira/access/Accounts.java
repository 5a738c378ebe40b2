package com.heed.jira.access;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.HostComponents;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds accounts by what a person is called. */
@Component
public class Accounts {
    private final UserManager users;
    private final HostComponents host;

    public Accounts(UserManager users, HostComponents host) {
        this.users = users;
        this.host = host;
    }

    /**
     * The account with this user name, else the one with this key, else all with this e-mail address, in any case; also accounts that are not active.
     *
     * @return several only where they share the address; empty for none
     */
    public List<ApplicationUser> called(String said) {
        ApplicationUser named = users.getUserByName(said);
        ApplicationUser found = named == null ? users.getUserByKey(said) : named;
        if (found != null) {
            return List.of(found);
        }
        List<ApplicationUser> sharing = new ArrayList<>();
        if (said.contains("@")) {
            for (ApplicationUser user : host.userSearch().findUsersByEmail(said)) {
                if (said.equalsIgnoreCase(user.getEmailAddress())) {
                    sharing.add(user);
                }
            }
        }
        return List.copyOf(sharing);
    }
}
