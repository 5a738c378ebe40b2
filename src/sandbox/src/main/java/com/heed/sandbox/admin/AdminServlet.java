package com.heed.sandbox.admin;

import com.heed.sandbox.agent.StyleSheet;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.DeskServlet;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/** A page for administrators in the administration's frame. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
abstract class AdminServlet extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String section;
    private final String tab;

    /**
     * A page that marks its place in the administration's menu.
     *
     * @param section of the menu
     * @param tab     id of the link
     */
    AdminServlet(Desk desk, PageFrame frame, String section, String tab) {
        super(desk, frame, Standing.ADMIN);
        this.section = section;
        this.tab = tab;
    }

    final void page(HttpServletRequest request, HttpServletResponse response, String title, Html body)
            throws IOException {
        Html html = new Html().open("div", "class", "desk-admin").element("h1", title, "class", "desk-title");
        html.raw(body.toString()).close("div");
        write(
                request,
                response,
                title,
                "admin",
                Map.of("admin.active.section", section, "admin.active.tab", tab),
                html,
                List.of(StyleSheet.tag()));
    }

    static void message(Html html, String kind, String text) {
        html.open("div", "class", "aui-message aui-message-" + kind, "role", kind.equals("error") ? "alert" : "status")
                .element("p", text)
                .close("div");
    }

    /** Opens a table with these headings and its body. */
    static void table(Html html, String... headings) {
        html.open("div", "class", "desk-scroll")
                .open("table", "class", "aui")
                .open("thead")
                .open("tr");
        for (String heading : headings) {
            html.element("th", heading, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
    }

    static void endTable(Html html) {
        html.close("tbody").close("table").close("div");
    }
}
