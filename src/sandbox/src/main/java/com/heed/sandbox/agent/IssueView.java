package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskAttachment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.UploadedFiles;
import com.heed.sandbox.page.WikiText;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.WebItem;
import com.heed.sandbox.workflow.Transitions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The issue as agents see it. Ids and class names of its parts are those of a Jira, so that an app's scripts find them. */
final class IssueView {
    /** Sections of the app's links, in the order of their places. */
    private static final List<String> LINKS = List.of("operations-operations", "opsbar-operations", "jira.issue.tools");

    /**
     * What is different this time.
     *
     * @param history whether the history is shown in place of the comments
     * @param refused a sentence about a step that was not made, or null
     * @param draft   what was typed into the comment box
     * @param problem what was wrong with it, or null
     */
    record State(
            boolean history,
            @Nullable String refused,
            String draft,
            @Nullable String problem) {
        static State plain(HttpServletRequest request) {
            return new State("history".equals(request.getParameter("tab")), null, "", null);
        }

        static State comment(String draft, String problem) {
            return new State(false, null, draft, problem);
        }

        static State refused(String sentence) {
            return new State(false, sentence, "", null);
        }
    }

    private final Desk desk;
    private final AppRuntime app;
    private final IssueVisit visit;
    private final DeskIssue issue;
    private final Words words;
    private final IssueFacts facts;
    private final Map<String, Object> context;

    IssueView(Desk desk, AppRuntime app, IssueVisit visit, Clocks clocks) {
        this.desk = desk;
        this.app = app;
        this.visit = visit;
        this.issue = visit.issue();
        this.words = visit.words();
        this.facts = new IssueFacts(desk, visit, clocks);
        this.context = IssueContext.of(desk, issue);
    }

    void write(Html html, State state) {
        html.open("div", "class", "desk-main", "id", "issue-content", "data-issue-key", issue.getKey());
        visit.heading(html);
        if (state.refused() != null) {
            Pieces.message(html, "error", state.refused());
        }
        toolbar(html);
        html.open("div", "class", "desk-columns").open("div", "class", "issue-main-column");
        section(html, "details-module", "issue.details", facts::details);
        section(html, "descriptionmodule", "field.description", this::description);
        List<DeskAttachment> files = desk.attachments().of(issue.getId());
        if (!files.isEmpty()) {
            section(html, "attachmentmodule", "issue.attachments", part -> UploadedFiles.list(part, files));
        }
        app.renderPanels("atl.jira.view.issue.left.context", context).forEach(html::raw);
        section(html, "activitymodule", "issue.activity", part -> new Activity(desk, visit).write(part, state));
        html.close("div").open("aside", "class", "issue-side-column", "id", "viewissuesidebar");
        module(html, "sla-web-panel", "issue.slas", facts::slas);
        app.renderPanels("atl.jira.view.issue.right.context", context).forEach(html::raw);
        module(html, "peoplemodule", "issue.people", facts::people);
        module(html, "datesmodule", "issue.dates", facts::dates);
        html.close("aside").close("div").close("div");
    }

    private void toolbar(Html html) {
        visit.form(html, "assign-form", "assign", "desk-hidden-form").close("form");
        visit.form(html, "transition-form", "transition", "desk-hidden-form").close("form");
        html.open("div", "class", "aui-toolbar2 desk-toolbar")
                .open("div", "class", "aui-toolbar2-inner")
                .open("div", "class", "aui-toolbar2-primary");
        html.open("div", "class", "aui-buttons")
                .open("a", "class", "aui-button", "id", "edit-issue", "href", visit.address("edit"));
        Pieces.icon(html, "edit");
        html.text(" " + words.text("issue.edit"))
                .close("a")
                .open("a", "class", "aui-button", "id", "comment-issue", "href", "#comment");
        Pieces.icon(html, "comment");
        html.text(" " + words.text("issue.comment")).close("a");
        if (!visit.person().key().equals(issue.row().assignee())) {
            html.element(
                    "button",
                    words.text("issue.assigntome"),
                    "class",
                    "aui-button",
                    "id",
                    "assign-to-me",
                    "type",
                    "submit",
                    "form",
                    "assign-form");
        }
        html.close("div");
        links(html);
        transitions(html);
        html.close("div").close("div").close("div");
    }

    private void transitions(Html html) {
        List<Transitions.Transition> steps = desk.transitions().available(issue);
        if (steps.isEmpty()) {
            return;
        }
        html.open("div", "class", "aui-buttons", "id", "opsbar-transitions");
        for (Transitions.Transition step : steps) {
            html.element(
                    "button",
                    words.transition(step.name()),
                    "class",
                    "aui-button issueaction-workflow-transition",
                    "id",
                    "action_id_" + step.id(),
                    "type",
                    "submit",
                    "form",
                    "transition-form",
                    "name",
                    "action",
                    "value",
                    String.valueOf(step.id()));
        }
        html.close("div");
    }

    private void links(Html html) {
        List<WebItem> items = new ArrayList<>();
        LINKS.forEach(section -> items.addAll(app.webItems(section, context)));
        if (items.isEmpty()) {
            return;
        }
        html.open("div", "class", "aui-buttons");
        for (WebItem item : items) {
            html.element(
                    "a",
                    item.label(),
                    "class",
                    ("aui-button " + item.styleClass()).strip(),
                    "id",
                    item.linkId().isEmpty() ? null : item.linkId(),
                    "href",
                    item.url());
        }
        html.close("div");
    }

    private void section(Html html, String id, String title, Consumer<Html> content) {
        html.open("section", "class", "desk-section", "id", id).element("h2", words.text(title));
        content.accept(html);
        html.close("section");
    }

    private void module(Html html, String id, String title, Consumer<Html> content) {
        html.open("div", "class", "module toggle-wrap", "id", id)
                .open("div", "class", "mod-header")
                .element("h4", words.text(title), "class", "toggle-title")
                .close("div")
                .open("div", "class", "mod-content");
        content.accept(html);
        html.close("div").close("div");
    }

    private void description(Html html) {
        html.open("div", "id", "description-val");
        if (issue.getDescription().isBlank()) {
            html.element("p", words.text("issue.description.none"), "class", "desk-empty");
        } else {
            html.raw(WikiText.html(issue.getDescription()));
        }
        html.close("div");
    }
}
