package com.heed.sandbox.plugin;

import com.heed.sandbox.database.Database;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.server.Visitors;
import com.heed.sandbox.services.HostServices;
import com.heed.sandbox.services.Texts;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one app of a sandbox, enabled or not. */
public final class InstalledApp implements AppRuntime, AutoCloseable {
    private final @Nullable Path jar;
    private final @Nullable Descriptor descriptor;
    private final Database database;
    private final Texts texts;
    private final Supplier<Visitors> visitors;
    private final Supplier<PageFrame> pageFrame;
    private volatile @Nullable Surroundings surroundings;
    private volatile @Nullable EnabledApp enabled;

    /**
     * Installs an app without enabling it.
     *
     * @param jar the app, or null for a host without one
     * @throws AppRefused if a Jira would not take the jar
     */
    public InstalledApp(
            @Nullable Path jar,
            Database database,
            Texts texts,
            Supplier<Visitors> visitors,
            Supplier<PageFrame> pageFrame) {
        this.jar = jar;
        this.descriptor = jar == null ? null : Descriptor.of(jar);
        this.database = database;
        this.texts = texts;
        this.visitors = visitors;
        this.pageFrame = pageFrame;
    }

    /** Starts the frame for bundles; from here on the app can be enabled. The services must be complete. */
    public void openFrame(Path cache, HostServices services, Supplier<ServletContext> servletContext) {
        surroundings = new Surroundings(
                BundleFrame.start(cache, services), database, texts, visitors, pageFrame, servletContext);
    }

    @Override
    public String key() {
        return descriptor == null ? "" : descriptor.key();
    }

    @Override
    public String version() {
        return descriptor == null ? "" : descriptor.version();
    }

    @Override
    public String name() {
        return descriptor == null ? "" : descriptor.name();
    }

    @Override
    public List<ModuleElement> modules() {
        return descriptor == null ? List.of() : descriptor.modules();
    }

    @Override
    public boolean isEnabled() {
        return enabled != null;
    }

    @Override
    public synchronized void enable() {
        Surroundings around = surroundings;
        if (around == null) {
            throw new IllegalStateException("the host has not started yet");
        }
        if (enabled == null && descriptor != null && jar != null) {
            enabled = EnabledApp.start(descriptor, jar, around);
        }
    }

    @Override
    public synchronized void disable() {
        EnabledApp app = enabled;
        enabled = null;
        if (app != null) {
            app.close();
        }
    }

    /** The enabled app; empty while it is disabled. */
    Optional<EnabledApp> running() {
        return Optional.ofNullable(enabled);
    }

    @Override
    public List<String> renderPanels(String location, Map<String, Object> context) {
        return running()
                .map(app -> app.fragments().renderPanels(location, context))
                .orElse(List.of());
    }

    @Override
    public List<WebItem> webItems(String section, Map<String, Object> context) {
        return running().map(app -> app.fragments().webItems(section, context)).orElse(List.of());
    }

    @Override
    public List<WebSection> webSections(String location, Map<String, Object> context) {
        return running()
                .map(app -> app.fragments().webSections(location, context))
                .orElse(List.of());
    }

    @Override
    public List<ResourceTag> resourcesFor(String context) {
        return running()
                .map(app -> PageResources.onlyNew(app.resources().forContext(context)))
                .orElse(List.of());
    }

    @Override
    public List<KeyboardShortcut> keyboardShortcuts(List<String> contexts) {
        return running()
                .map(app -> app.shortcuts().stream()
                        .filter(shortcut -> contexts.contains(shortcut.context()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Object newWorkflowObject(String className) {
        return running()
                .orElseThrow(() -> new IllegalStateException("the app is disabled: no " + className))
                .workflow()
                .make(className);
    }

    @Override
    public List<WorkflowFunction> workflowFunctions() {
        return running().map(app -> app.workflow().functions()).orElse(List.of());
    }

    @Override
    public List<IndexedProperty> indexedProperties() {
        return descriptor == null || enabled == null ? List.of() : IndexedProperty.of(descriptor);
    }

    /** Template calls the allowlist has blocked since the app was enabled, as they would have to be listed. */
    public Set<String> blockedTemplateCalls() {
        return running().map(app -> app.allowlist().blocked()).orElse(Set.of());
    }

    /**
     * A new object of any class of the app, filled from its beans; for tests of the jar.
     *
     * @throws IllegalStateException if the app is disabled or has no such class
     */
    public Object make(String className) {
        return running()
                .orElseThrow(() -> new IllegalStateException("the app is disabled: no " + className))
                .classes()
                .make(className, Object.class);
    }

    /**
     * The app's own bean of that class; for tests of the jar.
     *
     * @throws IllegalStateException if the app is disabled or has no such bean
     */
    public Object bean(String className) {
        return running()
                .orElseThrow(() -> new IllegalStateException("the app is disabled: no " + className))
                .classes()
                .bean(className);
    }

    /** Disables the app and stops the frame. */
    @Override
    public synchronized void close() {
        disable();
        Surroundings around = surroundings;
        surroundings = null;
        if (around != null) {
            around.frame().close();
        }
    }
}
