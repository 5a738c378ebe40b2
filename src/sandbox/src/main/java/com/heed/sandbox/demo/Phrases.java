package com.heed.sandbox.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Phrases from the resource files: a {@code [section]} and one phrase a line below it, or one row a line with bars between its cells. A line that
 * starts with {@code # } outside a section is a remark; {@code \n} and {@code \u1234} are escapes.
 */
final class Phrases {
    private static final Pattern SECTION = Pattern.compile("\\[([\\w.\\-]+)]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(n|\\\\|u[0-9A-F]{4})");

    private final Map<String, List<String>> sections = new HashMap<>();

    /** @param files names of resource files; a later one adds to the sections of an earlier one */
    Phrases(String... files) {
        for (String file : files) {
            String section = "";
            for (String line : lines(file)) {
                if (SECTION.matcher(line).matches()) {
                    section = line.substring(1, line.length() - 1);
                } else if (!line.isBlank() && !(section.isEmpty() && line.startsWith("# "))) {
                    sections.computeIfAbsent(section, name -> new ArrayList<>()).add(unescaped(line));
                }
            }
        }
    }

    /** Phrases of a section, empty where there is none of that name. */
    List<String> in(String section) {
        return sections.getOrDefault(section, List.of());
    }

    /** Rows of a file of cells. */
    static List<String[]> rows(String file) {
        return lines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(line -> {
                    String[] cells = line.split("\\|", -1);
                    for (int i = 0; i < cells.length; i++) {
                        cells[i] = unescaped(cells[i]);
                    }
                    return cells;
                })
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream content = Phrases.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("the demo project lacks its file " + file);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo project's file " + file + " cannot be read", e);
        }
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> switch (match.group(1).charAt(0)) {
            case 'n' -> "\n";
            case '\\' -> "\\\\";
            default -> String.valueOf((char) Integer.parseInt(match.group(1).substring(1), 16));
        });
    }
}
