package com.heed.jira.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Marks as files beside an index on this node's disk. */
record FolderMarks(Path folder) implements Marks {
    @Override
    public @Nullable String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (NoSuchFileException | CharacterCodingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
