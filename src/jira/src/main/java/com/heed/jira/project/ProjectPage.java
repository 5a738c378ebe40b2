package com.heed.jira.project;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.function.Supplier;

/** What the templates of the project's pages may see: ready HTML, escaped where it was made, and made when its template asks for it. */
public final class ProjectPage {
    private final Supplier<String> feedback;
    private final Supplier<String> overview;
    private final Supplier<String> next;
    private final Supplier<String> replies;
    private final Supplier<String> customers;

    ProjectPage(
            Supplier<String> feedback,
            Supplier<String> overview,
            Supplier<String> next,
            Supplier<String> replies,
            Supplier<String> customers) {
        this.feedback = feedback;
        this.overview = overview;
        this.next = next;
        this.replies = replies;
        this.customers = customers;
    }

    @HtmlSafe
    public String getFeedbackHtml() {
        return feedback.get();
    }

    @HtmlSafe
    public String getOverviewHtml() {
        return overview.get();
    }

    @HtmlSafe
    public String getNextHtml() {
        return next.get();
    }

    @HtmlSafe
    public String getRepliesHtml() {
        return replies.get();
    }

    @HtmlSafe
    public String getCustomersHtml() {
        return customers.get();
    }
}
