package com.heed.sandbox.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads what a Jira exported: answers of its REST interface v2 as JSON or JSON lines, and the CSV of its search page, each also packed by gzip.
 *
 * <p>Whoever has or had an issue is an agent, everybody else a customer. Addresses are taken where the export gives them and never made up.
 */
public final class JiraExports {
    private static final List<String> JSON = List.of(".json", ".jsonl", ".ndjson");
    private static final String CSV = ".csv";

    private JiraExports() {}

    /**
     * All projects of an export.
     *
     * @param path a file, or a folder whose files of the known kinds are read, those of its folders too
     * @return one archive a project, in the order of their keys
     * @throws BrokenExportException if a file cannot be understood, if two files give one issue differently, or if there is nothing to read
     * @throws UncheckedIOException if a file cannot be read
     */
    public static List<ProjectArchive> read(Path path) {
        ExportedProjects projects = new ExportedProjects();
        for (Path file : files(path)) {
            String name = path.equals(file)
                    ? String.valueOf(file.getFileName())
                    : path.relativize(file).toString();
            try (InputStream content = open(file)) {
                for (ExportedIssue issue :
                        isCsv(file) ? JiraCsvReader.read(name, content) : JiraJsonReader.read(name, content)) {
                    projects.add(name, issue);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the export '" + name + "' cannot be read: " + e.getMessage(), e);
            }
        }
        List<ProjectArchive> archives = projects.archives();
        if (archives.isEmpty()) {
            throw new BrokenExportException("the export '" + path.getFileName() + "' holds no issue");
        }
        return archives;
    }

    private static List<Path> files(Path path) {
        if (!Files.exists(path)) {
            throw new BrokenExportException("the export '" + path + "' does not exist");
        }
        if (!Files.isDirectory(path)) {
            if (!isKnown(path)) {
                throw new BrokenExportException(
                        "the export '" + path.getFileName()
                                + "' is of no known kind; its name must end in .json, .jsonl, .ndjson or .csv, or one of these with .gz");
            }
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> found = new ArrayList<>(walk.filter(Files::isRegularFile)
                    .filter(JiraExports::isKnown)
                    .sorted()
                    .toList());
            if (found.isEmpty()) {
                throw new BrokenExportException(
                        "the folder '" + path + "' holds no .json, .jsonl, .ndjson or .csv file, plain or with .gz");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder '" + path + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        if (!name(file).endsWith(".gz")) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static boolean isKnown(Path file) {
        return isCsv(file) || JSON.stream().anyMatch(unpacked(file)::endsWith);
    }

    private static boolean isCsv(Path file) {
        return unpacked(file).endsWith(CSV);
    }

    private static String unpacked(Path file) {
        String name = name(file);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
