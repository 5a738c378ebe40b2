package com.heed.lab.picture;

import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Pictures of two folders; what has the same name in both, but for its ending, shows the same thing.
 *
 * @param names  of the first folder that are in the second, too, sorted
 * @param first  files by name
 * @param second files by name
 */
record AlikeFolders(List<String> names, Map<String, Path> first, Map<String, Path> second) {
    /** @throws WrongUse if one is no folder or has no file, one name is there twice, or none is in both */
    static AlikeFolders read(Path one, Path other) {
        Map<String, Path> first = files(one);
        Map<String, Path> second = files(other);
        List<String> names = first.keySet().stream().filter(second::containsKey).toList();
        if (names.isEmpty()) {
            throw new WrongUse("--alike: no picture of '" + one + "' has the name of one in '" + other + "', such as '"
                    + first.keySet().iterator().next() + "'.");
        }
        return new AlikeFolders(names, first, second);
    }

    private static Map<String, Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("--alike: '" + folder + "' is no folder.");
        }
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                Path before = files.put(name(file), file);
                if (before != null) {
                    throw new WrongUse("--alike: '" + before + "' and '" + file + "' have one name; keep one of them.");
                }
            }
        } catch (IOException e) {
            throw new WrongUse("--alike: '" + folder + "' cannot be read: " + e.getMessage() + ".", e);
        }
        if (files.isEmpty()) {
            throw new WrongUse("--alike: '" + folder + "' has no file.");
        }
        return files;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
    }
}
