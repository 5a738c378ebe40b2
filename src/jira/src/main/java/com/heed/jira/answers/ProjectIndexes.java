package com.heed.jira.answers;

import com.atlassian.jira.config.util.JiraHome;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.work.AnalyserHolder;
import com.heed.retrieval.AnswerIndex;
import com.heed.retrieval.BrokenIndexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The indexes that are open on this node, by project. They lie in the node's own home and may be deleted at any time. An index that cannot be used is replaced by an empty one, which is filled again. */
@Component
class ProjectIndexes {
    private final JiraHome home;
    private final AnalyserHolder analyser;
    private final ErrorLog errors;
    /** Read without waiting for one that is being opened. */
    private final Map<Long, ProjectIndex<AnswerIndex>> open = new ConcurrentHashMap<>();

    ProjectIndexes(JiraHome home, AnalyserHolder analyser, ErrorLog errors) {
        this.home = home;
        this.analyser = analyser;
        this.errors = errors;
    }

    /** The index of a project; empty until it was opened in the background. */
    Optional<ProjectIndex<AnswerIndex>> of(long projectId) {
        return Optional.ofNullable(open.get(projectId));
    }

    /** Those that are open. */
    List<ProjectIndex<AnswerIndex>> all() {
        return List.copyOf(open.values());
    }

    /** Opens the index of a project, or makes one. Takes a while; never on a thread that serves a page. */
    synchronized ProjectIndex<AnswerIndex> open(long projectId) {
        ProjectIndex<AnswerIndex> known = open.get(projectId);
        if (known != null) {
            return known;
        }
        Path folder = folder(projectId);
        ProjectIndex<AnswerIndex> opened;
        try {
            opened = new ProjectIndex<>(new FolderMarks(folder), AnswerIndex.open(folder, analyser.sentences()), null);
        } catch (BrokenIndexException e) {
            errors.add("answers", null, e);
            opened = new ProjectIndex<>(new FolderMarks(folder), afresh(folder), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        open.put(projectId, opened);
        return opened;
    }

    private AnswerIndex afresh(Path folder) {
        try {
            AnswerIndex.delete(folder);
            return AnswerIndex.afresh(folder, analyser.sentences());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Closes the index of a project and deletes it, if there is one. */
    synchronized void delete(long projectId) {
        Path folder = folder(projectId);
        try {
            close(open.remove(projectId));
            if (Files.exists(folder)) {
                AnswerIndex.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    synchronized void closeAll() {
        for (ProjectIndex<AnswerIndex> index : open.values()) {
            try {
                close(index);
            } catch (IOException e) {
                errors.add("answers", null, e);
            }
        }
        open.clear();
    }

    private static void close(@Nullable ProjectIndex<AnswerIndex> index) throws IOException {
        if (index != null) {
            index.index().close();
        }
    }

    private Path folder(long projectId) {
        return home.getLocalHome()
                .toPath()
                .resolve("caches")
                .resolve("heed")
                .resolve("answers")
                .resolve(Long.toString(projectId));
    }
}
