package com.heed.jira.portal;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.function.Supplier;

/** What the portal's templates may see: ready HTML, escaped where it was made. */
public final class PortalPage {
    private final Supplier<String> answers;
    private final Supplier<String> profile;

    PortalPage(Supplier<String> answers, Supplier<String> profile) {
        this.answers = answers;
        this.profile = profile;
    }

    @HtmlSafe
    public String getAnswersHtml() {
        return answers.get();
    }

    @HtmlSafe
    public String getProfileHtml() {
        return profile.get();
    }
}
