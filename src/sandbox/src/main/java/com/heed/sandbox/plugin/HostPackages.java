package com.heed.sandbox.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The packages an app may import. {@code com.atlassian} and the workflow and entity libraries stand without a version,
 * so an import that asks for one stays unresolved; the open-source libraries carry the version of their jar.
 */
final class HostPackages {
    /**
     * A library of the host.
     *
     * @param marker   a class in it
     * @param packages beginning of the packages an app may see
     * @param version  of those packages, empty for none, or {@code JAR} for what the jar says
     */
    private record Library(Class<?> marker, String packages, String version) {}

    private static final String JAR = "JAR";
    private static final List<Library> LIBRARIES = List.of(
            new Library(com.atlassian.plugin.Plugin.class, "com.atlassian", ""),
            new Library(net.java.ao.Entity.class, "net.java.ao", ""),
            new Library(org.ofbiz.core.entity.GenericEntityException.class, "org.ofbiz", ""),
            new Library(com.opensymphony.workflow.FunctionProvider.class, "com.opensymphony.workflow", ""),
            new Library(com.opensymphony.module.propertyset.PropertySet.class, "com.opensymphony.module", ""),
            new Library(com.fasterxml.jackson.databind.ObjectMapper.class, "com.fasterxml.jackson", JAR),
            new Library(com.fasterxml.jackson.core.JsonFactory.class, "com.fasterxml.jackson", JAR),
            new Library(com.fasterxml.jackson.annotation.JsonProperty.class, "com.fasterxml.jackson", JAR),
            new Library(org.slf4j.Logger.class, "org.slf4j", JAR),
            new Library(org.springframework.stereotype.Component.class, "org.springframework", JAR),
            new Library(org.springframework.beans.factory.BeanFactory.class, "org.springframework", JAR),
            new Library(org.springframework.core.io.Resource.class, "org.springframework", JAR),
            new Library(org.springframework.aop.Advisor.class, "org.springframework", JAR),
            // Tomcat's own copy of the API comes without a version of the API.
            new Library(jakarta.servlet.Servlet.class, "jakarta.servlet", "6.0.0"),
            new Library(jakarta.ws.rs.Path.class, "jakarta.ws.rs", JAR),
            new Library(jakarta.inject.Inject.class, "jakarta.inject", JAR),
            new Library(jakarta.annotation.PreDestroy.class, "jakarta.annotation", JAR));

    private HostPackages() {}

    /** Value of {@code org.osgi.framework.system.packages.extra}. */
    static String exported() {
        SortedSet<String> seen = new TreeSet<>();
        StringJoiner all = new StringJoiner(",");
        for (Library library : LIBRARIES) {
            Path place = place(library.marker());
            String version = library.version().equals(JAR) ? versionOf(place) : library.version();
            for (String name : packagesIn(place, library.packages())) {
                if (seen.add(name)) {
                    all.add(version.isEmpty() ? name : name + ";version=\"" + version + "\"");
                }
            }
        }
        return all.toString();
    }

    private static Path place(Class<?> marker) {
        CodeSource source = marker.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("nobody says which jar " + marker.getName() + " is from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a file: " + source.getLocation(), e);
        }
    }

    private static SortedSet<String> packagesIn(Path place, String beginning) {
        List<String> classes = new ArrayList<>();
        try {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    files.forEach(file ->
                            classes.add(place.relativize(file).toString().replace('\\', '/')));
                }
            } else {
                try (JarFile jar = new JarFile(place.toFile())) {
                    jar.stream().forEach(entry -> classes.add(entry.getName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("'" + place + "' cannot be listed: " + e.getMessage(), e);
        }
        SortedSet<String> packages = new TreeSet<>();
        for (String name : classes) {
            if (name.endsWith(".class") && name.indexOf('/') > 0) {
                String found = name.substring(0, name.lastIndexOf('/')).replace('/', '.');
                if (found.equals(beginning) || found.startsWith(beginning + ".")) {
                    packages.add(found);
                }
            }
        }
        return packages;
    }

    private static String versionOf(Path place) {
        try (JarFile jar = new JarFile(place.toFile())) {
            Manifest manifest = jar.getManifest();
            if (manifest != null) {
                Attributes attributes = manifest.getMainAttributes();
                for (String name : new String[] {"Bundle-Version", "Implementation-Version"}) {
                    String version = attributes.getValue(name);
                    if (version != null) {
                        return version;
                    }
                }
            }
            throw new IllegalStateException("'" + place + "' does not say its version");
        } catch (IOException e) {
            throw new UncheckedIOException("'" + place + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
