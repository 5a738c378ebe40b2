package com.heed.sandbox.plugin;

import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.heed.sandbox.server.ResourceTag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/** Style sheets and scripts of the app: which page gets which, and their bytes. */
final class WebResources {
    private static final Pattern TEXT = Pattern.compile("AJS\\.I18n\\.getText\\(\\s*(['\"])([\\w.-]+)\\1\\s*(,|\\))");

    private final String pluginKey;
    private final Bundle bundle;
    private final I18nResolver texts;
    private final Map<String, ModuleElement> modules = new LinkedHashMap<>();

    /**
     * A file ready to be sent.
     *
     * @param type media type with charset
     */
    record Served(String type, byte[] bytes) {}

    WebResources(Descriptor descriptor, Bundle bundle, I18nResolver texts) {
        this.pluginKey = descriptor.key();
        this.bundle = bundle;
        this.texts = texts;
        for (ModuleElement module : descriptor.modules("web-resource")) {
            modules.put(pluginKey + ":" + module.required("key"), module);
            for (ModuleElement resource : downloads(module)) {
                if (bundle.getEntry(path(resource)) == null) {
                    throw new AppRefused("atlassian-plugin.xml: web-resource '" + module.required("key") + "' names '"
                            + resource.required("location") + "', which is not in the jar");
                }
            }
        }
    }

    private static List<ModuleElement> downloads(ModuleElement module) {
        return module.children("resource").stream()
                .filter(resource -> resource.attribute("type").equals("download"))
                .toList();
    }

    private static String path(ModuleElement resource) {
        String location = resource.required("location");
        return location.startsWith("/") ? location.substring(1) : location;
    }

    /** Tags of every module that names the context, dependencies first. */
    List<ResourceTag> forContext(String context) {
        Set<String> wanted = new LinkedHashSet<>();
        modules.forEach((key, module) -> {
            if (module.children("context").stream().anyMatch(c -> c.text().equals(context))) {
                addWithDependencies(key, wanted);
            }
        });
        return tags(wanted);
    }

    /** Tags of one module and what it depends on; nothing for a module of the host, whose resources every page has. */
    List<ResourceTag> forModule(String completeKey) {
        Set<String> wanted = new LinkedHashSet<>();
        addWithDependencies(completeKey, wanted);
        return tags(wanted);
    }

    private void addWithDependencies(String key, Set<String> wanted) {
        ModuleElement module = modules.get(key);
        if (module != null && !wanted.contains(key)) {
            module.children("dependency").forEach(dependency -> addWithDependencies(dependency.text(), wanted));
            wanted.add(key);
        }
    }

    private List<ResourceTag> tags(Set<String> keys) {
        List<ResourceTag> tags = new ArrayList<>();
        for (String key : keys) {
            for (ModuleElement resource : downloads(module(key))) {
                String name = resource.required("name");
                String url = "/download/resources/" + key + "/" + name;
                if (name.endsWith(".css")) {
                    tags.add(new ResourceTag(ResourceTag.Kind.STYLE, url));
                } else if (name.endsWith(".js")) {
                    tags.add(new ResourceTag(ResourceTag.Kind.SCRIPT, url));
                }
            }
        }
        return tags;
    }

    private ModuleElement module(String key) {
        ModuleElement module = modules.get(key);
        if (module == null) {
            throw new IllegalStateException("no web-resource '" + key + "'");
        }
        return module;
    }

    /**
     * The file behind {@code KEY:MODULE/NAME}; names of folders end in a slash in the descriptor.
     *
     * @throws IOException if the jar cannot be read
     */
    Optional<Served> serve(String completeKey, String name) throws IOException {
        ModuleElement module = modules.get(completeKey);
        if (module == null || name.contains("..")) {
            return Optional.empty();
        }
        for (ModuleElement resource : downloads(module)) {
            String offered = resource.required("name");
            if (offered.equals(name)) {
                return read(module, name, path(resource));
            }
            if (offered.endsWith("/") && name.startsWith(offered)) {
                return read(module, name, path(resource) + name.substring(offered.length()));
            }
        }
        return Optional.empty();
    }

    private Optional<Served> read(ModuleElement module, String name, String path) throws IOException {
        URL url = bundle.getEntry(path);
        if (url == null) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = url.openStream()) {
            bytes = in.readAllBytes();
        }
        if (name.endsWith(".js") && translates(module)) {
            String script = translate(new String(bytes, StandardCharsets.UTF_8));
            bytes = script.getBytes(StandardCharsets.UTF_8);
        }
        return Optional.of(new Served(type(name), bytes));
    }

    private static boolean translates(ModuleElement module) {
        return module.children("transformation").stream()
                .filter(t -> t.attribute("extension").equals("js"))
                .flatMap(t -> t.children("transformer").stream())
                .anyMatch(t -> t.attribute("key").equals("jsI18n"));
    }

    /** As Jira's jsI18n transformer: a literal key becomes its text, a call with arguments becomes {@code AJS.format}. */
    private String translate(String script) {
        Matcher call = TEXT.matcher(script);
        StringBuilder out = new StringBuilder();
        while (call.find()) {
            String text = new String(JsonStringEncoder.getInstance().quoteAsString(texts.getText(call.group(2))));
            String quoted = "\"" + text.replace("</", "<\\/") + "\"";
            String next = call.group(3).equals(",") ? "AJS.format(" + quoted + "," : quoted;
            call.appendReplacement(out, Matcher.quoteReplacement(next));
        }
        return call.appendTail(out).toString();
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "js" -> "text/javascript;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "json" -> "application/json";
            default -> "application/octet-stream";
        };
    }
}
