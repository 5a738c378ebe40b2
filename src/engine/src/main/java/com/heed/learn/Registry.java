package com.heed.learn;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The model packs of all projects in one folder that several nodes share: {@code PROJECT/FEATURE/NUMBER/}. Numbers increase per project and feature and are
 * never given twice, not even after a failed write. Which pack is active is decided elsewhere.
 *
 * @param root made when the first pack is added
 */
public record Registry(Path root) {
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]*";
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /**
     * Adds a pack.
     *
     * @param project stable name of the project, such as its numeric id
     * @param feature what the model predicts, such as {@code sentiment}
     * @param pack    the pack, given the number it will carry
     * @return that number
     */
    public int add(String project, String feature, IntFunction<ModelPack> pack) throws IOException {
        Path folder = feature(project, feature);
        Files.createDirectories(folder);
        int number = highest(folder) + 1;
        while (true) {
            try {
                // Making the folder is the claim: of two nodes, one gets the number and the other the next.
                Files.createDirectory(folder.resolve(Integer.toString(number)));
                break;
            } catch (FileAlreadyExistsException taken) {
                number++;
            }
        }
        pack.apply(number).write(folder.resolve(Integer.toString(number)));
        return number;
    }

    /** Numbers of finished packs, ascending; a folder without a manifest was never finished. */
    public List<Integer> numbers(String project, String feature) throws IOException {
        Path folder = feature(project, feature);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> packs = Files.list(folder)) {
            return packs.filter(pack -> Files.exists(pack.resolve("manifest.json")))
                    .map(pack -> pack.getFileName().toString())
                    .filter(name -> name.matches(NUMBER))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads and checks a pack.
     *
     * @throws ModelFormatException if it is missing, broken or of a newer format; whatever is in force should stay
     */
    public ModelPack open(String project, String feature, int number) {
        return ModelPack.read(feature(project, feature).resolve(Integer.toString(number)));
    }

    private static int highest(Path folder) throws IOException {
        try (Stream<Path> packs = Files.list(folder)) {
            return packs.map(pack -> pack.getFileName().toString())
                    .filter(name -> name.matches(NUMBER))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0);
        }
    }

    private Path feature(String project, String feature) {
        for (String part : List.of(project, feature)) {
            if (!part.matches(NAME)) {
                throw new IllegalArgumentException(
                        "'" + part + "' cannot be a folder of the model registry; use letters, digits, '_' and '-'");
            }
        }
        return root.resolve(project).resolve(feature);
    }
}
