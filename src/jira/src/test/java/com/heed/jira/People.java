package com.heed.jira;

import com.atlassian.jira.user.ApplicationUser;

/** People of the tests, by key. */
public final class People {
    public static final ApplicationUser MEI = user("mei");
    public static final ApplicationUser ANA = user("ana");
    public static final ApplicationUser HEED = user("heed");

    private People() {}

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
