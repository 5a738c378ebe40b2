package com.heed.sandbox.plugin;

import com.atlassian.plugin.web.ContextProvider;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.velocity.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Panels, links and groups of links that the app puts into the host's pages. */
final class Fragments {
    private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);
    private static final String ISSUE_VIEW = "atl.jira.view.issue.";

    /** A module with its conditions and, for some, the app's code that gives the template its values. */
    private record Fragment(
            ModuleElement module,
            FragmentConditions conditions,
            @Nullable ContextProvider provider) {
        Map<String, Object> values(Map<String, Object> context) {
            Map<String, Object> values = new HashMap<>(context);
            if (provider != null) {
                values.putAll(provider.getContextMap(context));
            }
            return values;
        }
    }

    private final String pluginKey;
    private final Templates templates;
    private final PageContext pages;
    private final List<Fragment> panels;
    private final List<Fragment> items;
    private final List<Fragment> sections;

    Fragments(Descriptor descriptor, AppClasses classes, Templates templates, PageContext pages) {
        this.pluginKey = descriptor.key();
        this.templates = templates;
        this.pages = pages;
        this.panels = fragments(descriptor.modules("web-panel"), classes);
        this.items = fragments(descriptor.modules("web-item"), classes);
        this.sections = fragments(descriptor.modules("web-section"), classes);
    }

    private static List<Fragment> fragments(List<ModuleElement> modules, AppClasses classes) {
        List<Fragment> fragments = new ArrayList<>();
        for (ModuleElement module : modules) {
            fragments.add(new Fragment(module, FragmentConditions.of(module, classes), provider(module, classes)));
        }
        fragments.sort(Comparator.comparingInt(fragment -> fragment.module().weight()));
        return List.copyOf(fragments);
    }

    private static @Nullable ContextProvider provider(ModuleElement module, AppClasses classes) {
        Optional<ModuleElement> element = module.child("context-provider");
        if (element.isEmpty()) {
            return null;
        }
        ContextProvider provider = classes.make(element.get().required("class"), ContextProvider.class);
        provider.init(element.get().params());
        return provider;
    }

    List<String> renderPanels(String location, Map<String, Object> given) {
        List<String> html = new ArrayList<>();
        for (Fragment panel : panels) {
            if (panel.module().required("location").equals(location)) {
                render(panel, location, given).ifPresent(html::add);
            }
        }
        return html;
    }

    private Optional<String> render(Fragment panel, String location, Map<String, Object> given) {
        String key = panel.module().required("key");
        try {
            Map<String, Object> context = pages.with(given);
            if (!panel.conditions().hold(context)) {
                return Optional.empty();
            }
            Map<String, Object> values = panel.values(context);
            String view = panel.module()
                    .resource("view")
                    .orElseThrow(() -> new IllegalStateException("web-panel '" + key + "' has no resource 'view'"));
            String body = templates.render(view, values) + tags(values);
            return body.isBlank() ? Optional.empty() : Optional.of(framed(panel.module(), key, location, body));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("web-panel {}:{} failed", pluginKey, key, e);
            return Optional.of("<div class=\"aui-message aui-message-error\">The panel '" + key
                    + "' could not be shown. The log says why.</div>");
        }
    }

    private static String tags(Map<String, Object> values) {
        StringBuilder tags = new StringBuilder();
        if (values.get("webResourceManager") instanceof PageResources required) {
            required.required().stream().map(ResourceTag::html).forEach(tags::append);
        }
        return tags.toString();
    }

    /** On the issue view Jira puts the label above a panel; elsewhere the panel stands as it is. */
    private String framed(ModuleElement module, String key, String location, String body) {
        Optional<ModuleElement> label = module.child("label");
        if (!location.startsWith(ISSUE_VIEW) || label.isEmpty()) {
            return body;
        }
        return "<div class=\"module toggle-wrap\" data-module=\"" + key + "\"><div class=\"mod-header\">"
                + "<h4 class=\"toggle-title\">" + escape(pages.label(label.get())) + "</h4></div>"
                + "<div class=\"mod-content\">" + body + "</div></div>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    List<WebItem> webItems(String section, Map<String, Object> given) {
        List<WebItem> links = new ArrayList<>();
        for (Fragment item : items) {
            if (item.module().required("section").equals(section)) {
                item(item, given).ifPresent(links::add);
            }
        }
        return links;
    }

    private Optional<WebItem> item(Fragment item, Map<String, Object> given) {
        ModuleElement module = item.module();
        try {
            Map<String, Object> context = pages.with(given);
            if (!item.conditions().hold(context)) {
                return Optional.empty();
            }
            Map<String, Object> values = item.values(context);
            Optional<ModuleElement> link = module.child("link");
            return Optional.of(new WebItem(
                    pluginKey + ":" + module.required("key"),
                    link.map(l -> l.attribute("linkId")).orElse(""),
                    module.child("label").map(pages::label).orElse(""),
                    link.map(l -> templates.renderText(l.text(), values)).orElse(""),
                    module.child("styleClass").map(ModuleElement::text).orElse(""),
                    module.params()));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("web-item {}:{} failed", pluginKey, module.attribute("key"), e);
            return Optional.empty();
        }
    }

    List<WebSection> webSections(String location, Map<String, Object> given) {
        List<WebSection> groups = new ArrayList<>();
        Map<String, Object> context = pages.with(given);
        for (Fragment section : sections) {
            ModuleElement module = section.module();
            if (module.required("location").equals(location)
                    && section.conditions().hold(context)) {
                groups.add(new WebSection(
                        module.required("key"),
                        location,
                        module.child("label").map(pages::label).orElse("")));
            }
        }
        return groups;
    }
}
