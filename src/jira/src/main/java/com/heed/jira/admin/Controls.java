package com.heed.jira.admin;

import com.heed.jira.page.Html;
import java.util.Map;

/** Form controls that point to what is wrong with them. A control's id is the name under which it is refused. */
record Controls(Html html, Map<String, String> errors) {

    boolean wrong(String id) {
        return errors.containsKey(id);
    }

    String invalid(String id) {
        return wrong(id) ? "true" : Html.ABSENT;
    }

    /** @param otherwise what describes the control while nothing is wrong */
    String describedBy(String id, String otherwise) {
        return wrong(id) ? id + "-error" : otherwise;
    }

    /** The place for what is wrong with a control. */
    void error(String id) {
        String error = errors.get(id);
        html.element(
                "div",
                error == null ? "" : error,
                "class",
                "error",
                "id",
                id + "-error",
                "hidden",
                error == null ? "hidden" : Html.ABSENT);
    }

    /** A field of one line. @param label for those who do not see the column's heading; absent where a label points to it */
    void text(String id, String name, String value, String style, String label, String placeholder) {
        html.open(
                "input",
                "class",
                "text " + style,
                "type",
                "text",
                "inputmode",
                style.equals("heed-digits") && !label.equals(Html.ABSENT) ? "decimal" : Html.ABSENT,
                "id",
                id,
                "name",
                name,
                "data-field",
                name,
                "value",
                value,
                "aria-label",
                label,
                "placeholder",
                placeholder,
                "aria-invalid",
                invalid(id),
                "aria-describedby",
                describedBy(id, Html.ABSENT));
    }

    /** A box to tick, or a switch. @param label absent where a label points to it */
    void tick(String id, String name, String value, boolean on, String label, boolean isSwitch) {
        html.open(
                "input",
                "class",
                isSwitch ? "heed-switch" : "checkbox",
                "type",
                "checkbox",
                "role",
                isSwitch ? "switch" : Html.ABSENT,
                "id",
                id,
                "name",
                name,
                "data-field",
                name,
                "value",
                value,
                "checked",
                on ? "checked" : Html.ABSENT,
                "aria-label",
                label);
    }

    void option(String value, String text, String chosen) {
        html.element("option", text, "value", value, "selected", value.equals(chosen) ? "selected" : Html.ABSENT);
    }
}
