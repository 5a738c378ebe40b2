package com.heed.sandbox.plugin;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.web.action.JiraWebActionSupport;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.heed.sandbox.activeobjects.AppObjects;
import com.heed.sandbox.rest.RestModule;
import com.heed.sandbox.spring.AppContext;
import com.heed.sandbox.velocity.Allowlist;
import com.heed.sandbox.velocity.Templates;
import com.heed.sandbox.webwork.Actions;
import com.heed.sandbox.webwork.WebAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.RawEntity;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything an enabled app holds in the host. Closing it lets go in the opposite order. */
final class EnabledApp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EnabledApp.class);

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Descriptor descriptor;
    private final Surroundings host;
    private final Bundle bundle;
    private final AppContext context;
    private final Allowlist allowlist;
    private final Templates templates;
    private final WebResources resources;
    private final PageContext pages;
    private final AppClasses classes;
    private final Fragments fragments;
    private final WorkflowModules workflow;
    private final List<KeyboardShortcut> shortcuts;
    private final Actions actions;
    private final List<RestModule> rest = new ArrayList<>();

    private EnabledApp(Descriptor descriptor, java.nio.file.Path jar, Surroundings host) {
        this.descriptor = descriptor;
        this.host = host;
        try {
            bundle = host.frame().install(jar);
            undo.push(() -> host.frame().uninstall(bundle));
            AppObjects tables = tables();
            context = AppContext.open(bundle);
            undo.push(context::close);
            ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
            classes = new AppClasses(loader, context);
            openTables(tables);
            host.texts().use(AppTexts.read(descriptor, bundle));
            undo.push(() -> host.texts().use(Map.of()));
            allowlist = new Allowlist(descriptor.modules("velocity-allowlist").stream()
                    .flatMap(module -> module.children("method").stream())
                    .map(ModuleElement::text)
                    .toList());
            templates = new Templates(bundle::getEntry, allowlist);
            resources = new WebResources(descriptor, bundle, host.texts());
            pages = new PageContext(host.texts(), host.visitors(), resources);
            fragments = new Fragments(descriptor, classes, templates, pages);
            workflow = new WorkflowModules(descriptor, classes, templates, pages);
            shortcuts = descriptor.modules("keyboard-shortcut").stream()
                    .sorted(Comparator.comparing(EnabledApp::order))
                    .map(KeyboardShortcut::of)
                    .toList();
            actions = declaredActions();
            openRest();
            start();
        } catch (RuntimeException | LinkageError e) {
            close();
            throw e instanceof AppRefused refused
                    ? refused
                    : new AppRefused("the app cannot be enabled: " + e.getMessage(), e);
        }
    }

    /** @throws AppRefused if the host refuses the app; nothing of it is left then */
    static EnabledApp start(Descriptor descriptor, java.nio.file.Path jar, Surroundings host) {
        return new EnabledApp(descriptor, jar, host);
    }

    private static int order(ModuleElement module) {
        return module.child("order")
                .map(ModuleElement::text)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
    }

    private AppObjects tables() {
        AppObjects tables = new AppObjects(
                host.database(),
                descriptor.ao().map(ao -> ao.required("namespace")).orElse(descriptor.key()));
        undo.push(tables::close);
        if (descriptor.ao().isPresent()) {
            ServiceRegistration<ActiveObjects> offered = host.frame().register(ActiveObjects.class, tables);
            undo.push(offered::unregister);
        }
        return tables;
    }

    private void openTables(AppObjects tables) {
        List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
        for (ModuleElement entity :
                descriptor.ao().map(ao -> ao.children("entity")).orElse(List.of())) {
            entities.add(entity(entity.text()));
        }
        if (!entities.isEmpty()) {
            tables.open(entities);
        }
    }

    @SuppressWarnings("unchecked") // load has checked that it is an entity
    private Class<? extends RawEntity<?>> entity(String name) {
        return (Class<? extends RawEntity<?>>) classes.load(name, RawEntity.class);
    }

    private Actions declaredActions() {
        List<WebAction> found = new ArrayList<>();
        for (ModuleElement module : descriptor.modules("webwork1")) {
            for (ModuleElement action : module.child("actions").orElse(module).children("action")) {
                Map<String, String> views = new LinkedHashMap<>();
                action.children("view").forEach(view -> views.put(view.required("name"), view.text()));
                String name = action.required("name");
                classes.load(name, JiraWebActionSupport.class);
                found.add(new WebAction(
                        action.required("alias"), name, WebAction.needed(action.attribute("roles-required")), views));
            }
        }
        return new Actions(
                found,
                new Actions.App() {
                    @Override
                    public JiraWebActionSupport make(String className) {
                        return classes.make(className, JiraWebActionSupport.class);
                    }

                    @Override
                    public Actions.Rendered render(String template, Map<String, Object> values) {
                        return renderPage(template, values);
                    }
                },
                () -> host.visitors().get().standing(),
                host.pageFrame(),
                "/login.jsp?os_destination=");
    }

    private Actions.Rendered renderPage(String template, Map<String, Object> values) {
        Map<String, Object> all = pages.with(values);
        String html = templates.render(template, all);
        return new Actions.Rendered(
                html,
                all.get("webResourceManager") instanceof PageResources required ? required.required() : List.of());
    }

    private void openRest() {
        for (ModuleElement module : descriptor.modules("rest")) {
            RestModule opened = RestModule.open(
                    module.required("path"),
                    module.required("version"),
                    module.children("package").stream().map(ModuleElement::text).toList(),
                    bundle,
                    context,
                    () -> host.visitors().get().standing(),
                    host.servletContext().get());
            rest.add(opened);
            undo.push(opened::close);
        }
    }

    /** Jira tells only beans that are exported under this interface. */
    private void start() {
        for (LifecycleAware aware : context.exported(LifecycleAware.class)) {
            undo.push(aware::onStop);
            aware.onStart();
        }
    }

    Fragments fragments() {
        return fragments;
    }

    WorkflowModules workflow() {
        return workflow;
    }

    List<KeyboardShortcut> shortcuts() {
        return shortcuts;
    }

    WebResources resources() {
        return resources;
    }

    Actions actions() {
        return actions;
    }

    List<RestModule> rest() {
        return List.copyOf(rest);
    }

    Allowlist allowlist() {
        return allowlist;
    }

    AppClasses classes() {
        return classes;
    }

    @Override
    public void close() {
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("{} did not stop cleanly", descriptor.key(), e);
            }
        }
    }
}
