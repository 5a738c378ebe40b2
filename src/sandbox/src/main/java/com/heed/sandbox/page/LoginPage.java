package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /login.jsp}: name and password, then on to {@code os_destination}, an address of this site. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class LoginPage extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String NAME = "os_username";
    private static final String PASSWORD = "os_password";
    private static final String DESTINATION = "os_destination";

    LoginPage(Desk desk, PageFrame frame) {
        super(desk, frame, Standing.VISITOR);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        form(request, response, false);
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getParameter(NAME)).orElse("").strip();
        String password = Optional.ofNullable(request.getParameter(PASSWORD)).orElse("");
        Optional<Person> person = desk().people().login(name, password);
        if (person.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            form(request, response, true);
            return;
        }
        desk().sessions().login(request, person.get());
        response.sendRedirect(destination(request));
    }

    private static String destination(HttpServletRequest request) {
        return LocalAddress.of(request.getParameter(DESTINATION), "/");
    }

    private void form(HttpServletRequest request, HttpServletResponse response, boolean failed) throws IOException {
        SiteTexts texts = texts();
        String name = Optional.ofNullable(request.getParameter(NAME)).orElse("");
        Html body = new Html().open("div", "class", "site-narrow").element("h1", texts.text("login.title"));
        if (failed) {
            // One sentence for both: whether there is such a name is nobody's business.
            body.open("div", "class", "aui-message aui-message-error", "role", "alert")
                    .element("p", texts.text("login.wrong"))
                    .close("div");
        }
        body.open("form", "class", "aui top-label", "method", "post", "action", "/login.jsp", "id", "login-form");
        token(body, request, response);
        body.open("input", "type", "hidden", "name", DESTINATION, "value", destination(request));
        field(body, NAME, "text", texts.text("login.name"), name, "username", !failed || name.isBlank());
        field(
                body,
                PASSWORD,
                "password",
                texts.text("login.password"),
                "",
                "current-password",
                failed && !name.isBlank());
        body.open("div", "class", "buttons-container").open("div", "class", "buttons");
        body.element("button", texts.text("login.submit"), "class", "aui-button aui-button-primary", "type", "submit");
        body.close("div").close("div").close("form").close("div");
        write(request, response, texts.text("login.title"), "atl.general", Map.of(), body, List.of());
    }

    private static void field(
            Html html, String name, String type, String label, String value, String completion, boolean focus) {
        html.open("div", "class", "field-group").element("label", label, "for", name);
        html.open(
                "input",
                "class",
                "text full-width-field",
                "type",
                type,
                "id",
                name,
                "name",
                name,
                "value",
                value,
                "autocomplete",
                completion,
                "required",
                "",
                "autofocus",
                focus ? "" : null);
        html.close("div");
    }
}
