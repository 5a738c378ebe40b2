package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.ChangeGroup;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.UploadedFiles;
import com.heed.sandbox.page.WikiText;
import com.heed.sandbox.people.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to an issue: its comments with the box for a new one, or its history. */
final class Activity {
    private final Desk desk;
    private final IssueVisit visit;
    private final Words words;
    private final Pieces pieces;

    Activity(Desk desk, IssueVisit visit) {
        this.desk = desk;
        this.visit = visit;
        this.words = visit.words();
        this.pieces = new Pieces(words);
    }

    void write(Html html, IssueView.State state) {
        html.open(
                        "nav",
                        "class",
                        "aui-navgroup aui-navgroup-horizontal desk-tabs",
                        "aria-label",
                        words.text("issue.activity"))
                .open("div", "class", "aui-navgroup-inner")
                .open("div", "class", "aui-navgroup-primary")
                .open("ul", "class", "aui-nav");
        tab(html, "comment-tabpanel", "activity.comments", visit.address("") + "#activitymodule", !state.history());
        tab(
                html,
                "changehistory-tabpanel",
                "activity.history",
                visit.address("") + "?tab=history#activitymodule",
                state.history());
        html.close("ul").close("div").close("div").close("nav");
        html.open("div", "id", "issue_actions_container");
        if (state.history()) {
            history(html);
        } else {
            comments(html);
            editor(html, state.draft(), state.problem());
        }
        html.close("div");
    }

    private void tab(Html html, String id, String title, String address, boolean selected) {
        html.open("li", "class", selected ? "aui-nav-selected" : null, "id", id)
                .element("a", words.text(title), "href", address, "aria-current", selected ? "true" : null)
                .close("li");
    }

    private void comments(Html html) {
        List<DeskComment> comments = desk.comments().of(visit.issue());
        if (comments.isEmpty()) {
            html.element("p", words.text("activity.nocomments"), "class", "desk-empty");
        }
        for (DeskComment comment : comments) {
            html.open(
                    "article",
                    "class",
                    comment.internal()
                            ? "desk-comment desk-internal activity-comment"
                            : "desk-comment activity-comment",
                    "id",
                    "comment-" + comment.id());
            by(html, Optional.ofNullable(comment.author()), comment.created(), comment.internal());
            html.raw(WikiText.html(comment.body()));
            html.close("article");
        }
    }

    private void by(Html html, Optional<Person> author, Instant at, boolean internal) {
        html.open("header");
        pieces.person(html, author, words.text("person.unknown"));
        html.text(" ");
        pieces.time(html, at);
        if (internal) {
            html.open("span", "class", "aui-lozenge aui-lozenge-moved desk-end");
            html.text(words.text("comment.internal")).close("span");
        }
        html.close("header");
    }

    /** The two buttons say who will read the text; there is no silent choice between them. */
    private void editor(Html html, String draft, @Nullable String problem) {
        visit.formWithFiles(html, "issue-comment-add", "comment", "aui top-label desk-editor")
                .open("div", "class", "field-group")
                .element("label", words.text("comment.label"), "for", "comment")
                .open(
                        "textarea",
                        "class",
                        "textarea full-width-field",
                        "id",
                        "comment",
                        "name",
                        "comment",
                        "rows",
                        "5",
                        "dir",
                        "auto",
                        "aria-describedby",
                        problem == null ? "comment-hint" : "comment-error comment-hint",
                        "aria-invalid",
                        problem == null ? null : "true",
                        "autofocus",
                        problem == null ? null : "")
                .text("\n" + draft)
                .close("textarea");
        if (problem != null) {
            html.element("div", problem, "class", "error", "id", "comment-error");
        }
        String customer = visit.issue().reporter().map(Person::displayName).orElse(words.text("person.nobody"));
        html.element(
                        "div",
                        words.text("comment.hint", Words.isolated(customer)),
                        "class",
                        "description",
                        "id",
                        "comment-hint")
                .close("div");
        html.open("div", "class", "buttons-container").open("div", "class", "buttons");
        html.open(
                "button",
                "class",
                "aui-button aui-button-primary",
                "id",
                "reply-to-customer",
                "type",
                "submit",
                "name",
                "audience",
                "value",
                "customer");
        Pieces.icon(html, "send");
        html.text(" " + words.text("comment.reply")).close("button").text(" ");
        html.open(
                "button",
                "class",
                "aui-button desk-note-button",
                "id",
                "internal-note",
                "type",
                "submit",
                "name",
                "audience",
                "value",
                "team");
        Pieces.icon(html, "lock-filled");
        html.text(" " + words.text("comment.note")).close("button");
        html.close("div").close("div");
        // Behind the buttons: from the text the next key leads to what sends it.
        UploadedFiles.field(html, words.text("comment.files"));
        html.close("form");
    }

    private void history(Html html) {
        List<ChangeGroup> groups = desk.history().of(visit.issue().getId());
        if (groups.isEmpty()) {
            html.element("p", words.text("activity.nohistory"), "class", "desk-empty");
        }
        Map<String, Optional<Person>> known = new HashMap<>();
        for (ChangeGroup group : groups) {
            String author = group.author();
            Optional<Person> person =
                    author == null ? Optional.empty() : known.computeIfAbsent(author, desk.people()::byKey);
            html.open("article", "class", "desk-change", "id", "changehistory-" + group.id());
            by(html, person, group.at(), false);
            html.open("table", "class", "aui desk-changes").open("thead").open("tr");
            for (String column : new String[] {"history.field", "history.from", "history.to"}) {
                html.element("th", words.text(column), "scope", "col");
            }
            html.close("tr").close("thead").open("tbody");
            for (ChangeGroup.Item item : group.items()) {
                html.open("tr")
                        .element("th", words.field(item.field()), "scope", "row")
                        .element("td", words.changed(item.field(), item.fromText()), "dir", "auto")
                        .element("td", words.changed(item.field(), item.toText()), "dir", "auto")
                        .close("tr");
            }
            html.close("tbody").close("table").close("article");
        }
    }
}
