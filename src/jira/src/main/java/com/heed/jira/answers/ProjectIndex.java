package com.heed.jira.answers;

import com.heed.retrieval.AnswerStore;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The index of one project, on this node's disk or shared, and when it was last brought up to date. What an index lacks of the time since can be read again, so a time that is lost only costs work. */
final class ProjectIndex<S extends AnswerStore> {
    private static final String BUILT = "built";
    private static final String LOOKED = "looked";
    private static final String ARTICLES = "articles";
    private static final String ISSUES = "issues";
    private static final String WITHDRAWN = "withdrawn";
    private static final String VECTORS = "vectors";
    private static final String ERASING = "erasing";

    private final Marks marks;
    private final S index;
    private final @Nullable String broken;

    /** @param broken why the one before could not be used, or null */
    ProjectIndex(Marks marks, S index, @Nullable String broken) {
        this.marks = marks;
        this.index = index;
        this.broken = broken;
    }

    S index() {
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

    /** Whether texts were encoded for it; those of an index that words alone are looked for in were not. */
    boolean vectors() {
        return !"false".equals(text(VECTORS));
    }

    void vectors(boolean now) {
        write(VECTORS, String.valueOf(now));
    }

    /** Whether what was removed may still lie in files. */
    boolean erasing() {
        return Boolean.parseBoolean(text(ERASING));
    }

    void erasing(boolean now) {
        write(ERASING, String.valueOf(now));
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
        return marks.text(name);
    }

    private void write(String name, Instant at) {
        write(name, at.toString());
    }

    private void write(String name, String text) {
        marks.write(name, text);
    }
}
