package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.server.Page;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The whole HTML document around a page, with AUI and the site's header. By decorator:
 *
 * <ul>
 *   <li>{@code admin}: navigation of the administration on the left;
 *   <li>{@code portal}: the customer's look, without the agents' navigation;
 *   <li>empty: no header;
 *   <li>anything else: as {@code atl.general}, the agents' header.
 * </ul>
 */
public final class SiteFrame implements PageFrame {
    private final Desk desk;
    private final SiteHeader header;
    private final AdminNavigation navigation;
    private final String head;

    SiteFrame(Desk desk, AppRuntime app, StaticFiles files) {
        this.desk = desk;
        this.header = new SiteHeader(desk);
        this.navigation = new AdminNavigation(desk, app);
        this.head = resources(files);
    }

    /** Decorator of a page that is nobody's in particular: a customer stays in the portal. */
    static String decoratorFor(Standing standing) {
        return standing == Standing.CUSTOMER ? "portal" : "atl.general";
    }

    private static String resources(StaticFiles files) {
        StringBuilder tags = new StringBuilder("<link rel=\"icon\" href=\"" + files.site("icon.svg") + "\">");
        for (ResourceTag tag : List.of(
                new ResourceTag(ResourceTag.Kind.STYLE, files.aui("aui-prototyping.css")),
                new ResourceTag(ResourceTag.Kind.STYLE, files.site("site.css")),
                new ResourceTag(ResourceTag.Kind.SCRIPT, files.aui("jquery.min.js")),
                new ResourceTag(ResourceTag.Kind.SCRIPT, files.site("before-aui.js")),
                new ResourceTag(ResourceTag.Kind.SCRIPT, files.aui("aui-prototyping.js")),
                new ResourceTag(ResourceTag.Kind.SCRIPT, files.site("site.js")))) {
            tags.append(tag.html());
        }
        return tags.toString();
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException {
        Locale locale = desk.sessions().locale();
        SiteTexts texts = new SiteTexts(SiteFrame.class, locale);
        boolean dark = desk.sessions()
                .person()
                .filter(person -> person.colours() == Person.Colours.DARK)
                .isPresent();
        Html html = new Html().raw("<!DOCTYPE html>");
        // The attributes that AUI's setGlobalTheme sets; here they come with the page, so that nothing flickers.
        html.open(
                "html",
                "lang",
                texts.locale().toLanguageTag(),
                "data-color-mode",
                dark ? "dark" : "light",
                "data-theme",
                "dark:dark light:light spacing:spacing");
        head(html, page, texts);
        body(html, page, texts, request, response);
        html.close("html");
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(html.toString());
    }

    private void head(Html html, Page page, SiteTexts texts) {
        html.raw(
                "<head><meta charset=\"UTF-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        meta(html, "ajs-context-path", "");
        meta(html, "ajs-user-locale", desk.sessions().locale().toString());
        desk.sessions().person().ifPresent(person -> meta(html, "ajs-remote-user", person.name()));
        // Words of AUI's own, see before-aui.js.
        meta(html, "aui.words.more", texts.text("frame.more"));
        page.meta().forEach((name, content) -> meta(html, name, content));
        String site = texts.text("frame.site");
        html.element("title", page.title().isBlank() ? site : page.title() + " - " + site);
        html.raw(head);
        page.resources().stream().map(ResourceTag::html).forEach(html::raw);
        html.raw(page.head()).raw("</head>");
    }

    private static void meta(Html html, String name, String content) {
        html.open("meta", "name", name, "content", content);
    }

    private void body(Html html, Page page, SiteTexts texts, HttpServletRequest request, HttpServletResponse response) {
        String decorator = page.decorator();
        boolean portal = decorator.equals("portal");
        html.open("body", "class", "aui-theme-default site" + (portal ? " site-portal" : ""));
        html.element("a", texts.text("frame.skip"), "class", "site-skip", "href", "#content");
        html.open("div", "id", "page");
        html.element("p", texts.text("frame.note"), "class", "site-note");
        if (!decorator.isEmpty()) {
            header.write(html, texts, portal, request, response);
        }
        if (decorator.equals("admin")) {
            html.open("div", "class", "site-columns");
            navigation.write(html, texts, page.meta().getOrDefault("admin.active.tab", ""));
        }
        html.open("main", "id", "content", "class", "site-content", "tabindex", "-1");
        html.raw(page.body());
        html.close("main");
        if (decorator.equals("admin")) {
            html.close("div");
        }
        html.close("div").close("body");
    }
}
