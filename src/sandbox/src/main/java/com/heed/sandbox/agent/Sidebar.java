package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.FragmentContext;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.WebItem;
import com.heed.sandbox.project.DeskProject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The navigation beside every page of a project: its queues with their counts, and the pages of the app. */
final class Sidebar {
    /** Section of the app's links. */
    static final String SECTION = "jira.project.sidebar.plugins.navigation";

    private static final Pattern SELECTED = Pattern.compile("[?&]selectedItem=([^&#]*)");
    private static final Pattern ICON = Pattern.compile("[a-zA-Z0-9 _-]*");

    private final Desk desk;
    private final AppRuntime app;

    Sidebar(Desk desk, AppRuntime app) {
        this.desk = desk;
        this.app = app;
    }

    /**
     * Writes it.
     *
     * @param queue    number of the queue that is shown, or 0
     * @param selected name of the app's page that is shown, or null
     */
    void write(Html html, Words words, DeskProject project, Queues queues, int queue, @Nullable String selected) {
        List<WebItem> items = app.webItems(SECTION, FragmentContext.of(desk, project));
        List<Queue> all = queues.all();
        html.open("nav", "class", "desk-sidebar site-side", "aria-label", words.text("sidebar.label", project.name()))
                .open("div", "class", "desk-project-name")
                .element("span", Pieces.initial(project.name()), "class", "desk-project-mark", "aria-hidden", "true")
                .element("a", project.name(), "href", "/projects/" + project.key())
                .close("div");
        if (project.demo()) {
            html.element("p", words.text("sidebar.demo"), "class", "desk-demo");
        }
        html.open("div", "class", "aui-navgroup aui-navgroup-vertical")
                .open("div", "class", "aui-navgroup-inner")
                .open("ul", "class", "aui-nav");
        boolean onQueues = selected == null;
        link(
                html,
                "/projects/" + project.key() + "/queues",
                words.text("sidebar.queues"),
                "aui-icon aui-icon-small aui-iconfont-queues",
                count(all, 1),
                onQueues,
                onQueues && queue == 1);
        for (WebItem item : items) {
            boolean here = selected != null && selected.equals(selectedItem(item));
            link(html, item.url(), item.label(), icon(item), "", here, here);
        }
        html.close("ul")
                .element("div", words.text("sidebar.queues"), "class", "aui-nav-heading")
                .open("ul", "class", "aui-nav");
        for (Queue each : all) {
            boolean here = each.number() == queue;
            link(
                    html,
                    "/projects/" + project.key() + "/queues/" + each.number(),
                    words.text(each.key()),
                    "",
                    count(all, each.number()),
                    here,
                    here);
        }
        html.close("ul").close("div").close("div").close("nav");
    }

    /** The name of the page an item leads to, if it is one inside the project: what its panels give as their location. */
    static @Nullable String selectedItem(WebItem item) {
        Matcher found = SELECTED.matcher(item.url());
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : null;
    }

    private static String icon(WebItem item) {
        String classes = item.params().getOrDefault("iconClass", "");
        return ICON.matcher(classes).matches() ? classes : "";
    }

    private static String count(List<Queue> queues, int number) {
        return queues.stream()
                .filter(queue -> queue.number() == number)
                .map(queue -> String.valueOf(queue.issues().size()))
                .findFirst()
                .orElse("");
    }

    private static void link(
            Html html, String url, String label, String icon, String count, boolean selected, boolean current) {
        html.open("li", "class", selected ? "aui-nav-selected" : null)
                .open("a", "class", "aui-nav-item", "href", url, "aria-current", current ? "page" : null);
        if (!icon.isEmpty()) {
            html.element("span", "", "class", icon, "aria-hidden", "true");
        }
        html.element("span", label, "class", "aui-nav-item-label");
        if (!count.isEmpty()) {
            html.element("span", count, "class", "desk-count");
        }
        html.close("a").close("li");
    }
}
