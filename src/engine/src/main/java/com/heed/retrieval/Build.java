package com.heed.retrieval;

import com.heed.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One build of an index: a folder with a folder for each language, named by its tag. */
final class Build implements AutoCloseable {
    private final Path folder;
    private final Map<Language, LanguageIndex> languages = new EnumMap<>(Language.class);

    private Build(Path folder) {
        this.folder = folder;
    }

    private interface Opener {
        LanguageIndex open(Path folder, Language language) throws IOException;
    }

    /** A new, empty one. @param border answers of a language above which vectors are found by signs */
    static Build create(Path folder, AnswerEncoder encoder, int border) throws IOException {
        return of(folder, (path, language) -> LanguageIndex.create(path, language, encoder, border));
    }

    /**
     * One that is there.
     *
     * @throws BrokenIndexException if one of its languages cannot be used
     */
    static Build open(Path folder, AnswerEncoder encoder, int border) throws IOException {
        return of(folder, (path, language) -> LanguageIndex.open(path, language, encoder, border));
    }

    private static Build of(Path folder, Opener opener) throws IOException {
        Build build = new Build(folder);
        try {
            for (Language language : Language.values()) {
                build.languages.put(language, opener.open(folder.resolve(language.tag()), language));
            }
            return build;
        } catch (IOException | RuntimeException e) {
            build.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    LanguageIndex of(Language language) {
        return Objects.requireNonNull(languages.get(language));
    }

    /** What is done with each language. */
    interface Step {
        void with(LanguageIndex index) throws IOException;
    }

    void each(Step step) throws IOException {
        for (LanguageIndex index : languages.values()) {
            step.with(index);
        }
    }

    void put(EncodedAnswer encoded) throws IOException {
        String id = encoded.answer().id();
        for (LanguageIndex index : languages.values()) {
            if (index.language() == encoded.answer().language()) {
                index.put(encoded);
            } else {
                // It may have been written in another language before.
                index.remove(List.of(id));
            }
        }
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        for (LanguageIndex index : languages.values()) {
            try {
                index.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        languages.clear();
        if (failed != null) {
            throw failed;
        }
    }
}
