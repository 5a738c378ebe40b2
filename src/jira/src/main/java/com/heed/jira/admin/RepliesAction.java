package com.heed.jira.admin;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.canned.RepliesPages;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;

/** The canned responses of all projects. Everything on the page goes over REST; its form sends nothing. */
@WebSudoRequired
public class RepliesAction extends HeedAction {
    private final RepliesPages pages;

    public RepliesAction(Access access, I18nResolver resolver, RepliesPages pages) {
        super(access, resolver);
        this.pages = pages;
    }

    @Override
    @SupportedMethods({RequestMethod.GET})
    public String doDefault() {
        return INPUT;
    }

    @Override
    String titleKey() {
        return "canned.title";
    }

    @Override
    String tab() {
        return "heed-replies-admin";
    }

    @Override
    String target() {
        return "HeedReplies!default.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        pages.global(html, texts);
    }
}
