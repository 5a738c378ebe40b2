package com.heed.lab.picture;

import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures of a folder, in the order of their names, and what stands in them where somebody wrote that down. */
final class PictureFolder {
    private static final String FILE = "file";
    private static final String LINE = "line";

    private PictureFolder() {}

    /**
     * Every file of the folder itself but the truth; whether it is a picture is said when it is read.
     *
     * @param truth table with the columns {@code file} and {@code line}, a row for each line of text; null if there is none
     * @throws WrongUse if the folder has no file, or the truth names one that is not there
     */
    static List<PictureCase> read(Path folder, @Nullable Path truth) {
        Map<String, List<String>> lines = truth == null ? Map.of() : truth(truth);
        List<Path> files = files(folder, truth);
        List<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        for (String name : lines.keySet()) {
            if (!names.contains(name)) {
                throw new WrongUse("--truth names '" + name + "', which is not in '" + folder + "'.");
            }
        }
        List<PictureCase> cases = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            cases.add(new PictureCase(names.get(i), bytes(files.get(i)), lines.get(names.get(i)), Map.of()));
        }
        return cases;
    }

    private static List<Path> files(Path folder, @Nullable Path truth) {
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("--folder '" + folder + "' is no folder.");
        }
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> files = new ArrayList<>();
            for (Path file : found.sorted().toList()) {
                if (Files.isRegularFile(file) && (truth == null || !Files.isSameFile(file, truth))) {
                    files.add(file);
                }
            }
            if (files.isEmpty()) {
                throw new WrongUse("--folder '" + folder + "' has no file.");
            }
            return files;
        } catch (IOException e) {
            throw new WrongUse("--folder '" + folder + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new WrongUse("'" + file + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static Map<String, List<String>> truth(Path file) {
        Table table = Table.read(file);
        int name = table.column(FILE);
        int line = table.column(LINE);
        Map<String, List<String>> lines = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            lines.computeIfAbsent(table.filled(row, name), unused -> new ArrayList<>())
                    .add(table.filled(row, line));
        }
        return lines;
    }
}
