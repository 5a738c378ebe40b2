package com.heed.jira.answers;

import com.heed.retrieval.AnswerIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The index of one project that is open on this node, and when it was last brought up to date. What an index lacks of the time since can be read again, so a time that is lost only costs work. */
final class ProjectIndex {
    private static final String BUILT = "built";
    private static final String LOOKED = "looked";

    private final Path folder;
    private final AnswerIndex index;
    private final @Nullable String broken;

    /** @param broken why the one before could not be used, or null */
    ProjectIndex(Path folder, AnswerIndex index, @Nullable String broken) {
        this.folder = folder;
        this.index = index;
        this.broken = broken;
    }

    AnswerIndex index() {
        return index;
    }

    /** Why the index that was there could not be used when this one was opened, as a sentence; null if it could. */
    @Nullable
    String broken() {
        return broken;
    }

    /** When all issues were last read; null if never. */
    @Nullable
    Instant built() {
        return read(BUILT);
    }

    /** From when on changed issues have to be read; null if all have to be. */
    @Nullable
    Instant looked() {
        return read(LOOKED);
    }

    void built(Instant at) {
        write(BUILT, at);
        write(LOOKED, at);
    }

    void looked(Instant at) {
        write(LOOKED, at);
    }

    private @Nullable Instant read(String name) {
        try {
            return Instant.parse(Files.readString(folder.resolve(name)).strip());
        } catch (NoSuchFileException | DateTimeParseException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, Instant at) {
        try {
            Files.writeString(folder.resolve(name), at.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
