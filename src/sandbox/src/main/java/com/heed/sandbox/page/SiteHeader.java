package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.XsrfTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bar at the top of every page: where one can go, and the menu of whoever is logged in. */
final class SiteHeader {
    private final Desk desk;

    SiteHeader(Desk desk) {
        this.desk = desk;
    }

    /** @param portal whether the page is one of the customers' portal */
    void write(Html html, SiteTexts texts, boolean portal, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Person person = desk.sessions().person().orElse(null);
        boolean staff = person != null && person.standing().isAtLeast(Standing.LICENSED);
        String name = texts.text(portal ? "frame.portal" : "frame.site");
        html.open("header", "id", "header");
        html.open("nav", "class", "aui-header", "aria-label", texts.text("frame.navigation"));
        html.open("div", "class", "aui-header-inner").open("div", "class", "aui-header-primary");
        // AUI's script measures the header from the element with this id and fails without it.
        html.open("span", "id", "logo", "class", "aui-header-logo aui-header-logo-textonly");
        html.open("a", "href", portal ? "/portal" : "/");
        html.element("span", "", "class", "site-logo", "aria-hidden", "true");
        html.element("span", name, "class", "aui-header-logo-text").close("a").close("span");
        html.open("ul", "class", "aui-nav");
        if (person != null && staff && !portal) {
            forStaff(html, texts, person);
        }
        html.close("ul").close("div");
        html.open("div", "class", "aui-header-secondary").open("ul", "class", "aui-nav");
        if (portal && person != null) {
            link(html, "/portal/requests", texts.text("frame.requests"));
        }
        if (!portal && person != null && person.standing().isAtLeast(Standing.ADMIN)) {
            html.open("li").open("a", "href", "/admin/app", "title", texts.text("frame.admin"));
            html.element("span", texts.text("frame.admin"), "class", "aui-icon aui-icon-small aui-iconfont-settings");
            html.close("a").close("li");
        }
        html.open("li", "class", "site-account");
        if (person == null) {
            forVisitor(html, texts, request, response);
        } else {
            menu(html, texts, person, portal && staff, request, response);
        }
        html.close("li").close("ul").close("div").close("div").close("nav").close("header");
    }

    private void forStaff(Html html, SiteTexts texts, Person person) {
        link(html, "/dashboard", texts.text("frame.dashboard"));
        link(html, "/projects", texts.text("frame.projects"));
        ServedProjects.of(desk, person).stream()
                .findFirst()
                .ifPresent(project -> link(html, ServedProjects.queues(project), texts.text("frame.queues")));
        link(html, "/portal", texts.text("frame.portal"));
    }

    private static void link(Html html, String address, String text) {
        html.open("li").element("a", text, "href", address).close("li");
    }

    private static void forVisitor(
            Html html, SiteTexts texts, HttpServletRequest request, HttpServletResponse response) {
        String back = back(request);
        boolean chinese = texts.locale().equals(Locale.SIMPLIFIED_CHINESE);
        preferences(html, back, request, response);
        choice(html, "language", chinese ? "en" : "zh-CN", chinese ? "English" : "中文", false);
        html.close("form");
        if (!request.getRequestURI().equals("/login.jsp")) {
            html.element(
                    "a",
                    texts.text("frame.login"),
                    "class",
                    "site-login-link",
                    "href",
                    DeskServlet.LOGIN + URLEncoder.encode(back, StandardCharsets.UTF_8));
        }
    }

    private static void menu(
            Html html,
            SiteTexts texts,
            Person person,
            boolean toAgentView,
            HttpServletRequest request,
            HttpServletResponse response) {
        String back = back(request);
        html.open("details", "class", "site-menu");
        html.open("summary", "title", person.displayName());
        Avatar.write(html, person.displayName());
        html.element("span", texts.text("frame.account", person.displayName()), "class", "assistive");
        html.close("summary");
        html.open("div", "class", "site-menu-list");
        html.open("p")
                .element("strong", person.displayName())
                .open("br")
                .element("span", person.email())
                .close("p");
        html.element("a", texts.text("frame.profile"), "href", "/profile");
        if (toAgentView) {
            html.element("a", texts.text("frame.agentview"), "href", "/");
        }
        html.open("div", "class", "site-menu-choices");
        preferences(html, back, request, response);
        boolean chinese = texts.locale().equals(Locale.SIMPLIFIED_CHINESE);
        choice(html, "language", "en", "English", !chinese);
        choice(html, "language", "zh-CN", "中文", chinese);
        html.close("form");
        preferences(html, back, request, response);
        boolean dark = person.colours() == Person.Colours.DARK;
        choice(html, "colours", "LIGHT", texts.text("frame.light"), !dark);
        choice(html, "colours", "DARK", texts.text("frame.dark"), dark);
        html.close("form").close("div");
        html.open("form", "method", "post", "action", "/logout");
        DeskServlet.token(html, request, response);
        html.element("button", texts.text("frame.logout"), "type", "submit", "id", "log_out");
        html.close("form").close("div").close("details");
    }

    /** Begins a form that changes what the person chose and comes back to the page. */
    private static void preferences(Html html, String back, HttpServletRequest request, HttpServletResponse response) {
        html.open("form", "method", "post", "action", "/preferences");
        html.open(
                "input", "type", "hidden", "name", XsrfTokens.PARAMETER, "value", XsrfTokens.token(request, response));
        html.open("input", "type", "hidden", "name", "back", "value", back);
    }

    private static void choice(Html html, String name, String value, String text, boolean chosen) {
        html.element(
                "button",
                text,
                "type",
                "submit",
                "name",
                name,
                "value",
                value,
                "lang",
                name.equals("language") ? value : null,
                "aria-pressed",
                chosen ? "true" : null);
    }

    private static String back(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return LocalAddress.of(request.getRequestURI() + query, "/");
    }
}
