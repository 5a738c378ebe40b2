package com.heed.jira.sequence;

import com.atlassian.velocity.htmlsafe.HtmlSafe;

/** What the template of the page may see: ready HTML, escaped where it was made. */
public final class NextPage {
    private final String bodyHtml;

    NextPage(String bodyHtml) {
        this.bodyHtml = bodyHtml;
    }

    @HtmlSafe
    public String getBodyHtml() {
        return bodyHtml;
    }
}
