package com.heed.sandbox.portal;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.DeskServlet;
import com.heed.sandbox.page.FragmentContext;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of the portal, with the app's panels above the title, below it and at the end. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
abstract class PortalServlet extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PANELS = "servicedesk.portal.";
    /** Resources an app adds to the portal. */
    private static final String RESOURCES = "customerportal";

    private final AppRuntime app;

    PortalServlet(Desk desk, PageFrame frame, AppRuntime app) {
        super(desk, frame, Standing.CUSTOMER);
        this.app = app;
    }

    /** A page above this one. */
    record Step(String text, String address) {}

    /**
     * Writes the page.
     *
     * @param project of the page, or null
     * @param trail   pages above, from the outermost; the portal itself goes without saying
     */
    final void page(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable DeskProject project,
            List<Step> trail,
            String title,
            Html content)
            throws IOException {
        Map<String, Object> context = FragmentContext.of(desk(), project);
        Html body = new Html();
        panels(body, "header", context);
        if (!request.getRequestURI().equals("/portal")) {
            body.open("nav", "aria-label", texts().text("portal.trail")).open("ol", "class", "portal-trail");
            step(body, new Step(texts().text("portal.title"), "/portal"));
            trail.forEach(each -> step(body, each));
            body.close("ol").close("nav");
        }
        body.element("h1", title, "dir", "auto");
        panels(body, "subheader", context);
        body.raw(content.toString());
        panels(body, "footer", context);
        write(request, response, title, "portal", Map.of(), body, app.resourcesFor(RESOURCES));
    }

    private static void step(Html body, Step step) {
        body.open("li").element("a", step.text(), "href", step.address()).close("li");
    }

    /** The app's panels at a place of the portal. */
    final void panels(Html body, String place, Map<String, Object> context) {
        app.renderPanels(PANELS + place, context).forEach(body::raw);
    }

    /** Parts of the address below the servlet's own. */
    static List<String> parts(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null
                ? List.of()
                : Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    /** A sentence beside a field that was filled in wrongly; the field names it by {@code aria-describedby}. */
    static void error(Html body, String field, @Nullable String sentence) {
        if (sentence != null) {
            body.element("div", sentence, "class", "error", "id", field + "-error");
        }
    }

    /** A field of one line or several, with its label, what was typed, and what is wrong with it. */
    static void field(
            Html body, String tag, String name, String label, boolean required, String value, @Nullable String wrong) {
        body.open("div", "class", "field-group");
        body.open("label", "for", name).text(label);
        if (required) {
            body.element("span", "", "class", "aui-icon icon-required", "aria-hidden", "true");
        }
        body.close("label");
        boolean isArea = tag.equals("textarea");
        body.open(
                tag,
                "class",
                (isArea ? "textarea" : "text") + " full-width-field",
                "id",
                name,
                "name",
                name,
                "type",
                isArea ? null : "text",
                "rows",
                isArea ? "8" : null,
                "value",
                isArea ? null : value,
                "dir",
                "auto",
                "required",
                required ? "" : null,
                "aria-invalid",
                wrong == null ? null : "true",
                "aria-describedby",
                wrong == null ? null : name + "-error",
                "autofocus",
                wrong == null ? null : "");
        if (isArea) {
            // HTML drops one line end after the tag.
            body.text("\n").text(value).close(tag);
        }
        error(body, name, wrong);
        body.close("div");
    }
}
