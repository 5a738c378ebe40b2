package com.atlassian.jira.bc.user.search;

import com.atlassian.jira.user.ApplicationUser;

// Evidence: USAGE 7 to 9 (findUsersByEmail, read in a loop by plugins and scripts)
public interface UserSearchService {
    Iterable<ApplicationUser> findUsersByEmail(String email);
}
