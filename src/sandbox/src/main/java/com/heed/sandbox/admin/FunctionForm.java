package com.heed.sandbox.admin;

import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.SiteTexts;
import com.heed.sandbox.plugin.WorkflowFunction;
import com.heed.sandbox.server.XsrfTokens;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.List;
import java.util.Optional;

/** Adds a post-function to an action: first which one, then the app's own form for it. */
record FunctionForm(SiteTexts texts, String address, ActionDescriptor action, String token) {
    void write(Html html, List<WorkflowFunction> functions, Optional<WorkflowFunction> chosen) {
        html.element("h2", texts.text("function.title", action.getName()));
        AdminServlet.message(html, "info", texts.text("function.note"));
        if (functions.isEmpty()) {
            html.element("p", texts.text("function.none"));
        } else if (chosen.isPresent()) {
            parameters(html, chosen.get());
            return;
        } else {
            choice(html, functions);
        }
        html.open("p").element("a", texts.text("form.cancel"), "href", address).close("p");
    }

    private void choice(Html html, List<WorkflowFunction> functions) {
        AdminServlet.table(html, texts.text("function.name"), texts.text("function.about"));
        for (WorkflowFunction function : functions) {
            html.open("tr")
                    .open("td")
                    .element(
                            "a",
                            function.name(),
                            "href",
                            address + "/add?" + WorkflowServlet.ACTION + "=" + action.getId() + "&"
                                    + WorkflowServlet.FUNCTION + "=" + function.key())
                    .close("td")
                    .element("td", function.description())
                    .close("tr");
        }
        AdminServlet.endTable(html);
    }

    /** The app's form is rows of a table, as in a Jira. */
    private void parameters(Html html, WorkflowFunction function) {
        html.element("h3", function.name()).element("p", function.description());
        html.open("form", "class", "aui", "method", "post", "action", address + "/add")
                .open("input", "type", "hidden", "name", XsrfTokens.PARAMETER, "value", token)
                .open(
                        "input",
                        "type",
                        "hidden",
                        "name",
                        WorkflowServlet.ACTION,
                        "value",
                        String.valueOf(action.getId()))
                .open("input", "type", "hidden", "name", WorkflowServlet.FUNCTION, "value", function.key())
                .open("table", "class", "desk-function-form")
                .open("tbody")
                .raw(function.inputHtml())
                .close("tbody")
                .close("table")
                .open("div", "class", "buttons-container")
                .open("div", "class", "buttons")
                .element(
                        "button",
                        texts.text("function.add"),
                        "class",
                        "aui-button aui-button-primary",
                        "type",
                        "submit")
                .text(" ")
                .element("a", texts.text("form.cancel"), "class", "aui-button aui-button-link", "href", address)
                .close("div")
                .close("div")
                .close("form");
    }
}
