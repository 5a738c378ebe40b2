package com.heed.sandbox.server;

import com.atlassian.jira.web.ExecutingHttpRequest;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Tomcat with the servlets and filters of the host. */
public final class WebServer implements WebRegistry, AutoCloseable {
    private static final long MOST_FILE_BYTES = 10L * 1024 * 1024;
    /** Some small ones at once, or a large one with the fields beside it. */
    private static final long MOST_FORM_BYTES = 2 * MOST_FILE_BYTES;

    private final Tomcat tomcat = new Tomcat();
    private final Context context;
    private boolean started;

    static {
        // Felix wants to set the JVM's factory of stream handlers, and only one may.
        TomcatURLStreamHandlerFactory.disable();
    }

    /**
     * A server that does not run yet.
     *
     * @param port   0 to 65535; 0 takes a free one
     * @param folder for its temporary files
     * @throws IllegalStateException if the port is taken; names it
     */
    public WebServer(int port, Path folder) {
        requireFree(port);
        tomcat.setBaseDir(folder.toString());
        tomcat.setSilent(true);
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", "127.0.0.1");
        connector.setURIEncoding("UTF-8");
        tomcat.setConnector(connector);
        context = tomcat.addContext("", folder.toString());
        StandardManager sessions = new StandardManager();
        // Sessions end with the server.
        sessions.setPathname("");
        context.setManager(sessions);
        context.setUseHttpOnly(true);
        if (context instanceof StandardContext standard) {
            // Looks into other modules of the JDK, for leaks of web applications that are loaded again: not our case.
            standard.setClearReferencesThreadLocals(false);
            standard.setClearReferencesRmiTargets(false);
        }
        context.setRequestCharacterEncoding("UTF-8");
        context.setResponseCharacterEncoding("UTF-8");
        filter("executing-request", currentRequest(), "/*");
    }

    /** Tried here as well, so that nobody waits for a whole start only to read that the port is taken. */
    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "port " + port + " cannot be used (" + e.getMessage() + "); choose another with -Dheed.port=PORT",
                    e);
        }
    }

    /** Lets the host's own code find the request of its thread. */
    private static Filter currentRequest() {
        return (request, response, chain) -> {
            ExecutingHttpRequest.set((HttpServletRequest) request, (HttpServletResponse) response);
            try {
                chain.doFilter(request, response);
            } finally {
                ExecutingHttpRequest.clear();
            }
        };
    }

    @Override
    public void servlet(String name, HttpServlet servlet, String... patterns) {
        requireNotStarted(name);
        Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
        wrapper.setMultipartConfigElement(
                new MultipartConfigElement("", MOST_FILE_BYTES, MOST_FORM_BYTES, (int) MOST_FORM_BYTES));
        for (String pattern : patterns) {
            context.addServletMappingDecoded(pattern, name);
        }
    }

    @Override
    public void filter(String name, Filter filter, String... patterns) {
        requireNotStarted(name);
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        for (String pattern : patterns) {
            FilterMap map = new FilterMap();
            map.setFilterName(name);
            map.addURLPatternDecoded(pattern);
            context.addFilterMap(map);
        }
    }

    private void requireNotStarted(String name) {
        if (started) {
            throw new IllegalStateException("'" + name + "' comes too late: the server runs");
        }
    }

    /**
     * Starts listening.
     *
     * @throws IllegalStateException if the port is taken; names it
     */
    public void start() {
        started = true;
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the server does not start: " + e.getMessage(), e);
        }
        if (tomcat.getConnector().getLocalPort() < 0) {
            throw new IllegalStateException("port " + tomcat.getConnector().getPort()
                    + " cannot be used; is it taken? Choose another with -Dheed.port=PORT");
        }
    }

    /** The port it listens on; known once it runs. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** What servlets of an app see as their context. */
    public ServletContext servletContext() {
        return context.getServletContext();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("the server does not stop: " + e.getMessage(), e);
        }
    }
}
