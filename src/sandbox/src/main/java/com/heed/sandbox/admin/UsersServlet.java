package com.heed.sandbox.admin;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.SiteTexts;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody with an account: how far they may go, and what they are in which project. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class UsersServlet extends AdminServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int PAGE_SIZE = 100;

    UsersServlet(Desk desk, PageFrame frame) {
        super(desk, frame, "admin_users_menu", "users");
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SiteTexts texts = texts();
        List<Person> people = desk().people().all();
        int pages = Math.max(1, (people.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(pages, page(request.getParameter("page")));
        int from = (page - 1) * PAGE_SIZE;
        Map<String, List<String>> roles = roles(texts);
        Html html = new Html();
        html.element("p", texts.text("users.count", people.size()));
        table(
                html,
                texts.text("users.name"),
                texts.text("users.login"),
                texts.text("users.email"),
                texts.text("users.standing"),
                texts.text("users.roles"));
        for (Person person : people.subList(from, Math.min(people.size(), from + PAGE_SIZE))) {
            html.open("tr").open("td").text(person.displayName());
            if (person.organisation() != null) {
                html.element("div", person.organisation(), "class", "desk-empty");
            }
            html.close("td").element("td", person.name()).element("td", person.email());
            html.open("td").text(standing(texts, person.standing()));
            if (!person.active()) {
                html.text(" ").element("span", texts.text("users.inactive"), "class", "aui-lozenge");
            }
            html.close("td").open("td");
            roles.getOrDefault(person.key(), List.of()).forEach(role -> html.element("div", role));
            html.close("td").close("tr");
        }
        endTable(html);
        pages(html, texts, page, pages);
        page(request, response, texts.text("users.title"), html);
    }

    private static int page(@Nullable String parameter) {
        return parameter != null && parameter.matches("[1-9]\\d{0,5}") ? Integer.parseInt(parameter) : 1;
    }

    private static void pages(Html html, SiteTexts texts, int page, int pages) {
        if (pages == 1) {
            return;
        }
        html.open("ol", "class", "aui-nav aui-nav-pagination");
        for (int each = 1; each <= pages; each++) {
            if (each == page) {
                html.element("li", String.valueOf(each), "class", "aui-nav-selected", "aria-current", "page");
            } else {
                html.open("li")
                        .element(
                                "a",
                                String.valueOf(each),
                                "href",
                                "/admin/users?page=" + each,
                                "aria-label",
                                texts.text("users.page", each))
                        .close("li");
            }
        }
        html.close("ol");
    }

    private static String standing(SiteTexts texts, Standing standing) {
        return texts.text("standing." + standing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Roles by user key, in words. */
    private Map<String, List<String>> roles(SiteTexts texts) {
        Map<String, List<String>> roles = new HashMap<>();
        for (DeskProject project : desk().projects().all()) {
            for (Role role : Role.values()) {
                String text = texts.text(
                        "users.role",
                        project.key(),
                        texts.text("role." + role.name().toLowerCase(Locale.ROOT)));
                for (String key : desk().projects().members(project.id(), role)) {
                    roles.computeIfAbsent(key, none -> new ArrayList<>()).add(text);
                }
            }
        }
        return roles;
    }
}
