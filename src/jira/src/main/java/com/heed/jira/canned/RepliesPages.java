package com.heed.jira.canned;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ReplySettingsLog;
import com.heed.reply.CannedResponse;
import com.heed.reply.Template;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of canned responses: the frame in HTML, which its script fills over REST. */
@Component
public class RepliesPages {
    /** Texts the script says, by the name under which it asks for them. */
    private static final Map<String, String> SAYS = Map.ofEntries(
            Map.entry("personal", "canned.scope.personal"),
            Map.entry("project", "canned.scope.project"),
            Map.entry("global", "canned.scope.global"),
            Map.entry("en", "canned.language.en"),
            Map.entry("zh", "canned.language.zh"),
            Map.entry("proposed", "canned.proposed"),
            Map.entry("changed", "canned.proposed.change"),
            Map.entry("broken", "canned.broken"),
            Map.entry("count", "canned.count"),
            Map.entry("none", "canned.none"),
            Map.entry("fresh", "canned.editor.new"),
            Map.entry("edit", "canned.editor.edit"),
            Map.entry("look", "canned.editor.look"),
            Map.entry("save", "canned.save"),
            Map.entry("propose", "canned.propose"),
            Map.entry("saved", "canned.saved"),
            Map.entry("sent", "canned.sent"),
            Map.entry("approved", "canned.approved"),
            Map.entry("declined", "canned.declined"),
            Map.entry("deleted", "canned.deleted"),
            Map.entry("approvedby", "canned.approvedby"),
            Map.entry("proposedby", "canned.proposedby"),
            Map.entry("unapproved", "canned.unapproved"),
            Map.entry("fill", "canned.fill"),
            Map.entry("copied", "canned.copied"),
            Map.entry("customers", "canned.customers"),
            Map.entry("uncopied", "reply.uncopied"),
            Map.entry("applied", "canned.applied"),
            Map.entry("noissue", "canned.apply.issue"),
            Map.entry("failed", "canned.failed"),
            Map.entry("wrong", "canned.wrong"),
            Map.entry("imported", "canned.imported"),
            Map.entry("choose", "canned.file.choose"),
            Map.entry("deletetitle", "canned.delete.title"));

    /** Texts of the review, by the name under which its script asks for them. */
    private static final List<Map.Entry<String, String>> REVIEW_SAYS = List.of(
            Map.entry("shown", "canned.review.shown"),
            Map.entry("hidden", "canned.review.hidden"),
            Map.entry("none", "canned.review.none"),
            Map.entry("words", "canned.text"),
            Map.entry("approve", "canned.approve"),
            Map.entry("edit", "canned.review.edit"),
            Map.entry("decline", "canned.decline"),
            Map.entry("approved", "canned.review.approved"),
            Map.entry("declined", "canned.review.declined"),
            Map.entry("undo", "canned.review.undo"),
            Map.entry("undone", "canned.review.undone"),
            Map.entry("state-approved", "canned.review.state.approved"),
            Map.entry("state-declined", "canned.review.state.declined"),
            Map.entry("before", "canned.review.before"),
            Map.entry("after", "canned.review.after"));

    private final Access access;
    private final I18nResolver resolver;
    private final ReplySettingsLog settings;

    public RepliesPages(Access access, I18nResolver resolver, ReplySettingsLog settings) {
        this.access = access;
        this.resolver = resolver;
        this.settings = settings;
    }

    /** For those who handle requests of a project. */
    public String of(Project project) {
        Texts texts = new Texts(resolver, access.locale());
        Html html = new Html();
        boolean administers = access.administers(project);
        html.open("div", "class", "heed-project");
        html.open("div", "class", "heed-project-head")
                .element("h1", texts.text("canned.title"))
                .close("div");
        write(html, texts, project, administers);
        return html.close("div").toString();
    }

    /** For administrators of Jira: the responses of all. */
    public void global(Html html, Texts texts) {
        write(html, texts, null, true);
    }

    private void write(Html html, Texts texts, @Nullable Project project, boolean administers) {
        html.open(
                "div",
                "id",
                "heed-replies",
                "class",
                "heed-replies",
                "data-project",
                project == null ? "" : project.getKey(),
                "data-edits",
                administers ? "true" : "false",
                "data-long",
                texts.text("canned.fault.long", "{0}", String.valueOf(Template.LONGEST)));
        html.element("p", texts.text(project == null ? "canned.intro.global" : "canned.intro"));
        SAYS.forEach((name, key) -> html.element("span", texts.text(key), "hidden", "hidden", "data-say", name));
        filter(html, texts, project != null);
        html.element("div", "", "class", "heed-status", "role", "status", "aria-live", "polite");
        html.open("div", "class", "heed-replies-body");
        html.element("ul", "", "class", "heed-replies-list", "aria-label", texts.text("canned.title"));
        editor(html, texts, project != null);
        html.close("div");
        files(html, texts, project != null, administers);
        if (project != null && administers) {
            review(html, texts, settings.ofProject(project.getId()).reviewMined());
        }
        dialog(html, texts);
        html.close("div");
    }

    private static void filter(Html html, Texts texts, boolean scopes) {
        html.open("div", "class", "heed-replies-filter");
        input(html, "heed-replies-search", texts.text("canned.search"), "search", "");
        choice(
                html,
                "heed-replies-language",
                texts.text("canned.language"),
                List.of(
                        Map.entry("", texts.text("canned.all")),
                        Map.entry("en", texts.text("canned.language.en")),
                        Map.entry("zh", texts.text("canned.language.zh"))));
        if (scopes) {
            choice(
                    html,
                    "heed-replies-scope",
                    texts.text("canned.scope"),
                    List.of(
                            Map.entry("", texts.text("canned.all")),
                            Map.entry("personal", texts.text("canned.scope.personal")),
                            Map.entry("project", texts.text("canned.scope.project")),
                            Map.entry("global", texts.text("canned.scope.global")),
                            Map.entry("proposed", texts.text("canned.scope.proposed"))));
        }
        button(html, "new", texts.text("canned.new"), true);
        html.close("div");
    }

    private static void editor(Html html, Texts texts, boolean project) {
        html.open(
                "section",
                "class",
                "heed-card heed-replies-editor",
                "hidden",
                "hidden",
                "tabindex",
                "-1",
                "aria-labelledby",
                "heed-replies-heading");
        html.element("h2", "", "id", "heed-replies-heading");
        html.element("p", "", "class", "heed-note heed-replies-about");
        html.element("div", "", "class", "heed-replies-proposal");
        if (project) {
            choice(
                    html,
                    "heed-reply-scope",
                    texts.text("canned.scope"),
                    List.of(
                            Map.entry("personal", texts.text("canned.scope.personal")),
                            Map.entry("project", texts.text("canned.scope.project"))));
        }
        input(html, "heed-reply-name", texts.text("canned.name"), "text", "");
        choice(
                html,
                "heed-reply-language",
                texts.text("canned.language"),
                List.of(
                        Map.entry("en", texts.text("canned.language.en")),
                        Map.entry("zh", texts.text("canned.language.zh"))));
        html.open("div", "class", "heed-replies-field")
                .element("label", texts.text("canned.text"), "for", "heed-reply-text")
                .open(
                        "textarea",
                        "class",
                        "textarea",
                        "id",
                        "heed-reply-text",
                        "rows",
                        "8",
                        "aria-describedby",
                        "heed-reply-text-hint")
                .close("textarea")
                .element("p", "", "class", "heed-error error", "id", "heed-reply-text-error")
                .element(
                        "p",
                        texts.text("canned.text.hint", texts.number(Template.LONGEST)),
                        "class",
                        "heed-hint",
                        "id",
                        "heed-reply-text-hint")
                .close("div");
        html.open("div", "class", "heed-replies-field heed-replies-slots");
        html.element("label", texts.text("canned.slot"), "for", "heed-reply-slot")
                .open("select", "class", "select", "id", "heed-reply-slot")
                .close("select");
        button(html, "slot", texts.text("canned.slot.insert"), false);
        html.close("div");
        input(html, "heed-reply-shortcut", texts.text("canned.shortcut"), "text", texts.text("canned.shortcut.hint"));
        input(
                html,
                "heed-reply-tags",
                texts.text("canned.tags"),
                "text",
                texts.text("canned.tags.hint", texts.number(CannedResponse.MOST_TAGS)));
        // Whoever sets the tag hears at once what it does; the script fills it in.
        html.open("div", "role", "status")
                .element(
                        "p",
                        "",
                        "class",
                        "heed-note heed-warning heed-replies-customers",
                        "data-text",
                        texts.text("canned.tags.portal"),
                        "data-tag",
                        CannedAnswers.FOR_CUSTOMERS)
                .close("div");
        if (project) {
            html.open("div", "class", "heed-replies-field")
                    .element("label", texts.text("canned.changes"), "for", "heed-reply-changes")
                    .open(
                            "textarea",
                            "class",
                            "textarea",
                            "id",
                            "heed-reply-changes",
                            "rows",
                            "2",
                            "aria-describedby",
                            "heed-reply-changes-hint")
                    .close("textarea")
                    .element("p", "", "class", "heed-error error", "id", "heed-reply-changes-error")
                    .element(
                            "p",
                            texts.text("canned.changes.hint"),
                            "class",
                            "heed-hint",
                            "id",
                            "heed-reply-changes-hint")
                    .close("div");
        }
        preview(html, texts);
        html.open("div", "class", "heed-buttons");
        button(html, "save", texts.text("canned.save"), true);
        button(html, "approve", texts.text("canned.approve"), false);
        button(html, "decline", texts.text("canned.decline"), false);
        button(html, "delete", texts.text("canned.delete"), false);
        button(html, "close", texts.text("canned.close"), false);
        html.close("div").close("section");
    }

    private static void preview(Html html, Texts texts) {
        html.element("h3", texts.text("canned.preview"));
        input(html, "heed-reply-issue", texts.text("canned.preview.issue"), "text", texts.text("canned.preview.hint"));
        html.element(
                "div",
                "",
                "class",
                "heed-replies-preview",
                "id",
                "heed-reply-preview",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                texts.text("canned.preview"));
        html.element("p", "", "class", "heed-note heed-replies-open");
        html.open("p");
        button(html, "copy", texts.text("canned.copy"), false);
        button(html, "apply", texts.text("canned.apply"), false);
        html.close("p");
    }

    private static void files(Html html, Texts texts, boolean project, boolean administers) {
        html.open("details", "class", "heed-more heed-replies-files").element("summary", texts.text("canned.files"));
        html.element("p", texts.text("canned.files.intro"));
        if (project) {
            List<Map.Entry<String, String>> scopes = administers
                    ? List.of(
                            Map.entry("personal", texts.text("canned.scope.personal")),
                            Map.entry("project", texts.text("canned.scope.project")))
                    : List.of(Map.entry("personal", texts.text("canned.scope.personal")));
            choice(html, "heed-replies-file-scope", texts.text("canned.scope"), scopes);
        }
        html.open("p", "class", "heed-buttons");
        button(html, "csv", texts.text("canned.export.csv"), false);
        button(html, "json", texts.text("canned.export.json"), false);
        html.close("p");
        html.open("div", "class", "heed-replies-field")
                .element("label", texts.text("canned.file"), "for", "heed-replies-file")
                .open("input", "type", "file", "id", "heed-replies-file", "accept", ".csv,.json")
                .element("p", "", "class", "heed-error error", "id", "heed-replies-file-error")
                .close("div");
        html.open("p");
        button(html, "import", texts.text("canned.import"), false);
        html.close("p").close("details");
    }

    private static void review(Html html, Texts texts, boolean reviewed) {
        html.open("details", "class", "heed-more heed-replies-review").element("summary", texts.text("canned.review"));
        html.element("p", texts.text("canned.review.intro"));
        html.open("p", "class", "heed-tick")
                .open(
                        "input",
                        "type",
                        "checkbox",
                        "class",
                        "checkbox",
                        "id",
                        "heed-replies-mined",
                        "checked",
                        reviewed ? "checked" : Html.ABSENT)
                .element("label", texts.text("canned.review.mined"), "for", "heed-replies-mined")
                .close("p");
        REVIEW_SAYS.forEach(say ->
                html.element("span", texts.text(say.getValue()), "hidden", "hidden", "data-review", say.getKey()));
        html.element("div", "", "class", "heed-review-status", "role", "status", "aria-live", "polite");
        html.element("ul", "", "class", "heed-replies-waiting", "aria-label", texts.text("canned.review"));
        html.element("p", "", "class", "heed-review-pages");
        html.element("h3", texts.text("canned.review.decided"));
        html.element("ul", "", "class", "heed-review-decided");
        html.close("details");
    }

    private static void dialog(Html html, Texts texts) {
        html.open("dialog", "class", "heed-dialog", "aria-labelledby", "heed-replies-delete-title")
                .element("h2", "", "id", "heed-replies-delete-title")
                .element("p", texts.text("canned.delete.body"))
                .open("div", "class", "heed-buttons");
        button(html, "really", texts.text("canned.delete.yes"), true);
        button(html, "keep", texts.text("canned.delete.no"), false);
        html.close("div").close("dialog");
    }

    private static void input(Html html, String id, String label, String type, String hint) {
        html.open("div", "class", "heed-replies-field")
                .element("label", label, "for", id)
                .open(
                        "input",
                        "class",
                        "text",
                        "type",
                        type,
                        "id",
                        id,
                        "autocomplete",
                        "off",
                        "aria-describedby",
                        hint.isEmpty() ? Html.ABSENT : id + "-hint")
                .element("p", "", "class", "heed-error error", "id", id + "-error");
        if (!hint.isEmpty()) {
            html.element("p", hint, "class", "heed-hint", "id", id + "-hint");
        }
        html.close("div");
    }

    private static void choice(Html html, String id, String label, List<Map.Entry<String, String>> options) {
        html.open("div", "class", "heed-replies-field").element("label", label, "for", id);
        html.open("select", "class", "select", "id", id);
        options.forEach(option -> html.element("option", option.getValue(), "value", option.getKey()));
        html.close("select").close("div");
    }

    private static void button(Html html, String does, String label, boolean primary) {
        html.element(
                "button",
                label,
                "type",
                "button",
                "class",
                primary ? "aui-button aui-button-primary" : "aui-button",
                "data-replies",
                does);
    }
}
