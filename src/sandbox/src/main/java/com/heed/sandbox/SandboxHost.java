package com.heed.sandbox;

import com.atlassian.audit.api.AuditService;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.scheduler.SchedulerService;
import com.heed.sandbox.database.Database;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.plugin.AppServlets;
import com.heed.sandbox.plugin.InstalledApp;
import com.heed.sandbox.plugin.Plugins;
import com.heed.sandbox.server.BareFrame;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.Visitors;
import com.heed.sandbox.server.WebRegistry;
import com.heed.sandbox.server.WebServer;
import com.heed.sandbox.services.AuditTrail;
import com.heed.sandbox.services.ClusterLocks;
import com.heed.sandbox.services.DatabaseLocks;
import com.heed.sandbox.services.Events;
import com.heed.sandbox.services.Homes;
import com.heed.sandbox.services.HostServices;
import com.heed.sandbox.services.Jobs;
import com.heed.sandbox.services.Node;
import com.heed.sandbox.services.Outbox;
import com.heed.sandbox.services.StoredSettings;
import com.heed.sandbox.services.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running sandbox: database, services, parts, server and app. Closing it stops all of it. */
public final class SandboxHost implements Host, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxHost.class);

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final SandboxOptions options;
    private final Database database;
    private final HostServices services = new HostServices();
    private final AtomicReference<Visitors> visitors = new AtomicReference<>(Visitors.NOBODY);
    private final AtomicReference<PageFrame> frame = new AtomicReference<>(new BareFrame());
    private final WebServer server;
    private final InstalledApp app;
    private final List<HostPart> parts = new ArrayList<>();

    private SandboxHost(SandboxOptions options, Iterable<HostPart> parts) {
        this.options = options;
        try {
            makeFolders();
            Path joins = options.joins();
            database = joins == null ? Database.open(options.database(), options.home()) : Database.join(joins);
            undo.push(database::close);
            Texts texts = new Texts(() -> visitors.get().locale());
            app = new InstalledApp(options.app(), database, texts, visitors::get, frame::get);
            undo.push(app::close);
            offerServices(texts);
            server = new WebServer(options.port(), options.home().resolve("server"));
            AppServlets.register(server, app);
            startParts(parts);
            undo.push(server::close);
            server.start();
            app.openFrame(options.home().resolve("bundles"), services, server::servletContext);
            app.enable();
            this.parts.forEach(part -> part.ready(this));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a sandbox with every part found through {@code META-INF/services}, and enables its app.
     *
     * @throws com.heed.sandbox.plugin.AppRefused if the host refuses the app; nothing is left running then
     */
    public static SandboxHost start(SandboxOptions options) {
        return new SandboxHost(options, ServiceLoader.load(HostPart.class));
    }

    /** Starts a sandbox with these parts and no others. */
    public static SandboxHost start(SandboxOptions options, List<HostPart> parts) {
        return new SandboxHost(options, parts);
    }

    private void makeFolders() {
        try {
            for (String folder : new String[] {"shared", "local", "server", "bundles"}) {
                Files.createDirectories(options.home().resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the home '" + options.home() + "' cannot be made: " + e.getMessage(), e);
        }
    }

    private void offerServices(Texts texts) {
        Jobs jobs = new Jobs();
        undo.push(jobs::close);
        services.put(EventPublisher.class, new Events())
                .put(SchedulerService.class, jobs)
                .put(ClusterLockService.class, locks())
                .put(
                        ClusterManager.class,
                        new Node(
                                options.joins() == null
                                        ? null
                                        : String.valueOf(options.home().getFileName())))
                .put(
                        JiraHome.class,
                        new Homes(options.joins() == null ? options.home() : options.joins(), options.home()))
                .put(PluginSettingsFactory.class, new StoredSettings(database.jdbc()))
                .put(AuditService.class, new AuditTrail())
                .put(I18nResolver.class, texts)
                .put(MailQueue.class, new Outbox(options.home()))
                .put(ApplicationProperties.class, mode -> baseUrl())
                .put(PluginAccessor.class, new Plugins(app));
        ComponentAccessor.Worker before = ComponentAccessor.initialiseWorker(new Components(services));
        undo.push(() -> ComponentAccessor.initialiseWorker(before));
    }

    private ClusterLockService locks() {
        return database.kind() == DatabaseKind.POSTGRES ? new DatabaseLocks(database.dataSource()) : new ClusterLocks();
    }

    private void startParts(Iterable<HostPart> found) {
        for (HostPart part : found) {
            undo.push(part::close);
            part.start(this);
            parts.add(part);
        }
    }

    @Override
    public SandboxOptions options() {
        return options;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public HostServices services() {
        return services;
    }

    @Override
    public WebRegistry web() {
        return server;
    }

    @Override
    public InstalledApp app() {
        return app;
    }

    @Override
    public <T extends HostPart> T part(Class<T> type) {
        return parts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no part " + type.getName() + " has started"));
    }

    @Override
    public String baseUrl() {
        return "http://localhost:" + server.port();
    }

    @Override
    public void visitors(Visitors next) {
        visitors.set(next);
    }

    @Override
    public void pageFrame(PageFrame next) {
        frame.set(next);
    }

    /** What the parts want to tell the person who started the sandbox, in the order of the parts. */
    public List<String> greetings() {
        return parts.stream().flatMap(part -> part.greetings().stream()).toList();
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException e) {
                LOG.warn("the sandbox did not stop cleanly", e);
            }
        }
    }

    /** What code without injection asks for services; null for one the sandbox does not have, as in Jira. */
    private record Components(HostServices services) implements ComponentAccessor.Worker {
        @Override
        @SuppressWarnings("NullAway") // Jira's contract
        public <T> T getComponent(Class<T> type) {
            return services.find(type).orElse(null);
        }

        @Override
        public <T> T getOSGiComponentInstanceOfType(Class<T> type) {
            return getComponent(type);
        }
    }
}
