package com.heed.jira.answers;

import com.heed.Language;
import com.heed.jira.shared.SharedIndex;
import com.heed.jira.shared.SharedIndexes;
import com.heed.jira.store.ErrorLog;
import com.heed.reply.Answer;
import com.heed.retrieval.AnswerStore;
import com.heed.retrieval.Found;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Asks the index that answers for a project: the shared one where it is, and this node's own while that cannot be asked. */
@Component
class AnswerFinder {
    private final ProjectIndexes indexes;
    private final SharedIndexes shared;
    private final ErrorLog errors;

    AnswerFinder(ProjectIndexes indexes, SharedIndexes shared, ErrorLog errors) {
        this.indexes = indexes;
        this.shared = shared;
        this.errors = errors;
    }

    /** What was found. @param away whether the shared index should have answered and could not, so that this node's own did */
    record Result(Found found, boolean away) {}

    /**
     * @param text      clean and masked
     * @param permitted asked for each answer at each search, whichever index it comes from
     * @return empty while neither is there
     */
    Optional<Result> find(long projectId, String text, Language language, int k, Predicate<Answer> permitted) {
        Optional<SharedIndex> asked = shared.answering(projectId);
        if (asked.isPresent()) {
            try {
                return Optional.of(new Result(search(asked.get(), text, language, k, permitted), false));
            } catch (UncheckedIOException e) {
                shared.failed(e);
                errors.add("answers.shared", null, e);
            }
        }
        boolean away = asked.isPresent() || shared.serves(projectId);
        return indexes.of(projectId).flatMap(own -> {
            try {
                return Optional.of(new Result(search(own.index(), text, language, k, permitted), away));
            } catch (IllegalStateException e) {
                // It was closed in between: consent was withdrawn, or the app stops.
                return Optional.empty();
            }
        });
    }

    private static Found search(AnswerStore store, String text, Language language, int k, Predicate<Answer> permitted) {
        return store.search(store.encoder().question(text, language), k, permitted);
    }
}
