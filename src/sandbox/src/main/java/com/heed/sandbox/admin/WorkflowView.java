package com.heed.sandbox.admin;

import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.SiteTexts;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.WorkflowFunction;
import com.heed.sandbox.server.XsrfTokens;
import com.heed.sandbox.workflow.Workflows;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A workflow on a page: its steps, its actions and what they do; the draft when there is one. */
final class WorkflowView {
    private static final Logger LOG = LoggerFactory.getLogger(WorkflowView.class);

    private final SiteTexts texts;
    private final AppRuntime app;
    private final String address;
    private final String token;

    WorkflowView(SiteTexts texts, AppRuntime app, String address, String token) {
        this.texts = texts;
        this.app = app;
        this.address = address;
        this.token = token;
    }

    void write(Html html, WorkflowDescriptor published, Optional<WorkflowDescriptor> draft) {
        if (draft.isPresent()) {
            AdminServlet.message(html, "warning", texts.text("workflow.draft.note"));
            html.open("div", "class", "aui-buttons");
            button(html, "publish", texts.text("workflow.publish"), "aui-button aui-button-primary", Map.of());
            html.close("div").text(" ").open("div", "class", "aui-buttons");
            button(html, "discard", texts.text("workflow.discard"), "aui-button", Map.of());
            html.close("div");
        } else {
            AdminServlet.message(html, "info", texts.text("workflow.inforce.note"));
        }
        html.open("p")
                .element("a", texts.text("workflow.xml"), "href", address + "/xml")
                .close("p");
        WorkflowDescriptor shown = draft.orElse(published);
        steps(html, shown);
        html.element("h2", texts.text("workflow.actions"));
        Workflows.actions(shown).forEach(action -> action(html, shown, action));
    }

    private void steps(Html html, WorkflowDescriptor workflow) {
        html.element("h2", texts.text("workflow.steps"));
        AdminServlet.table(html, texts.text("workflow.step"), texts.text("workflow.leads"));
        for (Object each : workflow.getSteps()) {
            StepDescriptor step = (StepDescriptor) each;
            List<String> actions = new ArrayList<>();
            for (Object action : step.getActions()) {
                actions.add(leads(workflow, (ActionDescriptor) action));
            }
            html.open("tr").element("th", step.getName(), "scope", "row").open("td");
            actions.forEach(text -> html.element("div", text));
            html.close("td").close("tr");
        }
        AdminServlet.endTable(html);
    }

    private static String leads(WorkflowDescriptor workflow, ActionDescriptor action) {
        StepDescriptor to = workflow.getStep(action.getUnconditionalResult().getStep());
        return action.getName() + " \u2192 " + (to == null ? "?" : to.getName());
    }

    private void action(Html html, WorkflowDescriptor workflow, ActionDescriptor action) {
        html.open("section", "class", "desk-action", "id", "action-" + action.getId())
                .element("h3", leads(workflow, action))
                .element(
                        "p",
                        texts.text("workflow.action.number", String.valueOf(action.getId())),
                        "class",
                        "desk-empty")
                .open("ol");
        List<FunctionDescriptor> functions = Workflows.functions(action);
        for (int place = 0; place < functions.size(); place++) {
            html.open("li");
            function(html, action, functions.get(place), place);
            html.close("li");
        }
        html.close("ol")
                .open("p")
                .element(
                        "a",
                        texts.text("function.add"),
                        "class",
                        "aui-button",
                        "href",
                        address + "/add?" + WorkflowServlet.ACTION + "=" + action.getId())
                .close("p")
                .close("section");
    }

    private void function(Html html, ActionDescriptor action, FunctionDescriptor function, int place) {
        if (!Workflows.isOfAnApp(function)) {
            html.text(ownFunction(function));
            return;
        }
        Optional<WorkflowFunction> known = app.workflowFunctions().stream()
                .filter(each -> each.functionClass().equals(className(function)))
                .findFirst();
        if (known.isPresent()) {
            html.element("strong", known.get().name()).open("div", "class", "desk-function");
            view(html, known.get(), function);
            html.close("div");
        } else {
            html.element("strong", className(function)).text(" ");
            html.element("span", texts.text("function.missing"), "class", "aui-lozenge aui-lozenge-error");
            html.element("div", texts.text("function.missing.note"));
        }
        button(
                html,
                "remove",
                texts.text("function.remove"),
                "aui-button aui-button-subtle",
                Map.of(
                        WorkflowServlet.ACTION,
                        String.valueOf(action.getId()),
                        "place",
                        String.valueOf(place),
                        "class",
                        className(function)));
    }

    /** A function that cannot show itself can still be removed. */
    private void view(Html html, WorkflowFunction known, FunctionDescriptor function) {
        try {
            html.raw(known.viewHtml(arguments(function)));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("the post-function {} cannot be shown", known.key(), e);
            html.text(texts.text("function.broken"));
        }
    }

    private String ownFunction(FunctionDescriptor function) {
        Object status = function.getArgs().get("status");
        if (status == null) {
            return texts.text(
                    "function.event", String.valueOf(function.getArgs().get("eventTypeId")));
        }
        String kind = switch (String.valueOf(function.getArgs().get("resolution"))) {
            case "SET" -> "function.move.set";
            case "CLEARED" -> "function.move.cleared";
            default -> "function.move";
        };
        return texts.text(kind, status);
    }

    static String className(FunctionDescriptor function) {
        return String.valueOf(function.getArgs().get("class.name"));
    }

    private static Map<String, String> arguments(FunctionDescriptor function) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Object entry : function.getArgs().entrySet()) {
            Map.Entry<?, ?> argument = (Map.Entry<?, ?>) entry;
            if (!"class.name".equals(argument.getKey())) {
                arguments.put(String.valueOf(argument.getKey()), String.valueOf(argument.getValue()));
            }
        }
        return arguments;
    }

    private void button(Html html, String what, String label, String style, Map<String, String> fields) {
        html.open("form", "class", "desk-inline-form", "method", "post", "action", address + "/" + what)
                .open("input", "type", "hidden", "name", XsrfTokens.PARAMETER, "value", token);
        fields.forEach((name, value) -> html.open("input", "type", "hidden", "name", name, "value", value));
        html.element("button", label, "class", style, "type", "submit").close("form");
    }
}
