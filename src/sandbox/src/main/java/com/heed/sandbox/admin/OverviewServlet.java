package com.heed.sandbox.admin;

import com.atlassian.jira.cluster.ClusterManager;
import com.heed.sandbox.Host;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.SiteTexts;
import com.heed.sandbox.server.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Properties;

/** What runs here: host, Java, database, node, home, and how much is in it. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class OverviewServlet extends AdminServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Host host;

    OverviewServlet(Host host, Desk desk, PageFrame frame) {
        super(desk, frame, "admin_system_menu", "overview");
        this.host = host;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SiteTexts texts = texts();
        Html html = new Html();
        html.element("p", texts.text("overview.notjira"));
        table(html, texts.text("overview.what"), texts.text("overview.value"));
        row(html, texts.text("overview.version"), version());
        row(html, texts.text("overview.address"), host.baseUrl());
        row(html, "Java", System.getProperty("java.vm.name") + " " + Runtime.version());
        row(html, texts.text("overview.memory"), memory(texts));
        row(html, texts.text("overview.database"), database());
        row(html, texts.text("overview.node"), node(texts));
        row(html, texts.text("overview.home"), host.options().home().toString());
        row(html, texts.text("overview.app"), app(texts));
        row(
                html,
                texts.text("overview.projects"),
                String.valueOf(desk().projects().all().size()));
        row(
                html,
                texts.text("overview.people"),
                String.valueOf(desk().people().all().size()));
        endTable(html);
        page(request, response, texts.text("overview.title"), html);
    }

    private static void row(Html html, String what, String value) {
        html.open("tr").element("th", what, "scope", "row").element("td", value).close("tr");
    }

    /** The build writes it beside this class. */
    private static String version() throws IOException {
        Properties build = new Properties();
        try (InputStream in = OverviewServlet.class.getResourceAsStream("host.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return "Heed sandbox " + build.getProperty("version", "");
    }

    private static String memory(SiteTexts texts) {
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long mebibyte = 1024L * 1024;
        return texts.text(
                "overview.memory.value", used / mebibyte, Runtime.getRuntime().maxMemory() / mebibyte);
    }

    private String database() throws IOException {
        try (Connection connection = host.database().dataSource().getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IOException("the database does not say what it is: " + e.getMessage(), e);
        }
    }

    private String node(SiteTexts texts) {
        ClusterManager cluster = host.services().get(ClusterManager.class);
        return cluster.isClustered() ? String.valueOf(cluster.getNodeId()) : texts.text("overview.node.one");
    }

    private String app(SiteTexts texts) {
        if (host.app().key().isEmpty()) {
            return texts.text("app.none");
        }
        String state = texts.text(host.app().isEnabled() ? "app.enabled" : "app.disabled");
        return host.app().name() + " " + host.app().version() + " (" + state + ")";
    }
}
