package com.heed.sandbox.portal;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.server.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/** {@code /portal}: every project the person may send requests to, with its forms. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class PortalHome extends PortalServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    PortalHome(Desk desk, PageFrame frame, AppRuntime app) {
        super(desk, frame, app);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Html content = new Html();
        List<DeskProject> projects = RequestTypes.projects(desk(), person());
        if (projects.isEmpty()) {
            content.element("p", texts().text("portal.none"), "class", "site-subtle");
        }
        for (DeskProject project : projects) {
            content.open("h2")
                    .element("a", project.name(), "href", RequestTypes.address(project))
                    .close("h2");
            RequestTypes.write(content, desk(), project, texts());
        }
        page(request, response, null, List.of(), texts().text("portal.title"), content);
    }
}
