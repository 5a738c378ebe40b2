package com.heed.lab.pattern;

import com.heed.lab.input.Table;
import com.heed.pattern.Clustering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of each row, for rules: its fields and, where texts were read, the pattern and the mood of its text. */
final class RowItems {
    private RowItems() {}

    /**
     * @param fields   columns that are looked at
     * @param groups   the patterns
     * @param assigned (rows) number of each row's pattern
     * @param texts    empty if none were read
     */
    static List<Map<String, String>> of(
            Table table, Set<String> fields, List<Group> groups, int[] assigned, List<ContactText> texts) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        fields.forEach(field -> columns.put(field, table.column(field)));
        String pattern = free("pattern", columns.keySet());
        String mood = free("mood", columns.keySet());
        List<String> names = names(groups);
        List<Map<String, String>> rows = new ArrayList<>(table.size());
        for (int row = 0; row < table.size(); row++) {
            Map<String, String> items = new HashMap<>();
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                String value = table.cell(row, column.getValue()).strip();
                if (!value.isEmpty()) {
                    items.put(column.getKey(), value);
                }
            }
            if (assigned[row] != Clustering.NONE) {
                items.put(pattern, names.get(assigned[row]));
            }
            if (!texts.isEmpty()) {
                String felt = texts.get(row).mood();
                if (felt != null) {
                    items.put(mood, felt);
                }
            }
            rows.add(items);
        }
        return rows;
    }

    /** A column of that name keeps it. */
    private static String free(String name, Set<String> columns) {
        return columns.contains(name) ? "heed " + name : name;
    }

    /** Names of the patterns, each different. */
    private static List<String> names(List<Group> groups) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int g = 0; g < groups.size(); g++) {
            String name = groups.get(g).name();
            names.add(!name.isEmpty() && taken.add(name) ? name : (name + " #" + g).strip());
        }
        return names;
    }
}
