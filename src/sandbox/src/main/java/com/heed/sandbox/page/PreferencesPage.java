package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /preferences}: takes {@code language} ({@code en}, {@code zh-CN}) {@code colours} ({@code LIGHT}, {@code DARK}) and {@code shortcuts} ({@code on}, {@code off}) and goes {@code back}. A
 * visitor's language holds for the session; a visitor has nothing else to choose. If one value is wrong nothing is changed.
 */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class PreferencesPage extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    PreferencesPage(Desk desk, PageFrame frame) {
        super(desk, frame, Standing.VISITOR);
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/profile");
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getParameter("language");
        String colours = request.getParameter("colours");
        Optional<Locale> locale = locale(language);
        Optional<Person.Colours> theme = theme(colours);
        String shortcuts = request.getParameter("shortcuts");
        if ((language != null && locale.isEmpty())
                || (colours != null && theme.isEmpty())
                || (shortcuts != null && !shortcuts.matches("on|off"))) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "site.preference");
            return;
        }
        Optional<Person> person = desk().sessions().person();
        if (person.isPresent()) {
            locale.ifPresent(chosen -> desk().people().setLocale(person.get(), chosen));
            theme.ifPresent(chosen -> desk().people().setColours(person.get(), chosen));
            if (shortcuts != null) {
                desk().people().setShortcuts(person.get(), shortcuts.equals("on"));
            }
        } else {
            locale.ifPresent(chosen -> desk().sessions().chooseLocale(request, chosen));
        }
        response.sendRedirect(LocalAddress.of(request.getParameter("back"), "/"));
    }

    private static Optional<Locale> locale(@Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : switch (tag) {
                    case "en" -> Optional.of(Locale.ENGLISH);
                    case "zh-CN" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
                    default -> Optional.empty();
                };
    }

    private static Optional<Person.Colours> theme(@Nullable String name) {
        return name == null
                ? Optional.empty()
                : switch (name) {
                    case "LIGHT" -> Optional.of(Person.Colours.LIGHT);
                    case "DARK" -> Optional.of(Person.Colours.DARK);
                    default -> Optional.empty();
                };
    }
}
