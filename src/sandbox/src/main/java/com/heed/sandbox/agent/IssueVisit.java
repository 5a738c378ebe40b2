package com.heed.sandbox.agent;

import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.UploadedFiles;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.server.XsrfTokens;
import org.jspecify.annotations.Nullable;

/**
 * One person in front of one issue.
 *
 * @param token of the browser, for its forms
 */
record IssueVisit(DeskIssue issue, Person person, Words words, String token) {
    /** Address of the issue, or of what is done to it: {@code edit}, {@code comment}, {@code assign}, {@code transition}. */
    String address(String what) {
        return "/browse/" + issue.getKey() + (what.isEmpty() ? "" : "/" + what);
    }

    /** Opens a form of this issue that is posted with its token. */
    Html form(Html html, String id, String what, String style) {
        html.open("form", "id", id, "method", "post", "action", address(what), "class", style);
        return html.open("input", "type", "hidden", "name", XsrfTokens.PARAMETER, "value", token);
    }

    /** Opens a form of this issue that takes files. */
    Html formWithFiles(Html html, String id, String what, String style) {
        html.open(
                "form",
                "id",
                id,
                "method",
                "post",
                "action",
                address(what),
                "class",
                style,
                "enctype",
                UploadedFiles.ENCODING);
        return html.open("input", "type", "hidden", "name", XsrfTokens.PARAMETER, "value", token);
    }

    /** Ends a form with the button that sends it and the way back to the issue. @param id of the button, or null */
    void endForm(Html html, String label, @Nullable String id) {
        html.open("div", "class", "buttons-container")
                .open("div", "class", "buttons")
                .element("button", label, "class", "aui-button aui-button-primary", "id", id, "type", "submit")
                .text(" ")
                .element("a", words.text("form.cancel"), "class", "aui-button aui-button-link", "href", address(""))
                .close("div")
                .close("div")
                .close("form");
    }

    /** What stands above every page of the issue: where it is, and its summary. */
    void heading(Html html) {
        html.open("ol", "class", "aui-nav aui-nav-breadcrumbs")
                .open("li")
                .element(
                        "a",
                        issue.project().name(),
                        "href",
                        "/projects/" + issue.project().key(),
                        "id",
                        "project-name-val")
                .close("li")
                .open("li")
                .element("a", issue.getKey(), "href", address(""), "id", "key-val")
                .close("li")
                .close("ol");
        html.element("h1", issue.getSummary(), "id", "summary-val", "class", "desk-title", "dir", "auto");
    }
}
