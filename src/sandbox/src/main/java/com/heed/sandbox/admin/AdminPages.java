package com.heed.sandbox.admin;

import com.heed.sandbox.Host;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.server.PageFrame;

/** The host's pages for administrators. Everybody else is refused. */
public final class AdminPages {
    private AdminPages() {}

    /** Puts them under {@code /admin}. They use the agents' style sheet. */
    public static void register(Host host, Desk desk, PageFrame frame) {
        host.web().servlet("admin-overview", new OverviewServlet(host, desk, frame), "/admin", "/admin/");
        host.web().servlet("admin-app", new AppServlet(host, desk, frame), "/admin/app");
        host.web().servlet("admin-workflows", new WorkflowServlet(host, desk, frame), "/admin/workflows/*");
        host.web().servlet("admin-users", new UsersServlet(desk, frame), "/admin/users");
    }
}
