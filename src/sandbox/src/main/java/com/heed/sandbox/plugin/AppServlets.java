package com.heed.sandbox.plugin;

import com.heed.sandbox.rest.RestModule;
import com.heed.sandbox.server.WebRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The addresses an app answers. While it is disabled they are not found. */
public final class AppServlets {
    private AppServlets() {}

    /** Takes {@code /rest/*}, {@code /download/resources/*}, {@code *.jspa} and {@code /plugins/servlet/*}. */
    public static void register(WebRegistry web, InstalledApp app) {
        web.servlet("rest", new Rest(app), "/rest/*");
        web.servlet("resources", new Resources(app), "/download/resources/*");
        web.servlet("actions", new Jspa(app), "*.jspa");
        web.servlet("plugin-servlets", new None(), "/plugins/servlet/*");
    }

    private static final class Rest extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient InstalledApp app;

        Rest(InstalledApp app) {
            this.app = app;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            String path = request.getPathInfo();
            Optional<RestModule> module = app.running()
                    .flatMap(running -> running.rest().stream()
                            .filter(candidate -> path != null && candidate.matches(path))
                            .findFirst());
            if (module.isPresent()) {
                module.get().handle(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private static final class Resources extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient InstalledApp app;

        Resources(InstalledApp app) {
            this.app = app;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String path =
                    request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
            int slash = path.indexOf('/');
            Optional<EnabledApp> running = app.running();
            Optional<WebResources.Served> served = slash < 0 || running.isEmpty()
                    ? Optional.empty()
                    : running.get().resources().serve(path.substring(0, slash), path.substring(slash + 1));
            if (served.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(served.get().type());
            // Texts in scripts depend on who asks.
            response.setHeader("Cache-Control", "no-cache");
            response.getOutputStream().write(served.get().bytes());
        }
    }

    private static final class Jspa extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient InstalledApp app;

        Jspa(InstalledApp app) {
            this.app = app;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Optional<EnabledApp> running = app.running();
            if (running.isEmpty() || !running.get().actions().handle(request, response)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** The sandbox has no servlet modules. */
    private static final class None extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
