package com.atlassian.jira.user.util;

import com.atlassian.jira.user.ApplicationUser;

// Evidence: USAGE 11 (getUserByKey), USAGE (getUserByName)
public interface UserManager {
    ApplicationUser getUserByKey(String key);

    ApplicationUser getUserByName(String name);
}
