package com.heed.jira.admin;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.jira.access.Access;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the admin pages share: one form around a page made of escaped HTML, its messages, and a second look at the permission. */
public abstract class HeedAction extends JiraWebActionSupport {
    private final Access access;
    private final I18nResolver resolver;
    private final List<String> done = new ArrayList<>();

    HeedAction(Access access, I18nResolver resolver) {
        this.access = access;
        this.resolver = resolver;
    }

    /** For the template. */
    public final AdminPage getPage() {
        Texts texts = texts();
        Html html = new Html();
        if (access.isAdministrator()) {
            messages(html);
            body(html, texts);
        } else {
            html.element("p", texts.text("error.forbidden"));
        }
        return new AdminPage(texts.text("admin.heading", texts.text(titleKey())), tab(), target(), html.toString());
    }

    abstract String titleKey();

    abstract String tab();

    abstract String target();

    abstract void body(Html html, Texts texts);

    final Texts texts() {
        return new Texts(resolver, access.locale());
    }

    final Access access() {
        return access;
    }

    /** The administrator asking; without one an error is noted and nothing may be done. */
    final java.util.Optional<ApplicationUser> administrator() {
        ApplicationUser user = access.user();
        if (user == null || !access.isAdministrator()) {
            addErrorMessage(texts().text("error.forbidden"));
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(user);
    }

    final void done(String message) {
        done.add(message);
    }

    private void messages(Html html) {
        for (String message : getErrorMessages()) {
            message(html, "aui-message aui-message-error", "alert", message);
        }
        for (Map.Entry<String, String> error : getErrors().entrySet()) {
            html.open("div", "class", "aui-message aui-message-error", "role", "alert")
                    .element("a", error.getValue(), "href", "#" + error.getKey())
                    .close("div");
        }
        for (String message : done) {
            message(html, "aui-message aui-message-success", "status", message);
        }
    }

    private static void message(Html html, String styleClass, String role, String text) {
        html.open("div", "class", styleClass, "role", role).element("p", text).close("div");
    }

    /** A labelled text field with its error below, tied to it for screen readers. */
    final void field(Html html, String name, String label, String value, String type) {
        String error = getErrors().get(name);
        html.open("div", "class", "field-group")
                .element("label", label, "for", name)
                .open(
                        "input",
                        "class",
                        "text",
                        "type",
                        type,
                        "id",
                        name,
                        "name",
                        name,
                        "value",
                        value,
                        "aria-invalid",
                        error == null ? Html.ABSENT : "true",
                        "aria-describedby",
                        error == null ? Html.ABSENT : name + "-error");
        if (error != null) {
            html.element("div", error, "class", "error", "id", name + "-error");
        }
        html.close("div");
    }

    static void select(Html html, String name, String label, List<Map.Entry<String, String>> options, String chosen) {
        html.open("div", "class", "field-group").element("label", label, "for", name);
        html.open("select", "class", "select long-field", "id", name, "name", name);
        for (Map.Entry<String, String> option : options) {
            html.element(
                    "option",
                    option.getValue(),
                    "value",
                    option.getKey(),
                    "selected",
                    option.getKey().equals(chosen) ? "selected" : Html.ABSENT);
        }
        html.close("select").close("div");
    }

    static void submit(Html html, String step, String text, boolean primary) {
        html.open("div", "class", "field-group")
                .element(
                        "button",
                        text,
                        "type",
                        "submit",
                        "class",
                        primary ? "aui-button aui-button-primary" : "aui-button",
                        "name",
                        "step",
                        "value",
                        step)
                .close("div");
    }
}
