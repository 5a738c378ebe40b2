package com.heed.jira.answers;

import com.heed.retrieval.AnswerIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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
    private static final String ARTICLES = "articles";
    private static final String ISSUES = "issues";
    private static final String WITHDRAWN = "withdrawn";

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

    /** Which pieces of help articles are in it; null if nobody knows, then all has to be built. */
    @Nullable
    ArticlesIn articles() {
        String written = text(ARTICLES);
        return written == null ? null : ArticlesIn.read(written).orElse(null);
    }

    void articles(ArticlesIn now) {
        write(ARTICLES, now.write());
    }

    /** Whether it was built from issues, and not from help articles alone. */
    boolean holdsIssues() {
        return Boolean.parseBoolean(text(ISSUES));
    }

    void holdsIssues(boolean now) {
        write(ISSUES, String.valueOf(now));
    }

    /** Number of the newest withdrawal that was done in it; 0 where nobody knows, then all of them are done again. */
    int withdrawn() {
        String written = text(WITHDRAWN);
        return written != null && written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
    }

    void withdrawn(int now) {
        write(WITHDRAWN, String.valueOf(now));
    }

    private @Nullable Instant read(String name) {
        String written = text(name);
        try {
            return written == null ? null : Instant.parse(written.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (NoSuchFileException | CharacterCodingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, Instant at) {
        write(name, at.toString());
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
