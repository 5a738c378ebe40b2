package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** {@code /} sends people where they work: customers to the portal, agents to their first project's queues. Every address nobody else answers is not found. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class HomePage extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    HomePage(Desk desk, PageFrame frame) {
        super(desk, frame, Standing.VISITOR);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getRequestURI().equals("/")) {
            notFound(request, response);
        } else {
            response.sendRedirect(desk().sessions().person().map(this::home).orElse("/login.jsp"));
        }
    }

    private String home(Person person) {
        if (person.standing() == Standing.CUSTOMER) {
            return "/portal";
        }
        return ServedProjects.of(desk(), person).stream()
                .findFirst()
                .map(ServedProjects::queues)
                .orElse("/dashboard");
    }
}
