package com.heed.lab.jira;

import com.heed.lab.input.Dates;
import com.heed.lab.input.TextFile;
import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The issues of an export in its own order.
 *
 * @param issues     each key once
 * @param duplicates issues that stood in the export again
 * @param anonymous  comments of a CSV whose author the export does not tell; they are not read
 */
public record JiraExport(List<JiraIssue> issues, int duplicates, int anonymous) {
    private static final List<String> ENDINGS = List.of(".csv", ".json", ".jsonl", ".csv.gz", ".json.gz", ".jsonl.gz");

    /**
     * Reads a file or all files of a folder.
     *
     * @param columns for CSV with names of its own
     * @param dates   how times are written in CSV
     * @throws WrongUse if something is no Jira export; names the file and place
     */
    public static JiraExport read(Path path, JiraColumns columns, Dates dates) {
        Map<String, JiraIssue> issues = new LinkedHashMap<>();
        int[] counts = new int[2];
        for (Path file : files(path)) {
            boolean json = new TextFile(file).read(reader -> {
                int first = TextFile.firstCharacter(reader);
                if (first < 0) {
                    throw new WrongUse("'" + file + "' is empty.");
                }
                return first == '{' || first == '[';
            });
            if (json) {
                JiraJson.read(file, issue -> counts[0] += issues.putIfAbsent(issue.key(), issue) == null ? 0 : 1);
            } else {
                counts[1] += JiraCsv.read(
                        file,
                        columns,
                        dates,
                        issue -> counts[0] += issues.putIfAbsent(issue.key(), issue) == null ? 0 : 1);
            }
        }
        if (issues.isEmpty()) {
            throw new WrongUse("'" + path + "' holds no issue.");
        }
        return new JiraExport(List.copyOf(issues.values()), counts[0], counts[1]);
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.stream()
                            .anyMatch(ending -> file.getFileName()
                                    .toString()
                                    .toLowerCase(Locale.ROOT)
                                    .endsWith(ending)))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new WrongUse(
                        "Folder '" + path + "' has no file that ends in " + String.join(", ", ENDINGS) + ".");
            }
            return files;
        } catch (IOException e) {
            throw new WrongUse("Folder '" + path + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
