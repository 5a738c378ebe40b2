package com.heed.sandbox.people;

import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.Visitors;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is logged in, by a session cookie. A filter over every address; the person is read anew for each request. */
public final class Sessions implements Filter, Visitors {
    private static final String PERSON = Sessions.class.getName();
    private static final String LANGUAGE = PERSON + ".language";

    /** What the current thread works for. */
    private record Asking(Optional<Person> person, Locale locale) {}

    private final People people;
    private final ThreadLocal<Asking> current = new ThreadLocal<>();

    public Sessions(People people) {
        this.people = people;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = ((HttpServletRequest) request).getSession(false);
        Optional<Person> person = session == null || !(session.getAttribute(PERSON) instanceof String key)
                ? Optional.empty()
                : people.byKey(key).filter(Person::active);
        current.set(new Asking(person, person.map(Person::locale).orElseGet(() -> visitorsLocale(request, session))));
        try {
            chain.doFilter(request, response);
        } finally {
            current.remove();
        }
    }

    /** A visitor's choice of the session, else the browser's wish, in one of the two languages there are. */
    private static Locale visitorsLocale(ServletRequest request, @Nullable HttpSession session) {
        if (session != null && session.getAttribute(LANGUAGE) instanceof Locale chosen) {
            return chosen;
        }
        return request.getLocale().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** Logs somebody in; the session gets a new id, so that one known before is worth nothing. */
    public void login(HttpServletRequest request, Person person) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(PERSON, person.key());
        current.set(new Asking(Optional.of(person), person.locale()));
    }

    public void logout(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        current.set(new Asking(Optional.empty(), Locale.ENGLISH));
    }

    /** Remembers a visitor's language until the session ends. */
    public void chooseLocale(HttpServletRequest request, Locale locale) {
        request.getSession(true).setAttribute(LANGUAGE, locale);
    }

    /** The logged-in person of the current request; empty for a visitor and outside a request. */
    public Optional<Person> person() {
        Asking asking = current.get();
        return asking == null ? Optional.empty() : asking.person();
    }

    /** Makes the rest of the current request a visitor's, as {@code clearLoggedInUser} does. */
    void forget() {
        current.set(new Asking(Optional.empty(), locale()));
    }

    @Override
    public Standing standing() {
        return person().map(Person::standing).orElse(Standing.VISITOR);
    }

    @Override
    public Locale locale() {
        Asking asking = current.get();
        return asking == null ? Locale.ENGLISH : asking.locale();
    }
}
