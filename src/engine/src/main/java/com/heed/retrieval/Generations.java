package com.heed.retrieval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders of an index that was built several times: {@code build-000001}, {@code build-000002}, and a file {@code current} that names the one in use. The name changes in one step, so that a crash leaves the old or the new. */
final class Generations {
    private static final String CURRENT = "current";
    private static final Pattern NAME = Pattern.compile("build-(\\d{6})");

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    /** The folder in use; null if none ever was. */
    @Nullable
    Path current() throws IOException {
        String name;
        try {
            name = Files.readString(folder.resolve(CURRENT), StandardCharsets.UTF_8)
                    .strip();
        } catch (NoSuchFileException e) {
            return null;
        }
        if (!NAME.matcher(name).matches()) {
            throw new BrokenIndexException(
                    "The index of answers in '" + folder + "' has a file '" + CURRENT
                            + "' that names no folder of it; it has to be built again.",
                    null);
        }
        return folder.resolve(name);
    }

    /** A folder that is not there yet. */
    Path next() throws IOException {
        int highest = 0;
        for (Path build : builds()) {
            highest = Math.max(
                    highest, Integer.parseInt(build.getFileName().toString().substring(6)));
        }
        return folder.resolve(String.format("build-%06d", highest + 1));
    }

    /** From now on this one is in use. */
    void use(Path build) throws IOException {
        Path written = folder.resolve(CURRENT + ".new");
        Files.writeString(
                written,
                build.getFileName().toString(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what an ended process left half-built, or could not delete. */
    void deleteAllBut(@Nullable Path kept) throws IOException {
        for (Path build : builds()) {
            if (!build.equals(kept)) {
                delete(build);
            }
        }
    }

    private List<Path> builds() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** Deletes a folder and all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
