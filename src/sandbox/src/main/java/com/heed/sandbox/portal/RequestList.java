package com.heed.sandbox.portal;

import com.atlassian.jira.permission.ProjectPermissions;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.StatusTag;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.server.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/** {@code /portal/requests}: one's own requests, newest first. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class RequestList extends PortalServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 200;

    RequestList(Desk desk, PageFrame frame, AppRuntime app) {
        super(desk, frame, app);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<DeskIssue> requests = desk().issues().reportedBy(person()).stream()
                .filter(issue ->
                        desk().permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, person()))
                .toList();
        Html content = new Html();
        if (requests.isEmpty()) {
            content.element("p", texts().text("requests.none"), "class", "site-subtle");
        } else {
            table(content, requests.subList(0, Math.min(MOST_SHOWN, requests.size())));
        }
        if (requests.size() > MOST_SHOWN) {
            content.element("p", texts().text("requests.more", requests.size() - MOST_SHOWN), "class", "site-subtle");
        }
        page(request, response, null, List.of(), texts().text("requests.title"), content);
    }

    private void table(Html content, List<DeskIssue> requests) {
        content.open("div", "class", "site-scroll")
                .open("table", "class", "aui portal-requests")
                .open("thead")
                .open("tr");
        for (String column : new String[] {"requests.key", "requests.summary", "requests.status", "requests.created"}) {
            content.element("th", texts().text(column), "scope", "col");
        }
        content.close("tr").close("thead").open("tbody");
        for (DeskIssue issue : requests) {
            String address = RequestPage.address(issue);
            content.open("tr")
                    .open("td")
                    .element("a", issue.getKey(), "href", address)
                    .close("td");
            content.open("td")
                    .open("a", "href", address)
                    .element("bdi", issue.getSummary())
                    .close("a")
                    .close("td");
            content.open("td");
            StatusTag.write(content, issue.status(), texts().locale()).close("td");
            content.element("td", texts().moment(issue.row().created())).close("tr");
        }
        content.close("tbody").close("table").close("div");
    }
}
