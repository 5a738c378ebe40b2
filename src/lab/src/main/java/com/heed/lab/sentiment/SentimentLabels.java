package com.heed.lab.sentiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.lab.input.LabelOptions;
import com.heed.lab.input.Table;
import com.heed.lab.input.TextFile;
import com.heed.lab.report.ClassScores;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.Polarity;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From the cells of a label column to sentiment classes: as they stand, by {@code --map}, or by a file that groups finer labels. In a grouped cell several labels may
 * stand, split by commas; the row has a class if all of them belong to one group and the group is a class.
 */
final class SentimentLabels {
    /** Names of the classes, in the order of {@link Polarity}. */
    static final List<String> CLASSES =
            Arrays.stream(Polarity.values()).map(Polarity::key).toList();

    /** What stands for a row without a class. */
    static final int NONE = -1;

    private final LabelOptions map;
    private final @Nullable Groups groups;

    /** @param file the groups, or null */
    SentimentLabels(LabelOptions map, @Nullable Path file) {
        map.check(CLASSES);
        if (file != null && !map.isEmpty()) {
            throw new WrongUse("--map and --groups exclude each other; put everything into the groups.");
        }
        this.map = map;
        this.groups = file == null ? null : Groups.read(file);
    }

    /**
     * Class of each row; {@link #NONE} for a row without.
     *
     * @throws WrongUse for a label that means nothing, and if no row has a class
     */
    int[] of(Table table, String column) {
        int place = table.column(column);
        int[] labels = new int[table.size()];
        for (int i = 0; i < labels.length; i++) {
            String where = table.where(i) + ", column '" + column + "'";
            Integer label = groups == null
                    ? map.index(table.cell(i, place), CLASSES, where)
                    : groups.index(table.cell(i, place), where);
            labels[i] = label == null ? NONE : label;
        }
        if (Arrays.stream(labels).allMatch(label -> label == NONE)) {
            throw new WrongUse("No row of '" + table.file() + "' has a label in column '" + column + "'.");
        }
        return labels;
    }

    /** The finer labels of each row; empty where labels are not grouped. */
    List<Set<String>> names(Table table, String column) {
        if (groups == null) {
            return List.of();
        }
        int place = table.column(column);
        List<Set<String>> names = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            names.add(groups.names(table.cell(i, place), table.where(i) + ", column '" + column + "'"));
        }
        return names;
    }

    /**
     * Groups of labels.
     *
     * @param classes class of each label; absent for a label of a group that is no class
     * @param known   all labels
     * @param names   of labels given as numbers, from 0; empty if they are given as words
     */
    private record Groups(Path file, Map<String, Integer> classes, Set<String> known, List<String> names) {
        private static final ObjectMapper JSON = new ObjectMapper();

        static Groups read(Path file) {
            JsonNode root = new TextFile(file).read(reader -> {
                try {
                    return JSON.readTree(reader);
                } catch (JsonProcessingException e) {
                    throw new WrongUse("'" + file + "' is not JSON: " + e.getOriginalMessage(), e);
                }
            });
            Map<String, Integer> classes = new HashMap<>();
            Set<String> known = new HashSet<>();
            for (Map.Entry<String, JsonNode> group : root.properties()) {
                int index = CLASSES.indexOf(group.getKey());
                for (JsonNode label : group.getValue()) {
                    if (!known.add(label.asText())) {
                        throw new WrongUse("'" + file + "': label '" + label.asText() + "' stands in two groups.");
                    }
                    if (index >= 0) {
                        classes.put(label.asText(), index);
                    }
                }
            }
            if (classes.isEmpty()) {
                throw new WrongUse(
                        "'" + file
                                + "' groups no labels; it should look like {\"positive\": [\"joy\"], \"negative\": [\"anger\"], \"neutral\": [\"neutral\"]}.");
            }
            return new Groups(file, classes, known, names(file));
        }

        private static List<String> names(Path file) {
            Path names = file.resolveSibling("labels.txt");
            return names.toFile().isFile() ? new TextFile(names).read(Groups::lines) : List.of();
        }

        private static List<String> lines(BufferedReader reader) throws IOException {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        @Nullable
        Integer index(String cell, String where) {
            if (cell.isBlank()) {
                return null;
            }
            Set<Integer> found = names(cell, where).stream()
                    .map(name -> classes.getOrDefault(name, NONE))
                    .collect(Collectors.toSet());
            int only = found.iterator().next();
            return found.size() > 1 || only == NONE ? null : only;
        }

        /** Empty for an empty cell. */
        Set<String> names(String cell, String where) {
            return cell.isBlank()
                    ? Set.of()
                    : Arrays.stream(cell.split(","))
                            .map(label -> name(label.strip(), where))
                            .collect(Collectors.toSet());
        }

        private String name(String label, String where) {
            String name = label;
            if (!names.isEmpty() && label.matches("\\d{1,6}") && Integer.parseInt(label) < names.size()) {
                name = names.get(Integer.parseInt(label));
            }
            if (!known.contains(name)) {
                throw new WrongUse(where + ": label '" + label + "' stands in no group of '" + file
                        + "'; add it there, or name the labels' numbers in labels.txt beside it.");
            }
            return name;
        }
    }

    /** Figures for these classes. */
    static ClassScores scores(long seed) {
        return new ClassScores(CLASSES, seed);
    }
}
