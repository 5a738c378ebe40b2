package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/** {@code /logout}: asks when it is opened, logs out when its form is sent. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class LogoutPage extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    LogoutPage(Desk desk, PageFrame frame) {
        super(desk, frame, Standing.VISITOR);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (desk().sessions().person().isEmpty()) {
            response.sendRedirect("/login.jsp");
            return;
        }
        SiteTexts texts = texts();
        Html body = new Html().open("div", "class", "site-narrow").element("h1", texts.text("logout.title"));
        body.open("form", "class", "aui", "method", "post", "action", "/logout");
        token(body, request, response);
        body.element("button", texts.text("frame.logout"), "class", "aui-button aui-button-primary", "type", "submit");
        body.element("a", texts.text("site.cancel"), "class", "aui-button aui-button-link", "href", "/");
        body.close("form").close("div");
        write(
                request,
                response,
                texts.text("logout.title"),
                SiteFrame.decoratorFor(desk().sessions().standing()),
                Map.of(),
                body,
                List.of());
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        desk().sessions().logout(request);
        response.sendRedirect("/login.jsp");
    }
}
