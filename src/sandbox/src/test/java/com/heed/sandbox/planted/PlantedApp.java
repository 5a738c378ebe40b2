package com.heed.sandbox.planted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Builds an app's jar from sources in the test: classes of package {@code planted}, index files, descriptor, manifest. */
public final class PlantedApp {
    /** Plugin key of every planted app. */
    public static final String KEY = "com.heed.planted";

    private static final String WIRING = """
            <beans xmlns="http://www.springframework.org/schema/beans"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                   xmlns:sc="http://www.atlassian.com/schema/atlassian-scanner/2"
                   xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
                     http://www.atlassian.com/schema/atlassian-scanner/2 http://www.atlassian.com/schema/atlassian-scanner/2/atlassian-scanner.xsd">
              <sc:scan-indexes/>
            </beans>
            """;

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> components = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();
    private final List<String> exports = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private final Map<String, @Nullable String> headers = new LinkedHashMap<>();
    private String version = "1.0";
    private final StringBuilder modules = new StringBuilder();

    /** An app that imports the packages most apps need. */
    public PlantedApp() {
        importPackage("com.atlassian.plugin.web")
                .importPackage("com.atlassian.velocity.htmlsafe")
                .importPackage("com.atlassian.sal.api.lifecycle")
                .importPackage("com.atlassian.activeobjects.external")
                .importPackage("com.atlassian.event.api")
                .importPackage("com.atlassian.jira.web.action")
                .importPackage("com.atlassian.jira.security.xsrf")
                .importPackage("com.atlassian.jira.security.request")
                .importPackage("com.atlassian.annotations.security")
                .importPackage("com.atlassian.plugins.rest.api.security.annotation")
                .importPackage("com.atlassian.sal.api.transaction")
                .importPackage("net.java.ao")
                .importPackage("org.springframework.stereotype")
                .importPackage("jakarta.ws.rs;version=\"[3.1,4)\"")
                .importPackage("jakarta.ws.rs.core;version=\"[3.1,4)\"")
                .importPackage("jakarta.servlet.http;version=\"[6.0,7)\"")
                .importPackage("com.fasterxml.jackson.databind;version=\"[2.21,3)\"");
    }

    /** A class of package {@code planted}; the body follows the package line. */
    public PlantedApp type(String simpleName, String body) {
        sources.put(simpleName, "package planted;\n" + body);
        return this;
    }

    /** A class that the index names as a bean. */
    public PlantedApp bean(String simpleName, String body) {
        components.add("planted." + simpleName);
        return type(simpleName, body);
    }

    /** A host service in the index of imports. */
    public PlantedApp imports(String type) {
        imports.add(type);
        return this;
    }

    /** A bean offered under its interfaces. */
    public PlantedApp exports(String simpleName) {
        exports.add("planted." + simpleName);
        return this;
    }

    /** One clause of Import-Package. */
    public PlantedApp importPackage(String clause) {
        packages.add(clause);
        return this;
    }

    /** Module elements of the descriptor. */
    public PlantedApp module(String xml) {
        modules.append(xml).append('\n');
        return this;
    }

    /** Another version in the descriptor. */
    public PlantedApp version(String next) {
        version = next;
        return this;
    }

    /** A header of the manifest; null leaves it out. */
    public PlantedApp header(String name, @Nullable String value) {
        headers.put(name, value);
        return this;
    }

    /** A file of the jar. */
    public PlantedApp file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** Compiles and packs the app. */
    public Path packInto(Path folder) {
        Path jar = folder.resolve("planted.jar");
        files.put("META-INF/spring/wiring.xml", WIRING);
        files.put("META-INF/plugin-components/component", String.join("\n", components));
        files.put("META-INF/plugin-components/imports", String.join("\n", imports));
        files.put("META-INF/plugin-components/exports", String.join("\n", exports));
        files.put("atlassian-plugin.xml", """
                <atlassian-plugin key="%s" name="Planted" plugins-version="2">
                  <plugin-info><version>%s</version></plugin-info>
                  %s
                </atlassian-plugin>
                """.formatted(KEY, version, modules));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                put(out, entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> entry : compile().entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", KEY);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Atlassian-Plugin-Key", KEY);
        main.putValue("Spring-Context", "*");
        main.putValue("Import-Package", String.join(",", packages));
        headers.forEach((name, value) -> {
            main.remove(new Attributes.Name(name));
            if (value != null) {
                main.putValue(name, value);
            }
        });
        return manifest;
    }

    private Map<String, byte[]> compile() {
        if (sources.isEmpty()) {
            return Map.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Memory memory = new Memory(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        StringWriter messages = new StringWriter();
        List<String> options = List.of("--release", "21", "-proc:none", "-nowarn", "-parameters");
        if (!compiler.getTask(messages, memory, null, options, null, units).call()) {
            throw new IllegalStateException("the planted app does not compile:\n" + messages);
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        memory.made.forEach((name, made) -> classes.put(name.replace('.', '/') + ".class", made.toByteArray()));
        return classes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String simpleName, String text) {
            super(URI.create("string:///planted/" + simpleName + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> made = new LinkedHashMap<>();

        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            made.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("string:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
