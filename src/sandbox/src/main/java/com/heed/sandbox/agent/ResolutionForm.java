package com.heed.sandbox.agent;

import com.heed.sandbox.page.Html;
import com.heed.sandbox.workflow.Transitions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for the resolution of a transition that gives one. */
record ResolutionForm(List<String> resolutions, IssueVisit visit, Transitions.Transition transition) {
    boolean offers(String resolution) {
        return resolutions.contains(resolution);
    }

    /** @param problem what was wrong, or null */
    Html html(@Nullable String problem) {
        Words words = visit.words();
        Html html = new Html();
        html.element("h2", words.transition(transition.name()));
        visit.form(html, "resolution-form", "transition", "aui")
                .open("input", "type", "hidden", "name", "action", "value", String.valueOf(transition.id()))
                .open("div", "class", "field-group")
                .element("label", words.text("field.resolution"), "for", "resolution")
                .open(
                        "select",
                        "class",
                        "select",
                        "id",
                        "resolution",
                        "name",
                        "resolution",
                        "aria-describedby",
                        problem == null ? null : "resolution-error",
                        "aria-invalid",
                        problem == null ? null : "true")
                .element("option", words.text("transition.resolution.choose"), "value", "");
        for (String resolution : resolutions) {
            html.element("option", words.resolution(resolution), "value", resolution);
        }
        html.close("select");
        if (problem != null) {
            html.element("div", problem, "class", "error", "id", "resolution-error");
        }
        html.close("div");
        visit.endForm(html, words.transition(transition.name()), null);
        return html;
    }
}
