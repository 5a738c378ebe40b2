package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;

// Evidence: USAGE 11 (getLoggedInUser), JAVADOC 7.1 (the rest)
public interface JiraAuthenticationContext {
    ApplicationUser getLoggedInUser();

    void clearLoggedInUser();

    Locale getLocale();

    I18nHelper getI18nHelper();
}
