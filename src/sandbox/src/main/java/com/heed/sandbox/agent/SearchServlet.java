package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.DeskServlet;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.ServedProjects;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.search.JqlException;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /issues/?jql=...}: the issues of every project the person works in that a query finds. A query that cannot be read is shown again with the reason. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class SearchServlet extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final AppRuntime app;
    private final Clocks clocks;

    SearchServlet(Desk desk, PageFrame frame, AppRuntime app, Clocks clocks) {
        super(desk, frame, Standing.LICENSED);
        this.app = app;
        this.clocks = clocks;
    }

    /** Where a query is answered. */
    static String address(String jql) {
        return "/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Words words = new Words(texts(), ZoneId.systemDefault());
        String jql = Params.text(request, "jql");
        List<DeskIssue> found = List.of();
        String problem = null;
        try {
            found = IssueSearch.everywhere(desk(), app, person()).find(jql);
        } catch (JqlException e) {
            problem = String.valueOf(e.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        Html html = new Html().element("h1", words.text("search.title"), "class", "desk-title");
        form(html, words, jql, problem);
        if (problem == null) {
            List<Column> columns = new Columns(desk(), words, clocks).of(ServedProjects.of(desk(), person()));
            ListView.of(request).write(html, words, columns, found, address(jql));
        }
        List<ResourceTag> resources = new ArrayList<>(app.resourcesFor("atl.general"));
        resources.add(StyleSheet.tag());
        write(request, response, words.text("search.title"), "atl.general", Map.of(), html, resources);
    }

    private static void form(Html html, Words words, String jql, @Nullable String problem) {
        html.open("form", "class", "aui top-label desk-search", "method", "get", "action", "/issues/", "role", "search")
                .open("div", "class", "field-group")
                .element("label", words.text("search.jql"), "for", "advanced-search")
                .open(
                        "textarea",
                        "class",
                        "textarea full-width-field",
                        "id",
                        "advanced-search",
                        "name",
                        "jql",
                        "rows",
                        "2",
                        "spellcheck",
                        "false",
                        "aria-describedby",
                        problem == null ? null : "jql-error",
                        "aria-invalid",
                        problem == null ? null : "true")
                .text("\n" + jql)
                .close("textarea");
        if (problem != null) {
            html.element("div", problem, "class", "error", "id", "jql-error");
        }
        html.close("div")
                .open("div", "class", "buttons-container")
                .open("div", "class", "buttons")
                .element(
                        "button",
                        words.text("search.submit"),
                        "class",
                        "aui-button aui-button-primary",
                        "type",
                        "submit")
                .close("div")
                .close("div")
                .close("form");
    }
}
