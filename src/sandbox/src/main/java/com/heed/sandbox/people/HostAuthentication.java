package com.heed.sandbox.people;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.sandbox.plugin.PageText;
import java.util.Locale;

/** Who is asking, as the app sees it. */
public final class HostAuthentication implements JiraAuthenticationContext {
    private final Sessions sessions;
    private final I18nResolver texts;

    public HostAuthentication(Sessions sessions, I18nResolver texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    @Override
    @SuppressWarnings("NullAway") // Jira's contract: null for a visitor
    public ApplicationUser getLoggedInUser() {
        return sessions.person().orElse(null);
    }

    @Override
    public void clearLoggedInUser() {
        sessions.forget();
    }

    @Override
    public Locale getLocale() {
        return sessions.locale();
    }

    @Override
    public I18nHelper getI18nHelper() {
        return new PageText(texts, getLocale());
    }
}
