package com.heed.jira.answers;

import com.heed.jira.shared.SharedIndexes;
import com.heed.retrieval.IndexState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the index of a project stands on this node. */
@Component
public class AnswersState {
    private final ProjectIndexes indexes;
    private final SharedIndexes shared;
    private final AnswerRuns runs;

    AnswersState(ProjectIndexes indexes, SharedIndexes shared, AnswerRuns runs) {
        this.indexes = indexes;
        this.shared = shared;
        this.runs = runs;
    }

    /**
     * One look.
     *
     * @param answers  that can be found
     * @param byWords  of them, those without a vector
     * @param vectors  whether texts are encoded here; not where the shared index has them
     * @param shared   answers in the shared index; null where it has none of this project
     * @param bytes    on disk
     * @param built    when all issues were last read; null while that is under way for the first time
     * @param looked   up to when changes are in
     * @param broken   why the index before this one could not be used, as a sentence; null if it could
     * @param progress of a build under way; null if there is none
     */
    public record OfProject(
            int answers,
            int byWords,
            boolean vectors,
            @Nullable Integer shared,
            long bytes,
            @Nullable Instant built,
            @Nullable Instant looked,
            @Nullable String broken,
            AnswerRuns.@Nullable Progress progress) {}

    /** Empty where a project has no index: nobody allowed Heed to learn from it, or this node has not come to it. */
    public Optional<OfProject> of(long projectId) {
        return indexes.of(projectId).flatMap(index -> {
            IndexState state;
            try {
                state = index.index().state();
            } catch (IllegalStateException e) {
                // Closed in between.
                return Optional.empty();
            }
            AnswerRuns.Progress progress = runs.progress();
            return Optional.of(new OfProject(
                    state.answers(),
                    state.languages().values().stream()
                            .mapToInt(IndexState.OfLanguage::withoutVectors)
                            .sum(),
                    index.vectors(),
                    shared.standing().answers().get(projectId),
                    state.bytes(),
                    index.built(),
                    index.looked(),
                    index.broken(),
                    progress != null && progress.projectId() == projectId ? progress : null));
        });
    }
}
