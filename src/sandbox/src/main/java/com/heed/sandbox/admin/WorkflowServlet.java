package com.heed.sandbox.admin;

import com.heed.sandbox.Host;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.SiteTexts;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.WorkflowFunction;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.XsrfTokens;
import com.heed.sandbox.workflow.Workflows;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workflow of each project. What is changed here goes into a draft, and into force when it is published. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class WorkflowServlet extends AdminServlet {
    /** Parameter that names an action; the rest of an app's form is the app's own. */
    static final String ACTION = "workflowTransition";
    /** Parameter that names a post-function of the app by its module's key. */
    static final String FUNCTION = "pluginModuleKey";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(WorkflowServlet.class);
    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)(?:/(xml|add|remove|publish|discard))?/?");

    private final AppRuntime app;

    WorkflowServlet(Host host, Desk desk, PageFrame frame) {
        super(desk, frame, "admin_issues_menu", "workflows");
        this.app = host.app();
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            showAll(request, response);
            return;
        }
        Matcher address = ADDRESS.matcher(path);
        Optional<DeskProject> project = project(address);
        if (project.isEmpty()) {
            notFound(request, response);
            return;
        }
        switch (String.valueOf(address.group(2))) {
            case "null" -> showWorkflow(request, response, project.get(), null);
            case "xml" -> showXml(request, response, project.get());
            case "add" -> showAdd(request, response, project.get());
            default -> response.sendRedirect(address(project.get()));
        }
    }

    private Optional<DeskProject> project(Matcher address) {
        return address.matches() ? desk().projects().byKey(address.group(1)) : Optional.empty();
    }

    private static String address(DeskProject project) {
        return "/admin/workflows/" + project.key();
    }

    private void showAll(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SiteTexts texts = texts();
        Html html = new Html();
        table(html, texts.text("workflows.name"), texts.text("workflows.project"), texts.text("workflows.state"));
        for (DeskProject project : desk().projects().all()) {
            boolean draft = desk().workflows().draftXml(project.id()).isPresent();
            html.open("tr")
                    .open("td")
                    .element("a", desk().workflows().name(project.id()), "href", address(project))
                    .close("td")
                    .element("td", project.name() + " (" + project.key() + ")")
                    .open("td")
                    .element("span", texts.text("workflow.inforce"), "class", "aui-lozenge aui-lozenge-success");
            if (draft) {
                html.text(" ").element("span", texts.text("workflow.draft"), "class", "aui-lozenge aui-lozenge-moved");
            }
            html.close("td").close("tr");
        }
        endTable(html);
        page(request, response, texts.text("workflows.title"), html);
    }

    /** @param problem why something was not done, or null */
    private void showWorkflow(
            HttpServletRequest request, HttpServletResponse response, DeskProject project, @Nullable String problem)
            throws IOException {
        SiteTexts texts = texts();
        Html html = new Html();
        if (problem != null) {
            message(html, "error", problem);
        }
        new WorkflowView(texts, app, address(project), XsrfTokens.token(request, response))
                .write(
                        html,
                        desk().workflows().published(project.id()),
                        desk().workflows().draft(project.id()));
        page(request, response, desk().workflows().name(project.id()), html);
    }

    private void showXml(HttpServletRequest request, HttpServletResponse response, DeskProject project)
            throws IOException {
        SiteTexts texts = texts();
        Html html = new Html();
        html.open("p")
                .element("a", texts.text("workflow.back"), "href", address(project))
                .close("p");
        desk().workflows()
                .draftXml(project.id())
                .ifPresent(xml ->
                        html.element("h2", texts.text("workflow.draft")).element("pre", xml, "class", "desk-xml"));
        html.element("h2", texts.text("workflow.inforce"))
                .element("pre", desk().workflows().publishedXml(project.id()), "class", "desk-xml");
        page(request, response, desk().workflows().name(project.id()), html);
    }

    private void showAdd(HttpServletRequest request, HttpServletResponse response, DeskProject project)
            throws IOException {
        Optional<ActionDescriptor> action = action(project, request);
        if (action.isEmpty()) {
            notFound(request, response);
            return;
        }
        showAdd(request, response, project, action.get(), null);
    }

    /** @param problem what was wrong with the form, or null */
    private void showAdd(
            HttpServletRequest request,
            HttpServletResponse response,
            DeskProject project,
            ActionDescriptor action,
            @Nullable String problem)
            throws IOException {
        Html html = new Html();
        if (problem != null) {
            message(html, "error", problem);
        }
        new FunctionForm(texts(), address(project), action, XsrfTokens.token(request, response))
                .write(html, app.workflowFunctions(), function(request));
        page(request, response, desk().workflows().name(project.id()), html);
    }

    private Optional<WorkflowFunction> function(HttpServletRequest request) {
        String key = request.getParameter(FUNCTION);
        return app.workflowFunctions().stream()
                .filter(function -> function.key().equals(key))
                .findFirst();
    }

    private Optional<ActionDescriptor> action(DeskProject project, HttpServletRequest request) {
        String id = request.getParameter(ACTION);
        return Workflows.actions(edited(project)).stream()
                .filter(action -> String.valueOf(action.getId()).equals(id))
                .findFirst();
    }

    /** The draft, or the workflow in force while there is none. */
    private WorkflowDescriptor edited(DeskProject project) {
        return desk().workflows()
                .draft(project.id())
                .orElseGet(() -> desk().workflows().published(project.id()));
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        Optional<DeskProject> project = project(address);
        if (project.isEmpty()) {
            notFound(request, response);
            return;
        }
        switch (String.valueOf(address.group(2))) {
            case "add" -> add(request, response, project.get());
            case "remove" -> remove(request, response, project.get());
            case "publish" -> {
                desk().workflows().publish(project.get().id());
                response.sendRedirect(address(project.get()));
            }
            case "discard" -> {
                desk().workflows().discardDraft(project.get().id());
                response.sendRedirect(address(project.get()));
            }
            default -> super.take(request, response);
        }
    }

    private void add(HttpServletRequest request, HttpServletResponse response, DeskProject project) throws IOException {
        Optional<ActionDescriptor> action = action(project, request);
        if (action.isEmpty()) {
            refuse(request, response, project, "workflow.noaction");
            return;
        }
        Optional<WorkflowFunction> function = function(request);
        if (function.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            showAdd(request, response, project, action.get(), texts().text("function.choose"));
            return;
        }
        Map<String, String> arguments;
        try {
            arguments = function.get().arguments(request.getParameterMap());
        } catch (RuntimeException e) {
            LOG.warn(
                    "the factory of the post-function {} failed", function.get().key(), e);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            showAdd(
                    request,
                    response,
                    project,
                    action.get(),
                    texts().text("function.failed", function.get().name()));
            return;
        }
        desk().workflows()
                .addFunction(project.id(), action.get().getId(), function.get().functionClass(), arguments);
        response.sendRedirect(address(project));
    }

    /** The form names the class it saw at that place, so that two administrators do not remove each other's functions. */
    private void remove(HttpServletRequest request, HttpServletResponse response, DeskProject project)
            throws IOException {
        Optional<ActionDescriptor> action = action(project, request);
        String place = String.valueOf(request.getParameter("place"));
        List<FunctionDescriptor> functions = action.map(Workflows::functions).orElse(List.of());
        int index = place.matches("\\d{1,4}") ? Integer.parseInt(place) : -1;
        if (index < 0
                || index >= functions.size()
                || !WorkflowView.className(functions.get(index)).equals(request.getParameter("class"))
                || !Workflows.isOfAnApp(functions.get(index))) {
            refuse(request, response, project, "workflow.changed");
            return;
        }
        desk().workflows().removeFunction(project.id(), action.orElseThrow().getId(), index);
        response.sendRedirect(address(project));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, DeskProject project, String key)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        showWorkflow(request, response, project, texts().text(key));
    }
}
