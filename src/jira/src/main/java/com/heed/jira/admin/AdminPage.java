package com.heed.jira.admin;

import com.atlassian.velocity.htmlsafe.HtmlSafe;

/** What the template of the admin pages may see. */
public final class AdminPage {
    private final String title;
    private final String tab;
    private final String target;
    private final String bodyHtml;

    AdminPage(String title, String tab, String target, String bodyHtml) {
        this.title = title;
        this.tab = tab;
        this.target = target;
        this.bodyHtml = bodyHtml;
    }

    public String getTitle() {
        return title;
    }

    /** Link id of the page's item in the administration menu. */
    public String getTab() {
        return tab;
    }

    /** Where the page's form goes. */
    public String getTarget() {
        return target;
    }

    @HtmlSafe
    public String getBodyHtml() {
        return bodyHtml;
    }
}
