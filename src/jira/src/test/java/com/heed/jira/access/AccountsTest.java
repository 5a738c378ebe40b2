package com.heed.jira.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.Fake;
import com.heed.jira.HostComponents;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AccountsTest {
    private final ApplicationUser mei = person("JIRAUSER1", "mei", "shop@example.com");
    private final ApplicationUser wang = person("JIRAUSER2", "wang", "SHOP@example.com");
    /** The host also finds addresses that only contain what was asked for. */
    private final ApplicationUser other = person("JIRAUSER3", "other", "workshop@example.com");

    private static ApplicationUser person(String key, String name, String address) {
        return Fake.of(ApplicationUser.class)
                .with("getKey", key)
                .with("getName", name)
                .with("getEmailAddress", address)
                .with("isActive", true)
                .make();
    }

    private List<ApplicationUser> called(String said) {
        UserManager users = Fake.of(UserManager.class)
                .answering(
                        "getUserByName",
                        args -> Map.of("mei", mei, "wang", wang).get((String) args[0]))
                .answering("getUserByKey", args -> byKey((String) args[0]))
                .make();
        return new Accounts(users, new HostComponents() {
                    @Override
                    public UserSearchService userSearch() {
                        return address -> List.of(mei, wang, other);
                    }
                })
                .called(said);
    }

    private @Nullable ApplicationUser byKey(String key) {
        return Map.of("JIRAUSER1", mei, "JIRAUSER2", wang).get(key);
    }

    @Test
    void aNameAKeyAndAnAddressFindAndASharedAddressFindsAll() {
        assertThat(called("mei")).containsExactly(mei);
        assertThat(called("JIRAUSER2")).containsExactly(wang);
        assertThat(called("Shop@Example.com")).containsExactly(mei, wang);
        assertThat(called("workshop@example.com")).containsExactly(other);
        assertThat(called("nobody@example.com")).isEmpty();
        assertThat(called("nobody")).isEmpty();
    }
}
