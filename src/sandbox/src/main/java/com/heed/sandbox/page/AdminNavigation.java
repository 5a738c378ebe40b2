package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.WebItem;
import com.heed.sandbox.plugin.WebSection;
import java.util.List;
import java.util.Map;

/** Left side of the administration: the host's own pages, then every section the app adds to the menu of apps. */
final class AdminNavigation {
    /** The menu that apps add their sections to. */
    private static final String LOCATION = "admin_plugins_menu";

    /** @param id what {@code admin.active.tab} says to mark it */
    private record OwnPage(String id, String address, String icon) {}

    private static final List<OwnPage> OWN = List.of(
            new OwnPage("overview", "/admin", "dashboard"),
            new OwnPage("app", "/admin/app", "addon"),
            new OwnPage("workflows", "/admin/workflows", "workflow"),
            new OwnPage("users", "/admin/users", "people-group"));

    private final Desk desk;
    private final AppRuntime app;

    AdminNavigation(Desk desk, AppRuntime app) {
        this.desk = desk;
        this.app = app;
    }

    /** @param active id of the page that is shown */
    void write(Html html, SiteTexts texts, String active) {
        html.open(
                "nav",
                "class",
                "aui-navgroup aui-navgroup-vertical site-side",
                "aria-label",
                texts.text("frame.admin"));
        html.open("div", "class", "aui-navgroup-inner");
        heading(html, texts.text("admin.host"));
        html.open("ul", "class", "aui-nav");
        for (OwnPage page : OWN) {
            item(
                    html,
                    page.address(),
                    texts.text("admin." + page.id()),
                    "aui-iconfont-" + page.icon(),
                    page.id().equals(active));
        }
        html.close("ul");
        Map<String, Object> context = FragmentContext.of(desk, null);
        for (WebSection section : app.webSections(LOCATION, context)) {
            List<WebItem> items = app.webItems(section.section(), context);
            if (!items.isEmpty()) {
                heading(html, section.label());
                html.open("ul", "class", "aui-nav");
                items.forEach(item -> item(html, item, active));
                html.close("ul");
            }
        }
        html.close("div").close("nav");
    }

    private static void heading(Html html, String text) {
        html.open("div", "class", "aui-nav-heading").element("strong", text).close("div");
    }

    private static void item(Html html, WebItem item, String active) {
        boolean isActive =
                !active.isEmpty() && (active.equals(item.linkId()) || item.key().endsWith(":" + active));
        item(html, item.url(), item.label(), item.params().getOrDefault("iconClass", ""), isActive);
    }

    private static void item(Html html, String address, String label, String icon, boolean active) {
        html.open("li", "class", active ? "aui-nav-selected" : null);
        html.open("a", "class", "aui-nav-item", "href", address, "aria-current", active ? "page" : null);
        if (!icon.isEmpty()) {
            html.element("span", "", "class", "aui-icon aui-icon-small " + icon, "aria-hidden", "true");
        }
        html.element("span", label, "class", "aui-nav-item-label").close("a").close("li");
    }
}
