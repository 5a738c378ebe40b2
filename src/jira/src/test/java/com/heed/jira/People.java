package com.heed.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.LeftOutCustomers;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of the tests, by key. */
public final class People {
    public static final ApplicationUser MEI = user("mei");
    public static final ApplicationUser ANA = user("ana");
    public static final ApplicationUser HEED = user("heed");

    private People() {}

    /** As if these people had been forgotten, and nobody else. @param keys may grow */
    public static LeftOutCustomers leftOut(Set<String> keys) {
        return new LeftOutCustomers(Fake.silent(ActiveObjects.class)) {
            @Override
            public boolean holds(@Nullable String userKey) {
                return userKey != null && keys.contains(userKey);
            }
        };
    }

    public static ApplicationUser user(String key) {
        return Fake.of(ApplicationUser.class)
                .with("getKey", key)
                .with("getUsername", key)
                .with("getName", key)
                .with("getDisplayName", key)
                .with("isActive", true)
                .make();
    }
}
