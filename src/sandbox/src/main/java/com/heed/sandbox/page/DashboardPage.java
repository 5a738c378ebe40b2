package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code /dashboard}: the open requests assigned to an agent, and what is open in each of their projects. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class DashboardPage extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 50;

    DashboardPage(Desk desk, PageFrame frame) {
        super(desk, frame, Standing.LICENSED);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SiteTexts texts = texts();
        Person person = person();
        Html projects = new Html();
        List<DeskIssue> mine = new ArrayList<>();
        for (DeskProject project : ServedProjects.of(desk(), person)) {
            List<DeskIssue> open = desk().issues().ofProject(project.id()).stream()
                    .filter(issue -> issue.row().resolved() == null)
                    .toList();
            open.stream()
                    .filter(issue -> person.key().equals(issue.row().assignee()))
                    .forEach(mine::add);
            projects.open("tr").open("td").element("a", project.name(), "href", ServedProjects.queues(project));
            if (project.demo()) {
                projects.text(" ").element("span", texts.text("site.demo"), "class", "aui-lozenge aui-lozenge-subtle");
            }
            projects.close("td").element("td", project.key());
            projects.element("td", String.valueOf(open.size()), "class", "site-number")
                    .close("tr");
        }
        mine.sort(
                Comparator.comparing((DeskIssue issue) -> issue.row().updated()).reversed());
        Html body = new Html().element("h1", texts.text("frame.dashboard"));
        body.element("h2", texts.text("dashboard.mine"));
        issues(body, texts, mine);
        body.element("h2", texts.text("frame.projects"))
                .open("div", "class", "site-scroll")
                .open("table", "class", "aui");
        body.open("thead")
                .open("tr")
                .element("th", texts.text("dashboard.name"))
                .element("th", texts.text("dashboard.key"));
        body.element("th", texts.text("dashboard.open"), "class", "site-number")
                .close("tr")
                .close("thead");
        body.open("tbody")
                .raw(projects.toString())
                .close("tbody")
                .close("table")
                .close("div");
        write(request, response, texts.text("frame.dashboard"), "atl.general", Map.of(), body, List.of());
    }

    private static void issues(Html body, SiteTexts texts, List<DeskIssue> mine) {
        if (mine.isEmpty()) {
            body.element("p", texts.text("dashboard.none"), "class", "site-subtle");
            return;
        }
        body.open("ul", "class", "site-list");
        for (DeskIssue issue : mine.subList(0, Math.min(mine.size(), MOST_SHOWN))) {
            body.open("li")
                    .open("a", "href", "/browse/" + issue.getKey())
                    .text(issue.getKey())
                    .text(" ");
            body.element("bdi", issue.getSummary()).close("a").text(" ");
            StatusTag.write(body, issue.status(), texts.locale()).close("li");
        }
        body.close("ul");
        if (mine.size() > MOST_SHOWN) {
            body.element("p", texts.text("dashboard.more", mine.size() - MOST_SHOWN), "class", "site-subtle");
        }
    }
}
