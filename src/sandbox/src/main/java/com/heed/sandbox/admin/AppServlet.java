package com.heed.sandbox.admin;

import com.heed.sandbox.Host;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.SiteTexts;
import com.heed.sandbox.plugin.AppRefused;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.plugin.ModuleElement;
import com.heed.sandbox.server.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The installed app: what it is, whether it is enabled, and what it declares. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class AppServlet extends AdminServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final AppRuntime app;

    AppServlet(Host host, Desk desk, PageFrame frame) {
        super(desk, frame, "admin_plugins_menu", "app");
        this.app = host.app();
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(request, response, null);
    }

    /** @param refused why it could not be enabled, or null */
    private void show(HttpServletRequest request, HttpServletResponse response, @Nullable String refused)
            throws IOException {
        SiteTexts texts = texts();
        Html html = new Html();
        if (refused != null) {
            message(html, "error", texts.text("app.refused", refused));
        }
        if (app.key().isEmpty()) {
            html.element("p", texts.text("app.none"));
        } else {
            state(html, texts, request, response);
            modules(html, texts);
        }
        page(request, response, texts.text("app.title"), html);
    }

    private void state(Html html, SiteTexts texts, HttpServletRequest request, HttpServletResponse response) {
        boolean enabled = app.isEnabled();
        html.open("h2")
                .text(app.name() + " " + app.version() + " ")
                .element(
                        "span",
                        texts.text(enabled ? "app.enabled" : "app.disabled"),
                        "class",
                        enabled ? "aui-lozenge aui-lozenge-success" : "aui-lozenge")
                .close("h2");
        html.element("p", app.key());
        html.open("form", "class", "aui", "method", "post", "action", "/admin/app");
        token(html, request, response);
        html.element(
                        "button",
                        texts.text(enabled ? "app.disable" : "app.enable"),
                        "class",
                        enabled ? "aui-button" : "aui-button aui-button-primary",
                        "type",
                        "submit",
                        "name",
                        "state",
                        "value",
                        enabled ? "disabled" : "enabled")
                .close("form");
    }

    private void modules(Html html, SiteTexts texts) {
        html.element("h2", texts.text("app.modules"));
        table(html, texts.text("app.module.kind"), texts.text("app.module.key"), texts.text("app.module.about"));
        for (ModuleElement module : app.modules()) {
            html.open("tr")
                    .open("td")
                    .element("code", module.name())
                    .close("td")
                    .element("td", module.attribute("key"))
                    .element("td", about(module))
                    .close("tr");
        }
        endTable(html);
    }

    /** Where the module stands or what it answers to: the one attribute that tells most of its kind. */
    private static String about(ModuleElement module) {
        for (String attribute :
                new String[] {"location", "section", "path", "entity-key", "namespace", "name", "class"}) {
            String value = module.attribute(attribute);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("disabled".equals(request.getParameter("state"))) {
            app.disable();
        } else if ("enabled".equals(request.getParameter("state"))) {
            try {
                app.enable();
            } catch (AppRefused e) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                show(request, response, String.valueOf(e.getMessage()));
                return;
            }
        }
        response.sendRedirect("/admin/app");
    }
}
