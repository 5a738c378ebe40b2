package com.heed.sandbox.spring;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.framework.Bundle;

/**
 * The scanner's index files of a bundle.
 *
 * @param components beans, {@code class} or {@code class#name}
 * @param imports    host services, {@code interface} or {@code interface#name}
 * @param exports    beans offered as services, {@code class} or {@code class#interface,interface}
 */
record ScanIndexes(List<Entry> components, List<Entry> imports, List<Entry> exports) {
    static final String FOLDER = "META-INF/plugin-components/";

    /** @param detail what stands behind {@code #}, or empty */
    record Entry(String type, String detail) {
        static Entry parse(String line) {
            int mark = line.indexOf('#');
            return mark < 0 ? new Entry(line, "") : new Entry(line.substring(0, mark), line.substring(mark + 1));
        }

        /** The bean's name: the detail, else the short class name beginning with a small letter. */
        String beanName() {
            if (!detail.isEmpty()) {
                return detail;
            }
            String name = type.substring(type.lastIndexOf('.') + 1);
            return Character.toLowerCase(name.charAt(0)) + name.substring(1);
        }
    }

    static ScanIndexes of(Bundle bundle) throws IOException {
        return new ScanIndexes(read(bundle, "component"), read(bundle, "imports"), read(bundle, "exports"));
    }

    private static List<Entry> read(Bundle bundle, String file) throws IOException {
        URL url = bundle.getEntry(FOLDER + file);
        if (url == null) {
            return List.of();
        }
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(Entry::parse)
                    .toList();
        }
    }
}
