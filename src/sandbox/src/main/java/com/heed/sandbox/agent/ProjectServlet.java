package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.DeskServlet;
import com.heed.sandbox.page.FragmentContext;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.ServedProjects;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.WebItem;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A project's queues, and the pages the app puts beside them. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class ProjectServlet extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/([^/]+)(/queues(?:/(\\d{1,9}))?)?/?");

    private final AppRuntime app;
    private final Sidebar sidebar;
    private final Clocks clocks;

    ProjectServlet(Desk desk, PageFrame frame, AppRuntime app, Sidebar sidebar, Clocks clocks) {
        super(desk, frame, Standing.LICENSED);
        this.app = app;
        this.sidebar = sidebar;
        this.clocks = clocks;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || path.equals("/")) {
            showProjects(request, response);
            return;
        }
        Matcher address = ADDRESS.matcher(path);
        Optional<DeskProject> project = address.matches()
                ? desk().projects().byKey(address.group(1)).filter(each -> Agents.mayWork(desk(), each, person()))
                : Optional.empty();
        if (project.isEmpty()) {
            notFound(request, response);
            return;
        }
        String selected = request.getParameter("selectedItem");
        if (address.group(2) != null) {
            showQueue(request, response, project.get(), address.group(3));
        } else if (selected != null) {
            showItem(request, response, project.get(), selected);
        } else {
            response.sendRedirect(ServedProjects.queues(project.get()));
        }
    }

    private void showProjects(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Words words = words();
        Html html = new Html();
        html.element("h1", words.text("projects.title"));
        html.open("table", "class", "aui").open("thead").open("tr");
        html.element("th", words.text("projects.name"), "scope", "col")
                .element("th", words.text("column.key"), "scope", "col")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (DeskProject project : ServedProjects.of(desk(), person())) {
            html.open("tr").open("td").element("a", project.name(), "href", ServedProjects.queues(project));
            html.close("td").element("td", project.key()).close("tr");
        }
        html.close("tbody").close("table");
        write(request, response, words.text("projects.title"), "atl.general", Map.of(), html, resources());
    }

    private void showQueue(
            HttpServletRequest request, HttpServletResponse response, DeskProject project, @Nullable String number)
            throws IOException {
        Queues queues = Queues.read(desk(), app, project, person());
        Optional<Queue> found = queues.numbered(number == null ? 1 : Integer.parseInt(number));
        if (found.isEmpty()) {
            notFound(request, response);
            return;
        }
        Queue queue = found.get();
        Words words = words();
        Html html = new Html().open("div", "class", "site-columns");
        sidebar.write(html, words, project, queues, queue.number(), null);
        html.open("div", "class", "desk-main").element("h1", words.text(queue.key()), "class", "desk-title");
        html.open("p", "class", "desk-jql")
                .element(
                        "a",
                        queue.jql(),
                        "href",
                        SearchServlet.address(queue.jql()),
                        "title",
                        words.text("search.open"))
                .close("p");
        ListView.of(request)
                .write(
                        html,
                        words,
                        new Columns(desk(), words, clocks).of(List.of(project)),
                        queue.issues(),
                        "/projects/" + project.key() + "/queues/" + queue.number());
        html.close("div").close("div");
        write(
                request,
                response,
                words.text(queue.key()) + " - " + project.name(),
                "atl.general",
                meta(project),
                html,
                resources());
    }

    /** A page of the app: the panels whose location is the name in the address. */
    private void showItem(
            HttpServletRequest request, HttpServletResponse response, DeskProject project, String selected)
            throws IOException {
        Words words = words();
        Map<String, Object> context = FragmentContext.of(desk(), project);
        Optional<WebItem> item = app.webItems(Sidebar.SECTION, context).stream()
                .filter(each -> selected.equals(Sidebar.selectedItem(each)))
                .findFirst();
        List<ResourceTag> resources = new ArrayList<>(resources());
        List<String> panels = item.isPresent() ? app.renderPanels(selected, context) : List.of();
        if (panels.isEmpty()) {
            notFound(request, response);
            return;
        }
        Html html = new Html().open("div", "class", "site-columns");
        sidebar.write(html, words, project, Queues.read(desk(), app, project, person()), 0, selected);
        html.open("div", "class", "desk-main");
        panels.forEach(html::raw);
        html.close("div").close("div");
        write(
                request,
                response,
                item.get().label() + " - " + project.name(),
                "atl.general",
                meta(project),
                html,
                resources);
    }

    private static Map<String, String> meta(DeskProject project) {
        return Map.of("ajs-project-key", project.key(), "ajs-project-id", String.valueOf(project.id()));
    }

    private List<ResourceTag> resources() {
        List<ResourceTag> resources = new ArrayList<>(app.resourcesFor("atl.general"));
        resources.add(StyleSheet.tag());
        return resources;
    }

    private Words words() {
        return new Words(texts(), ZoneId.systemDefault());
    }
}
