package com.heed.sandbox.rest;

import com.heed.sandbox.server.Standing;
import com.heed.sandbox.spring.AppContext;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** One {@code <rest>} module: the {@code @Path} and {@code @Provider} classes at the root of the jar, never those of nested jars. */
public final class RestModule implements AutoCloseable {
    private final String path;
    private final String version;
    private final ServletContainer jersey;

    private RestModule(String path, String version, ServletContainer jersey) {
        this.path = path;
        this.version = version;
        this.jersey = jersey;
    }

    /**
     * Starts Jersey for a module.
     *
     * @param path     of the module, such as {@code /heed}
     * @param packages to look for classes in, with those below; empty means the whole jar
     * @param standing of whoever is asking
     */
    public static RestModule open(
            String path,
            String version,
            List<String> packages,
            Bundle bundle,
            AppContext beans,
            Supplier<Standing> standing,
            ServletContext servletContext) {
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        ResourceConfig config = new ResourceConfig();
        config.setClassLoader(loader);
        config.property("jersey.config.server.wadl.disableWadl", true);
        config.property("jersey.config.server.response.setStatusOverSendError", true);
        config.property("jersey.config.disableAutoDiscovery", true);
        config.register(JacksonFeature.class);
        config.register(new Guards(standing));
        List<Class<?>> resources = new ArrayList<>();
        for (Class<?> type : classes(bundle, loader, packages)) {
            if (type.isAnnotationPresent(Path.class)) {
                config.register(type);
                resources.add(type);
            } else if (type.isAnnotationPresent(Provider.class)) {
                config.register(beans.create(type));
            }
        }
        config.register(new Beans(beans, resources));
        ServletContainer jersey = new ServletContainer(config);
        String root = (path.startsWith("/") ? path : "/" + path);
        try {
            jersey.init(new Config("rest" + root, servletContext));
        } catch (ServletException e) {
            throw new IllegalStateException("REST module '" + path + "' does not start: " + e.getMessage(), e);
        }
        return new RestModule(root, version, jersey);
    }

    private static List<Class<?>> classes(Bundle bundle, ClassLoader loader, List<String> packages) {
        Enumeration<URL> entries = bundle.findEntries("/", "*.class", true);
        if (entries == null) {
            return List.of();
        }
        List<Class<?>> found = new ArrayList<>();
        for (URL entry : Collections.list(entries)) {
            String file = entry.getPath().substring(1);
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            boolean wanted = packages.isEmpty() || packages.stream().anyMatch(within -> name.startsWith(within + "."));
            if (wanted && !name.endsWith("package-info")) {
                try {
                    found.add(loader.loadClass(name));
                } catch (ClassNotFoundException | LinkageError e) {
                    throw new IllegalStateException("class " + name + " cannot be loaded: " + e, e);
                }
            }
        }
        return found;
    }

    /** Whether the address after {@code /rest} is this module's; {@code latest} stands for its version. */
    public boolean matches(String pathInfo) {
        return beginning(pathInfo) != null;
    }

    private @org.jspecify.annotations.Nullable String beginning(String pathInfo) {
        for (String candidate : new String[] {path + "/" + version, path + "/latest"}) {
            if (pathInfo.equals(candidate) || pathInfo.startsWith(candidate + "/")) {
                return candidate;
            }
        }
        return null;
    }

    /** Answers a request whose address {@link #matches}. */
    public void handle(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String pathInfo = request.getPathInfo();
        String beginning = beginning(pathInfo);
        if (beginning == null) {
            throw new IllegalStateException("'" + pathInfo + "' is not below " + path);
        }
        jersey.service(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getServletPath() {
                        return "/rest" + beginning;
                    }

                    @Override
                    public String getPathInfo() {
                        return pathInfo.substring(beginning.length());
                    }
                },
                response);
    }

    @Override
    public void close() {
        jersey.destroy();
    }

    /** Resources are made per request, from the app's beans. */
    private static final class Beans extends AbstractBinder {
        private final AppContext beans;
        private final List<Class<?>> resources;

        Beans(AppContext beans, List<Class<?>> resources) {
            this.beans = beans;
            this.resources = resources;
        }

        @Override
        protected void configure() {
            resources.forEach(this::bindResource);
        }

        private <T> void bindResource(Class<T> type) {
            bindFactory(() -> beans.create(type)).to(type).in(RequestScoped.class);
        }
    }

    private record Config(String name, ServletContext context) implements ServletConfig {
        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public @org.jspecify.annotations.Nullable String getInitParameter(String parameter) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.enumeration(Map.<String, String>of().keySet());
        }
    }
}
