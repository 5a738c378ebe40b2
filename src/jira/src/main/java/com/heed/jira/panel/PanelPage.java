package com.heed.jira.panel;

import com.atlassian.velocity.htmlsafe.HtmlSafe;

/** What the panel's template may see: ready HTML, escaped where it was made. */
public final class PanelPage {
    private final String bodyHtml;

    PanelPage(String bodyHtml) {
        this.bodyHtml = bodyHtml;
    }

    @HtmlSafe
    public String getBodyHtml() {
        return bodyHtml;
    }
}
