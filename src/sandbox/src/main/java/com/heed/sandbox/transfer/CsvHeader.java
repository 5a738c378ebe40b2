package com.heed.sandbox.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which columns carry which name. Names may repeat, as {@code Comment} does; upper and lower case do not matter. */
final class CsvHeader {
    static final String KEY = "Issue key";
    private static final List<String> NEEDED = List.of(KEY, "Summary", "Issue Type", "Status", "Created");

    private final Map<String, List<Integer>> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final int width;

    /** @throws BrokenExportException if a column that every issue needs is missing */
    CsvHeader(String file, List<String> names) {
        this.width = names.size();
        for (int i = 0; i < names.size(); i++) {
            columns.computeIfAbsent(names.get(i).strip(), name -> new ArrayList<>())
                    .add(i);
        }
        for (String needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                throw new BrokenExportException(file + ": has no column '" + needed
                        + "'; export all fields as CSV from Jira's search page, in English");
            }
        }
    }

    int width() {
        return width;
    }

    /** Places of all columns of that name, from the left; empty where there is none. */
    List<Integer> columns(String name) {
        return columns.getOrDefault(name, List.of());
    }

    /** Places of the columns of a custom field, whatever stands before or after {@code part} in its name. */
    List<Integer> customField(String part) {
        List<Integer> found = new ArrayList<>();
        columns.forEach((name, places) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("custom field (") && lower.contains(part.toLowerCase(Locale.ROOT))) {
                found.addAll(places);
            }
        });
        return found;
    }
}
