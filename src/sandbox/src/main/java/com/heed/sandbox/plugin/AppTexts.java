package com.heed.sandbox.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.osgi.framework.Bundle;

/** Reads an app's text bundles, as ISO-8859-1: a letter beyond it must be written as {@code \\uXXXX}. */
final class AppTexts {
    private static final String ENDING = ".properties";

    private AppTexts() {}

    /** @throws AppRefused if a bundle the descriptor names is not in the jar */
    static Map<Locale, Properties> read(Descriptor descriptor, Bundle bundle) {
        Map<Locale, Properties> texts = new HashMap<>();
        for (String location : descriptor.i18n()) {
            String base = location.replace('.', '/');
            String folder = base.substring(0, base.lastIndexOf('/') + 1);
            String name = base.substring(folder.length());
            if (bundle.getEntry(base + ENDING) == null) {
                throw new AppRefused(
                        "atlassian-plugin.xml names the texts '" + location + "'; the jar has no " + base + ENDING);
            }
            Enumeration<URL> files = bundle.findEntries("/" + folder, name + "*" + ENDING, false);
            for (URL file : Collections.list(files)) {
                String path = file.getPath();
                String suffix =
                        path.substring(path.lastIndexOf('/') + 1 + name.length(), path.length() - ENDING.length());
                load(file, texts.computeIfAbsent(locale(suffix), l -> new Properties()));
            }
        }
        return texts;
    }

    private static void load(URL file, Properties into) {
        try (InputStream in = file.openStream()) {
            into.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("texts '" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@code _zh_CN} and the like; nothing is the language of last resort. */
    private static Locale locale(String suffix) {
        return suffix.isEmpty()
                ? Locale.ROOT
                : Locale.forLanguageTag(suffix.substring(1).replace('_', '-'));
    }
}
