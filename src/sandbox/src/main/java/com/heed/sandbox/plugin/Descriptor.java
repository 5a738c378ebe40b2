package com.heed.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * An app's table of contents.
 *
 * @param key     plugin key
 * @param name    as an administrator sees it
 * @param version of the app
 * @param params  {@code plugin-info} parameters
 * @param i18n    base names of its text bundles
 * @param modules its module elements, in order
 */
public record Descriptor(
        String key,
        String name,
        String version,
        Map<String, String> params,
        List<String> i18n,
        List<ModuleElement> modules) {
    private static final String FILE = "atlassian-plugin.xml";
    private static final Set<String> NOT_MODULES = Set.of("plugin-info", "resource", "rest-migration");
    private static final Set<String> KNOWN = Set.of(
            "ao",
            "component-import",
            "index-document-configuration",
            "keyboard-shortcut",
            "rest",
            "velocity-allowlist",
            "web-item",
            "web-panel",
            "web-resource",
            "web-section",
            "webwork1",
            "workflow-condition",
            "workflow-function",
            "workflow-validator");

    public Descriptor {
        params = Map.copyOf(params);
        i18n = List.copyOf(i18n);
        modules = List.copyOf(modules);
    }

    /**
     * Reads and checks the descriptor and the manifest of a jar.
     *
     * @throws AppRefused if a Jira would not take them, or the sandbox has no such module
     */
    public static Descriptor of(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(FILE);
            if (entry == null) {
                throw new AppRefused("'" + jar + "' has no " + FILE + " at its root");
            }
            try (InputStream in = file.getInputStream(entry)) {
                Descriptor descriptor = read(in);
                descriptor.check(file);
                return descriptor;
            }
        } catch (IOException e) {
            throw new AppRefused("'" + jar + "' is no jar that can be read: " + e.getMessage(), e);
        }
    }

    private static Descriptor read(InputStream in) throws IOException {
        ModuleElement root;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            root = new ModuleElement(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new AppRefused(FILE + " is no XML: " + e.getMessage(), e);
        }
        ModuleElement info = root.child("plugin-info")
                .orElseThrow(() -> new AppRefused(FILE + ": <atlassian-plugin> has no <plugin-info>"));
        return new Descriptor(
                root.required("key"),
                root.attribute("name"),
                info.child("version").map(ModuleElement::text).orElse(""),
                info.params(),
                root.children("resource").stream()
                        .filter(resource -> resource.attribute("type").equals("i18n"))
                        .map(resource -> resource.required("location"))
                        .toList(),
                root.children().stream()
                        .filter(module -> !NOT_MODULES.contains(module.name()))
                        .toList());
    }

    private void check(JarFile jar) throws IOException {
        if (version.isEmpty() || version.contains("${") || key.contains("${")) {
            throw new AppRefused(FILE + ": version '" + version + "' was not filled in; filter the file in the build");
        }
        Set<String> keys = new HashSet<>();
        for (ModuleElement module : modules) {
            if (!KNOWN.contains(module.name())) {
                throw new AppRefused(FILE + ": the sandbox has no module <" + module.name()
                        + ">; docs/sandbox.md lists those it has");
            }
            if (!keys.add(module.required("key"))) {
                throw new AppRefused(FILE + ": two modules have the key '" + module.attribute("key") + "'");
            }
        }
        Attributes manifest = jar.getManifest().getMainAttributes();
        requireHeader(manifest, "Atlassian-Plugin-Key", key);
        requireHeader(manifest, "Spring-Context", null);
        requireHeader(manifest, "Bundle-SymbolicName", null);
        if (jar.stream().anyMatch(entry -> entry.getName().startsWith("com/atlassian/"))) {
            throw new AppRefused(
                    "the jar carries classes of com.atlassian; the host brings them: use scope 'provided'");
        }
    }

    private static void requireHeader(Attributes manifest, String name, @Nullable String wanted) {
        String value = manifest.getValue(name);
        if (value == null || (wanted != null && !value.equals(wanted))) {
            throw new AppRefused("META-INF/MANIFEST.MF: " + name + " is "
                    + (value == null ? "missing" : "'" + value + "'")
                    + (wanted == null ? "" : "; the descriptor's key is '" + wanted + "'"));
        }
    }

    /** Modules of that element name, in order. */
    public List<ModuleElement> modules(String element) {
        return modules.stream().filter(module -> module.name().equals(element)).toList();
    }

    /** The app's tables, if it has any. */
    public Optional<ModuleElement> ao() {
        return modules("ao").stream().findFirst();
    }
}
