package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.page.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The edit page of an issue. It remembers what each field showed, so that it changes only what the person changed, and says so when somebody else
 * has changed the same field in the meantime.
 */
final class EditForm {
    private static final String BEFORE = "before_";

    private final Desk desk;
    private final IssueVisit visit;
    private final List<EditField> fields;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    private EditForm(Desk desk, IssueVisit visit, List<EditField> fields) {
        this.desk = desk;
        this.visit = visit;
        this.fields = fields;
        for (EditField field : fields) {
            typed.put(field.name(), field.stored());
            shown.put(field.name(), field.stored());
        }
    }

    /** The form with the values of now. */
    static EditForm of(Desk desk, IssueVisit visit) {
        return new EditForm(desk, visit, new EditFields(desk, visit).all());
    }

    /**
     * Takes what was sent and stores it.
     *
     * @param sent value of a parameter, or null where it was not sent: then the field stays
     * @return whether it was stored; otherwise nothing was, and the form shows what was wrong
     */
    boolean take(Function<String, @Nullable String> sent) {
        DeskIssue issue = visit.issue();
        for (EditField field : fields) {
            String next = sent.apply(field.name());
            if (next == null) {
                continue;
            }
            String before = sent.apply(BEFORE + field.name());
            String value = Params.normal(next);
            String old = before == null ? field.stored() : Params.normal(before);
            typed.put(field.name(), value);
            shown.put(field.name(), old);
            if (value.equals(old)) {
                continue;
            }
            String problem = problem(field, value, old);
            if (problem == null) {
                field.change().apply(issue, value);
            } else {
                problems.put(field.name(), problem);
                shown.put(field.name(), field.stored());
            }
        }
        if (problems.isEmpty()) {
            desk.conversation().update(issue, visit.person());
        }
        return problems.isEmpty();
    }

    private @Nullable String problem(EditField field, String value, String old) {
        Words words = visit.words();
        if (!field.stored().equals(old) && !field.stored().equals(value)) {
            return words.text("edit.changed", Words.isolated(field.label()), Words.isolated(field.shown(words)));
        }
        return switch (field.shape()) {
            case SUMMARY ->
                value.isBlank() || value.length() > NewIssue.LONGEST_SUMMARY || value.contains("\n")
                        ? words.text("edit.summary", NewIssue.LONGEST_SUMMARY, value.length())
                        : null;
            case TEXT ->
                value.length() > NewIssue.LONGEST_TEXT
                        ? words.text("edit.long", NewIssue.LONGEST_TEXT, value.length())
                        : null;
            case LINE ->
                value.length() > EditField.LONGEST_LINE || value.contains("\n")
                        ? words.text("edit.line", EditField.LONGEST_LINE, value.length())
                        : null;
            case NUMBER ->
                value.isBlank() || EditField.isNumber(value) ? null : words.text("edit.number", Words.isolated(value));
            case CHOICE -> field.choices().containsKey(value) ? null : words.text("edit.choice", Words.isolated(value));
        };
    }

    Html html() {
        Words words = visit.words();
        Html html = new Html();
        html.element("h2", words.text("issue.edit"));
        if (!problems.isEmpty()) {
            Pieces.message(html, "error", words.text("edit.refused"));
        }
        visit.form(html, "issue-edit", "edit", "aui");
        boolean focused = false;
        for (EditField field : fields) {
            boolean first = !focused && problems.containsKey(field.name());
            focused |= first;
            group(html, field, first);
        }
        visit.endForm(html, words.text("form.update"), "issue-edit-submit");
        return html;
    }

    private void group(Html html, EditField field, boolean focused) {
        String problem = problems.get(field.name());
        html.open("div", "class", "field-group")
                .open("label", "for", field.name())
                .text(field.label());
        if (field.shape() == EditField.Shape.SUMMARY) {
            html.element("span", "", "class", "aui-icon icon-required", "aria-hidden", "true");
        }
        html.close("label");
        html.open("input", "type", "hidden", "name", BEFORE + field.name(), "value", shown.get(field.name()));
        control(html, field, problem != null, focused);
        if (problem != null) {
            html.element("div", problem, "class", "error", "id", field.name() + "-error");
        }
        html.close("div");
    }

    private void control(Html html, EditField field, boolean wrong, boolean focused) {
        String value = typed.getOrDefault(field.name(), "");
        String error = wrong ? field.name() + "-error" : null;
        String invalid = wrong ? "true" : null;
        String focus = focused ? "" : null;
        switch (field.shape()) {
            case TEXT ->
                html.open(
                                "textarea",
                                "class",
                                "textarea full-width-field",
                                "id",
                                field.name(),
                                "name",
                                field.name(),
                                "rows",
                                "10",
                                "dir",
                                "auto",
                                "aria-describedby",
                                error,
                                "aria-invalid",
                                invalid,
                                "autofocus",
                                focus)
                        .text("\n" + value)
                        .close("textarea");
            case CHOICE -> {
                html.open(
                        "select",
                        "class",
                        "select",
                        "id",
                        field.name(),
                        "name",
                        field.name(),
                        "aria-describedby",
                        error,
                        "aria-invalid",
                        invalid,
                        "autofocus",
                        focus);
                field.choices()
                        .forEach((choice, label) -> html.element(
                                "option", label, "value", choice, "selected", choice.equals(value) ? "" : null));
                html.close("select");
            }
            case SUMMARY, LINE, NUMBER ->
                html.open(
                        "input",
                        "class",
                        field.shape() == EditField.Shape.NUMBER ? "text" : "text full-width-field",
                        "type",
                        "text",
                        "inputmode",
                        field.shape() == EditField.Shape.NUMBER ? "decimal" : null,
                        "id",
                        field.name(),
                        "name",
                        field.name(),
                        "dir",
                        "auto",
                        "aria-required",
                        field.shape() == EditField.Shape.SUMMARY ? "true" : null,
                        "value",
                        value,
                        "aria-describedby",
                        error,
                        "aria-invalid",
                        invalid,
                        "autofocus",
                        focus);
        }
    }
}
