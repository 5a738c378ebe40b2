package com.heed.sandbox.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import org.assertj.core.api.Assumptions;

/** The jar that was just packed. */
public final class HeedJar {
    private static final String INDEX = "META-INF/plugin-components/";

    private static final String RUNTIME = "META-INF/lib/onnxruntime-trimmed.jar";

    private HeedJar() {}

    /** The jar named by {@code heed.app}; the test is skipped where it was not packed. */
    public static Path shipped() {
        Path jar = Path.of(System.getProperty("heed.app", "../jira/target/heed-for-jira.jar"));
        Assumptions.assumeThat(jar)
                .as("the app was not packed; run mvn verify at the top")
                .isRegularFile();
        return jar;
    }

    /** The shipped classes and tables with nothing else switched on, so that no worker takes what a test puts in. */
    static Path storeOnly(Path folder) {
        Path copy = folder.resolve("heed-store.jar");
        try (JarFile jar = new JarFile(shipped().toFile());
                OutputStream file = Files.newOutputStream(copy);
                JarOutputStream out = new JarOutputStream(file, jar.getManifest())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = content(jar, entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** The shipped app as it is on a machine for which it has no native library: without the runtime of the encoder. */
    public static Path withoutEncoder(Path folder) {
        Path copy = folder.resolve("heed-without-encoder.jar");
        try (JarFile jar = new JarFile(shipped().toFile());
                OutputStream file = Files.newOutputStream(copy);
                JarOutputStream out = new JarOutputStream(file, jar.getManifest())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = jar.getInputStream(entry)) {
                        if (entry.getName().equals(RUNTIME)) {
                            withoutLibraries(in, out);
                        } else {
                            in.transferTo(out);
                        }
                    }
                    out.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static void withoutLibraries(InputStream runtime, OutputStream out) throws IOException {
        JarInputStream inner = new JarInputStream(runtime);
        JarOutputStream rest = new JarOutputStream(out);
        for (JarEntry entry = inner.getNextJarEntry(); entry != null; entry = inner.getNextJarEntry()) {
            if (!entry.getName().startsWith("ai/onnxruntime/native/")) {
                rest.putNextEntry(new JarEntry(entry.getName()));
                inner.transferTo(rest);
                rest.closeEntry();
            }
        }
        rest.finish();
    }

    private static InputStream content(JarFile jar, JarEntry entry) throws IOException {
        InputStream whole = jar.getInputStream(entry);
        return switch (entry.getName()) {
            case INDEX + "component" -> lines(whole, "com.heed.jira.store.");
            case INDEX + "imports" -> lines(whole, "com.atlassian.activeobjects.");
            case INDEX + "exports" -> lines(whole, "none");
            case "atlassian-plugin.xml" -> onlyTables(whole);
            default -> whole;
        };
    }

    private static InputStream lines(InputStream whole, String beginning) throws IOException {
        String kept = new String(whole.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(beginning))
                .reduce("", (a, b) -> a + b + "\n");
        return new ByteArrayInputStream(kept.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream onlyTables(InputStream whole) throws IOException {
        String text = new String(whole.readAllBytes(), StandardCharsets.UTF_8);
        String head = text.substring(0, text.indexOf("</plugin-info>") + "</plugin-info>".length());
        String tables = text.substring(text.indexOf("<ao "), text.indexOf("</ao>") + "</ao>".length());
        return new ByteArrayInputStream((head + tables + "</atlassian-plugin>").getBytes(StandardCharsets.UTF_8));
    }
}
