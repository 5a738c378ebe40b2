package com.heed.jira.project;

import com.atlassian.velocity.htmlsafe.HtmlSafe;

/** What the template of the project page may see: ready HTML, escaped where it was made. */
public final class ProjectPage {
    private final String bodyHtml;

    ProjectPage(String bodyHtml) {
        this.bodyHtml = bodyHtml;
    }

    @HtmlSafe
    public String getBodyHtml() {
        return bodyHtml;
    }
}
