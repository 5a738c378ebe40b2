package com.heed.jira.overview;

import com.atlassian.velocity.htmlsafe.HtmlSafe;

/** What the template of the overview may see: ready HTML, escaped where it was made. */
public final class OverviewPage {
    private final String bodyHtml;

    OverviewPage(String bodyHtml) {
        this.bodyHtml = bodyHtml;
    }

    @HtmlSafe
    public String getBodyHtml() {
        return bodyHtml;
    }
}
